// How many edges of each relation a release has in the database.
MATCH (n:Entity) WHERE n.release = $release AND n.id >= ''
MATCH (n)-[edge]->()
RETURN type(edge) AS relation, count(*) AS count
