// Sets a replaced release to RETIRED, so that it can no longer be read; with $unfinished also a release in state LOADING, which is safe only under the
// load lock. No row if it is served again, being loaded or removed.
MATCH (release:Release {key: $release})
SET release.touchedAt = datetime()
WITH release WHERE release.replacedAt IS NOT NULL OR release.state = 'RETIRED' OR ($unfinished AND release.state = 'LOADING')
SET release.state = 'RETIRED'
RETURN release.key AS key
