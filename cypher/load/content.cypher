// Reads back the stored content of a release, a batch of entities in the order of their ids, each with its outgoing edges, to compare it with the hash.
MATCH (n:Entity) WHERE n.release = $release AND n.id > $after
WITH n ORDER BY n.release, n.id LIMIT $batch
RETURN [label IN labels(n) WHERE label <> 'Entity'] AS types, properties(n) AS properties,
       COLLECT { MATCH (n)-[edge]->(far) RETURN [type(edge), far.id, properties(edge)] } AS edges
