// What is kept of a release, some entities at a time in the order of their ids, each with the edges that begin at it: to compare it with its hash.
MATCH (n:Entity) WHERE n.release = $release AND n.id > $after
WITH n ORDER BY n.release, n.id LIMIT $batch
RETURN [label IN labels(n) WHERE label <> 'Entity'] AS types, properties(n) AS properties,
       COLLECT { MATCH (n)-[edge]->(far) RETURN [type(edge), far.id, properties(edge)] } AS edges
