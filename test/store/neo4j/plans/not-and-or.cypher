// { organisations(filter: {not: {name: {startsWith: "NHS"}}, or: [{odsCode: {isNull: true}}, {odsCode: {startsWith: "R"}}]}, first: 5) { nodes { name } } }

// 1 of 1, select: at most 1600 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
MATCH (n0:Organisation) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND (n0.odsCode IS NULL OR n0.odsCodeFolded STARTS WITH $p1) AND NOT coalesce(n0.nameFolded STARTS WITH $p2, false)
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p0
RETURN [n0.name, n0.id] AS row;
