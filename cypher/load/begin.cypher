// Creates a release in state LOADING; it cannot be read before it is READY. `attempt` identifies one load of the release.
CREATE (release:Release {key: $release, hash: $hash, format: $format, version: $version, state: 'LOADING', attempt: $attempt, batches: 0, startedAt: datetime()})
RETURN release.key AS key
