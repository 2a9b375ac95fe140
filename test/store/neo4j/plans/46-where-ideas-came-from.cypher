// # Time: Where ideas came from
// # Later statements that repeat earlier ones, both quoted. Every link is a curator's reading; its note says what both share.
// query WhereIdeasCameFrom {
//   ambitions(filter: { has: { relation: ECHOES, direction: FORWARD } }) {
//     totalCount
//     nodes { id name echoes { ...Earlier } }
//   }
//   deliverables(filter: { has: { relation: ECHOES, direction: FORWARD } }) {
//     totalCount
//     nodes { id name echoes { ...Earlier } }
//   }
//   expectations(filter: { has: { relation: ECHOES, direction: FORWARD } }) {
//     totalCount
//     nodes { id name echoes { ...Earlier } }
//   }
// }
//
// fragment Earlier on EchoesConnection {
//   edges {
//     node { __typename id name }
//     evidence { basis note citations { quote locator source { id title } reference } }
//   }
// }

// 1 of 3, select: at most 330 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Ambition) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)-[:ECHOES]->() } }] AS row
UNION ALL
MATCH (n0:Ambition) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)-[:ECHOES]->() }
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p0
RETURN [n0.name, n0.id, COLLECT {
  MATCH (n0)-[r3:ECHOES]->(n3)
  WITH r3, n3 ORDER BY n3.name, n3.id LIMIT $p1
  RETURN [n3.name, n3.id, r3.evidence] }] AS row;


// 2 of 3, select: at most 450 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Deliverable) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)-[:ECHOES]->() } }] AS row
UNION ALL
MATCH (n0:Deliverable) WHERE n0.release = $release AND n0.order IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)-[:ECHOES]->() }
WITH n0 ORDER BY n0.release, n0.order, n0.name, n0.id LIMIT $p0
RETURN [n0.order, n0.name, n0.id, COLLECT {
  MATCH (n0)-[r3:ECHOES]->(n3)
  WITH r3, n3 ORDER BY n3.name, n3.id LIMIT $p1
  RETURN [n3.name, n3.id, r3.evidence] }] AS row;


// 3 of 3, select: at most 1010 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Expectation) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)-[:ECHOES]->() } }] AS row
UNION ALL
CALL () {
  MATCH (n0:Expectation) WHERE n0.release = $release AND n0.order IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)-[:ECHOES]->() }
  WITH n0 ORDER BY n0.release, n0.order, n0.name, n0.id LIMIT $p0
  RETURN n0
  UNION ALL
  MATCH (n0:Expectation) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.order IS NULL AND EXISTS { (n0)-[:ECHOES]->() }
  WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p0
  RETURN n0
}
WITH n0 LIMIT $p0
RETURN [n0.order, n0.name, n0.id, COLLECT {
  MATCH (n0)-[r4:ECHOES]->(n4)
  WITH r4, n4 ORDER BY n4.name, n4.id LIMIT $p1
  RETURN [n4.name, n4.id, r4.evidence] }] AS row;
