// An index by which lists of a type are ordered or filtered, in the order of a release.
CREATE RANGE INDEX {{NAME}} IF NOT EXISTS FOR (n:{{TYPE}}) ON ({{PROPERTIES}})
