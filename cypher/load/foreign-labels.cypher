// Some labels of foreign nodes, for the error message of a refused load.
MATCH (n) WHERE NOT n:Entity|Release|CurrentRelease|Load
WITH n LIMIT 1000
UNWIND labels(n) AS label
RETURN DISTINCT label ORDER BY label LIMIT 5
