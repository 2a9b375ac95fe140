// Every release in the database, complete or not, and when it was replaced (milliseconds ago).
OPTIONAL MATCH (current:CurrentRelease {only: true})
MATCH (release:Release)
RETURN release.key AS key, release.hash AS hash, release.state AS state, release.format AS format, release.version AS version,
       release.key = current.release AS isCurrent, timestamp() - release.replacedAt AS replacedFor
