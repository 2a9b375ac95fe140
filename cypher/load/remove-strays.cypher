// Removes some entities that belong to no release: foreign nodes with our label; repeated until none is left.
MATCH (n:Entity) WHERE NOT EXISTS { MATCH (r:Release) WHERE r.key = n.release }
WITH n LIMIT $batch
DETACH DELETE n
RETURN count(*) AS removed
