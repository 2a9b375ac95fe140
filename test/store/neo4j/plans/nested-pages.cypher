// { alliances(first: 3) { totalCount edges { node { name few: stps(first: 1) { totalCount edges { extent evidence { basis citations { quote } } node { name ccgs(first: 2) { nodes { name } } } } } all: stps(filter: {name: {contains: "and"}}) { totalCount } } } } }

// 1 of 1, select: at most 390 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
MATCH (n0:Alliance) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p0
RETURN [n0.name, n0.id, COUNT { (n0)-[:COVERS]->() }, COLLECT {
  MATCH (n0)-[r2:COVERS]->(n2)
  WITH r2, n2 ORDER BY n2.name, n2.id LIMIT $p2
  RETURN [n2.name, n2.id, COLLECT {
    MATCH (n2)-[r3:CONTAINS]->(n3)
    WITH r3, n3 ORDER BY n3.name, n3.id LIMIT $p1
    RETURN [n3.name, n3.id] }, r2.extent, r2.evidence] }, COUNT { (n0)-[r4:COVERS]->(n4) WHERE n4.nameFolded CONTAINS $p3 }] AS row;
