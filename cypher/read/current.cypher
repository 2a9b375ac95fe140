// The served release, and its summary unless the reader has it already. Always returns one row.
OPTIONAL MATCH (current:CurrentRelease {only: true})
OPTIONAL MATCH (release:Release {key: current.release})
RETURN release.key AS key, release.hash AS hash, release.state AS state, release.format AS format, release.version AS version, release.builtAt AS builtAt,
       CASE WHEN release.key = $known AND release.builtAt = $builtAt THEN null ELSE release.summary END AS summary
