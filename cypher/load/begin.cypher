// Begins a release: nobody reads it before it is READY. `attempt` tells the loads of one release apart.
CREATE (release:Release {key: $release, hash: $hash, format: $format, state: 'LOADING', attempt: $attempt, batches: 0, startedAt: datetime()})
RETURN release.key AS key
