// { ambitions(filter: {targets: {measure: {contains: "day"}, value: {gte: 80}}}) { nodes { name } } }

// 1 of 1, select: at most 160 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
MATCH (n0:Ambition) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND any(i1 IN range(0, coalesce(size(n0.targetsMeasure), 0) - 1) WHERE (n0.targetsMeasure[i1] <> '' AND substring(n0.targetsMeasureFolded[i1], 1) CONTAINS $p1) AND n0.targetsValue[i1] >= $p2)
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p0
RETURN [n0.name, n0.id] AS row;
