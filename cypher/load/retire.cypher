// Ends the reading of a release that another has replaced, or, where nobody else can be loading it, of one that is not whole; no row where it is served
// again, being loaded or gone.
MATCH (release:Release {key: $release})
SET release.touchedAt = datetime()
WITH release WHERE release.replacedAt IS NOT NULL OR release.state = 'RETIRED' OR ($unfinished AND release.state = 'LOADING')
SET release.state = 'RETIRED'
RETURN release.key AS key
