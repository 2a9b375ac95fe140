// Serves a replaced release again if it is still READY; no row otherwise.
MATCH (release:Release {key: $release})
SET release.touchedAt = datetime()
WITH release WHERE release.state = 'READY'
REMOVE release.replacedAt, release.touchedAt
MERGE (current:CurrentRelease {only: true})
WITH release, current, current.release AS former
SET current.release = release.key, current.hash = release.hash
WITH release, former
OPTIONAL MATCH (old:Release {key: former}) WHERE old.key <> release.key
SET old.replacedAt = timestamp()
RETURN release.key AS key
