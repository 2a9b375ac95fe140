// { alliance(id: "alliance:east-midlands") { name stps { totalCount } } }

// 1 of 1, get: at most 8 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
UNWIND $p0 AS id
MATCH (n0:Entity {release: $release, id: id})
RETURN [0, [n0.id, n0.name, COUNT { (n0)-[:COVERS]->() }]] AS row;
