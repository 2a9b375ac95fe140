// Finds that a search wants: those of the release, as the index was asked for no others, of the types, of which the source says something, and that hold on the day.
WITH n0
WHERE (size($types) = 0 OR any(label IN labels(n0) WHERE label IN $types))
  AND ($source = '' OR $source IN n0.sources)
  AND ($asOf = '' OR ((n0.validFrom IS NULL OR n0.validFrom <= $asOf) AND (n0.validTo IS NULL OR n0.validTo > $asOf)))
