// Every release that is in the database, whole or not, and since when another has taken its place (milliseconds).
OPTIONAL MATCH (current:CurrentRelease {only: true})
MATCH (release:Release)
RETURN release.key AS key, release.hash AS hash, release.state AS state, release.format AS format,
       release.key = current.release AS isCurrent, timestamp() - release.replacedAt AS replacedFor
