// query ($after: String) { alliances(first: 5, after: $after, orderBy: {field: CODE, direction: ASC}) { nodes { code } pageInfo { endCursor } } }

// 1 of 1, select: at most 33 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
CALL () {
  MATCH (n0:Alliance) WHERE n0.release = $release AND n0.code IS NOT NULL AND n0.id IS NOT NULL AND n0.code >= $p0 AND (n0.code > $p0 OR n0.id > $p1)
  WITH n0 ORDER BY n0.release, n0.code, n0.id LIMIT $p2
  RETURN n0
  UNION ALL
  MATCH (n0:Entity) WHERE n0.release = $release AND n0.id >= 'alliance:' AND n0.id < 'alliance;' AND n0.code IS NULL
  WITH n0 ORDER BY n0.release, n0.id LIMIT $p2
  RETURN n0
}
WITH n0 LIMIT $p2
RETURN [n0.code, n0.id] AS row;
