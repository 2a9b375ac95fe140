// Inserts a batch of entities of any type. A batch is inserted once, and only by the load that owns the release.
MATCH (release:Release {key: $release})
SET release.touchedAt = datetime()
WITH release WHERE release.attempt = $attempt AND release.state = 'LOADING' AND release.batches = $batch - 1
SET release.batches = $batch
WITH release
CALL (release) {
  UNWIND $rows AS row
  CREATE (n:Entity:$(row.type))
  SET n = row.properties
  RETURN count(n) AS added
}
RETURN added
