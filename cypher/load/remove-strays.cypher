// Removes some entities where no release is known: nodes that only look like ours; repeated until none is left.
MATCH (n:Entity)
WITH n LIMIT $batch
DETACH DELETE n
RETURN count(*) AS removed
