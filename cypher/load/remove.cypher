// Removes some entities of a RETIRED release with their edges; repeated until none is left. Removes none if the release is being loaded again.
MATCH (release:Release {key: $release})
SET release.touchedAt = datetime()
WITH release WHERE release.state = 'RETIRED'
MATCH (n:Entity) WHERE n.release = $release AND n.id >= ''
WITH n LIMIT $batch
DETACH DELETE n
RETURN count(*) AS removed
