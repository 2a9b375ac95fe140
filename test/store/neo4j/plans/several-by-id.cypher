// { nodes(ids: ["alliance:east-midlands", "ccg:nhs-swindon", "recommendation:taskforce-2015-24"]) { id ... on Alliance { name } ... on Ccg { code stps { nodes { name } } } } }

// 1 of 1, get: at most 18 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
UNWIND $p0 AS id
MATCH (n0:Entity {release: $release, id: id})
RETURN [0, [n0.id, n0.name]] AS row
UNION ALL
UNWIND $p1 AS id
MATCH (n0:Entity {release: $release, id: id})
RETURN [1, [n0.id, n0.code, COLLECT {
  MATCH (n0)<-[r1:CONTAINS]-(n1)
  WITH r1, n1 ORDER BY n1.name, n1.id LIMIT $p2
  RETURN [n1.name, n1.id] }]] AS row
UNION ALL
UNWIND $p3 AS id
MATCH (n0:Entity {release: $release, id: id})
RETURN [2, [n0.id]] AS row;
