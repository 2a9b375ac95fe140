// Removes some entities of a release that nobody reads, with their edges; repeated until none is left.
MATCH (n:Entity) WHERE n.release = $release
WITH n LIMIT $batch
DETACH DELETE n
RETURN count(*) AS removed
