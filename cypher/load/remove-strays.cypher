// Removes some entities if the database has no release: foreign nodes with our label; repeated until none is left.
MATCH (n:Entity)
WITH n LIMIT $batch
DETACH DELETE n
RETURN count(*) AS removed
