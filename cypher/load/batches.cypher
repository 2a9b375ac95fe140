// The number of batches that a load has inserted; no row if another load has taken over the release.
MATCH (release:Release {key: $release}) WHERE release.attempt = $attempt
RETURN release.batches AS batches
