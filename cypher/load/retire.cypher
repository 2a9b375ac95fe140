// Ends the reading of a release that another has replaced; no row where it is served again or gone.
MATCH (release:Release {key: $release})
SET release.touchedAt = datetime()
WITH release WHERE release.replacedAt IS NOT NULL OR release.state <> 'READY'
SET release.state = 'RETIRED'
RETURN release.key AS key
