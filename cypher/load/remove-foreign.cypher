// Removes some of the nodes that are none of ours, where the operator asked for it; repeated until none is left.
MATCH (n) WHERE NOT n:Entity|Release|CurrentRelease|Load
WITH n LIMIT $batch
DETACH DELETE n
RETURN count(*) AS removed
