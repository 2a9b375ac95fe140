// The number of edges of each relation in a stored release.
MATCH (n:Entity) WHERE n.release = $release AND n.id >= ''
MATCH (n)-[edge]->()
RETURN type(edge) AS relation, count(*) AS count
