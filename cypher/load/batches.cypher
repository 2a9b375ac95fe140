// How many batches a load has brought in; no row where another load has taken the release over.
MATCH (release:Release {key: $release}) WHERE release.attempt = $attempt
RETURN release.batches AS batches
