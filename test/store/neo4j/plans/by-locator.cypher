// { expectations(filter: {locator: {startsWith: "Annex ii"}}) { nodes { name } } }

// 1 of 1, select: at most 770 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
CALL () {
  MATCH (n0:Expectation) WHERE n0.release = $release AND n0.order IS NOT NULL AND n0.id IS NOT NULL AND any(key IN n0.citationKeys WHERE key CONTAINS $p1)
  WITH n0 ORDER BY n0.release, n0.order, n0.name, n0.id LIMIT $p0
  RETURN n0
  UNION ALL
  MATCH (n0:Expectation) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.order IS NULL AND any(key IN n0.citationKeys WHERE key CONTAINS $p2)
  WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p0
  RETURN n0
}
WITH n0 LIMIT $p0
RETURN [n0.order, n0.name, n0.id] AS row;
