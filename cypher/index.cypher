// An index that orders and filters lists of a type within a release.
CREATE RANGE INDEX {{NAME}} IF NOT EXISTS FOR (n:{{TYPE}}) ON ({{PROPERTIES}})
