// Inserts a batch of edges of any relation. A batch is inserted once, and only by the load that owns the release.
MATCH (release:Release {key: $release})
SET release.touchedAt = datetime()
WITH release WHERE release.attempt = $attempt AND release.state = 'LOADING' AND release.batches = $batch - 1
SET release.batches = $batch
WITH release
CALL (release) {
  UNWIND $rows AS row
  MATCH (a:Entity {release: $release, id: row.from})
  MATCH (b:Entity {release: $release, id: row.to})
  CREATE (a)-[edge:$(row.relation)]->(b)
  SET edge = row.properties
  RETURN count(edge) AS added
}
RETURN added
