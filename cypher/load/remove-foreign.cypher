// Removes some foreign nodes if the operator requested it; repeated until none is left.
MATCH (n) WHERE NOT n:Entity|Release|CurrentRelease|Load
WITH n LIMIT $batch
DETACH DELETE n
RETURN count(*) AS removed
