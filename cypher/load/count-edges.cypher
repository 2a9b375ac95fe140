// How many edges of each relation a release has in the database.
MATCH (n:Entity) WHERE n.release = $release
MATCH (n)-[edge]->()
RETURN type(edge) AS relation, count(*) AS count
