// { ccgs(first: 10) { nodes { name code } pageInfo { hasNextPage } } }

// 1 of 1, select: at most 29 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
MATCH (n0:Ccg) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p0
RETURN [n0.name, n0.id, n0.code] AS row;
