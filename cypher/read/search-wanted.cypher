// Finds that a search wants: of the release, of the types, of which the source says something, and that hold on the day.
WITH n
WHERE n.release = $release
  AND ($types IS NULL OR any(label IN labels(n) WHERE label IN $types))
  AND ($source IS NULL OR $source IN n.sources)
  AND ($asOf IS NULL OR ((n.validFrom IS NULL OR n.validFrom <= $asOf) AND (n.validTo IS NULL OR n.validTo > $asOf)))
