// { deliverables(filter: {name: {contains: "screening"}}) { totalCount nodes { name } } }

// 1 of 1, select: at most 130 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Deliverable) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.nameFolded CONTAINS $p0 }] AS row
UNION ALL
MATCH (n0:Deliverable) WHERE n0.release = $release AND n0.order IS NOT NULL AND n0.id IS NOT NULL AND n0.nameFolded CONTAINS $p2
WITH n0 ORDER BY n0.release, n0.order, n0.name, n0.id LIMIT $p1
RETURN [n0.order, n0.name, n0.id] AS row;
