// query ($after: String) { ccgs(first: 10, after: $after) { nodes { name } pageInfo { endCursor hasNextPage } } }

// 1 of 1, select: at most 31 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
MATCH (n0:Ccg) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.name >= $p0 AND (n0.name > $p0 OR n0.id > $p1)
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p2
RETURN [n0.name, n0.id] AS row;
