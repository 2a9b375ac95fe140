// { nodes(ids: ["alliance:east-midlands", "ccg:nhs-swindon", "recommendation:taskforce-2015-24"]) { id ... on Alliance { name } ... on Ccg { code stps { nodes { name } } } } }

// 1 of 1, get: at most 36 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
UNWIND $p0 AS id
MATCH (n0:Entity {release: $release, id: id})
RETURN [0, [[type1 IN labels(n0) WHERE type1 <> 'Entity' | CASE type1 WHEN 'Alliance' THEN ['Alliance', [n0.id, n0.name]] WHEN 'Recommendation' THEN ['Recommendation', [n0.id]] END][0]]] AS row
UNION ALL
UNWIND $p1 AS id
MATCH (n0:Entity {release: $release, id: id})
RETURN [1, [n0.id, n0.code, COLLECT {
  MATCH (n0)<-[r2:CONTAINS]-(n2)
  WITH r2, n2 ORDER BY n2.name, n2.id LIMIT $p2
  RETURN [n2.name, n2.id] }]] AS row;
