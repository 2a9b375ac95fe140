// { ccgs(last: 10) { nodes { name } pageInfo { hasPreviousPage } } }

// 1 of 1, select: at most 17 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
MATCH (n0:Ccg) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.release DESC, n0.name DESC, n0.id DESC LIMIT $p0
RETURN [n0.name, n0.id] AS row;
