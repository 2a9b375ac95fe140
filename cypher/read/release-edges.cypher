// The next edges of a relation in the order of their ends and ordinals, each with all its properties. Those of one entity are put in order at a time,
// as entities come in the order of their ids.
MATCH (n:Entity)-[edge:{{RELATION}}]->(far:Entity) USING INDEX n:Entity(release, id)
WHERE n.release = $release AND n.id >= $from AND n.id < $until
  AND (n.id > $from OR far.id > $to OR (far.id = $to AND edge.ordinal > $ordinal))
WITH n, far, edge ORDER BY n.release, n.id, far.id, edge.ordinal LIMIT $batch
RETURN [n.id, far.id, properties(edge)] AS row
