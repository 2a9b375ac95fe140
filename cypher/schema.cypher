// The constraints and the full-text index of every database that holds the graph.
// Two releases coexist while one replaces the other, so the keys of an entity begin with its release.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE (n.release, n.id) IS UNIQUE;

CREATE CONSTRAINT release_key IF NOT EXISTS FOR (n:Release) REQUIRE n.key IS UNIQUE;

CREATE CONSTRAINT current_release_only IF NOT EXISTS FOR (n:CurrentRelease) REQUIRE n.only IS UNIQUE;

CREATE CONSTRAINT load_only IF NOT EXISTS FOR (n:Load) REQUIRE n.only IS UNIQUE;

CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (n:Entity) ON EACH [n.release, n.searchForms]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
