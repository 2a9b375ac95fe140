// What the nodes that are none of ours are called: some of their labels, for the message that refuses to load.
MATCH (n) WHERE NOT n:Entity|Release|CurrentRelease|Load
WITH n LIMIT 1000
UNWIND labels(n) AS label
RETURN DISTINCT label ORDER BY label LIMIT 5
