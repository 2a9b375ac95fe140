// query ($after: String) { recommendations(first: 10, after: $after, orderBy: {field: NUMBER, direction: DESC}) { nodes { number } pageInfo { endCursor } } }

// 1 of 1, select: at most 33 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
MATCH (n0:Recommendation) WHERE n0.release = $release AND n0.number IS NOT NULL AND n0.id IS NOT NULL AND n0.number <= $p0 AND (n0.number < $p0 OR n0.id > $p1)
WITH n0 ORDER BY n0.release DESC, n0.number DESC, n0.id LIMIT $p2
RETURN [n0.number, n0.id] AS row;
