// The number of foreign nodes, and of entities that belong to no release. Neo4j stores counts of labels; only an index of entities is read.
CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH (n:Entity) RETURN count(n) AS entities }
CALL () { MATCH (n:Release) RETURN count(n) AS releases }
CALL () { MATCH (n:CurrentRelease) RETURN count(n) AS pointers }
CALL () {
  MATCH (r:Release) CALL (r) { MATCH (n:Entity) WHERE n.release = r.key AND n.id >= '' RETURN count(n) AS own }
  RETURN sum(own) AS known
}
CALL () { MATCH (n:Load) RETURN count(n) AS loads }
RETURN nodes - entities - releases - pointers - loads AS foreign, entities - known AS strays
