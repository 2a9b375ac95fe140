// Deletes the Release node after its entities are removed.
MATCH (release:Release {key: $release})
SET release.touchedAt = datetime()
WITH release WHERE release.state = 'RETIRED' AND NOT EXISTS { MATCH (n:Entity) WHERE n.release = $release AND n.id >= '' }
DELETE release
RETURN count(*) AS removed
