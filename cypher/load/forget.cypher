// Forgets a release whose entities are removed.
MATCH (release:Release {key: $release}) WHERE release.state <> 'READY'
DELETE release
RETURN count(*) AS removed
