// Sets a release to READY and serves it. One node names the served release, so readers see the old or the new one, never a mixture.
MATCH (release:Release {key: $release})
SET release.state = 'READY', release.summary = $summary, release.builtAt = $builtAt, release.entities = $entities, release.edges = $edges
REMOVE release.replacedAt, release.attempt, release.batches, release.touchedAt
MERGE (current:CurrentRelease {only: true})
WITH release, current, current.release AS former
SET current.release = release.key, current.hash = release.hash
WITH release, former
OPTIONAL MATCH (old:Release {key: former}) WHERE old.key <> release.key
SET old.replacedAt = timestamp()
RETURN former
