// The number of foreign nodes in the database. Neo4j stores counts of labels, so this reads no node.
CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH (n:Entity) RETURN count(n) AS entities }
CALL () { MATCH (n:Release) RETURN count(n) AS releases }
CALL () { MATCH (n:CurrentRelease) RETURN count(n) AS pointers }
CALL () { MATCH (n:Load) RETURN count(n) AS loads }
RETURN nodes - entities - releases - pointers - loads AS foreign, entities, releases
