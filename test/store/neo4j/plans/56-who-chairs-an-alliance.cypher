// # Places: Who chairs an alliance?
// # Chairs come from a web page and named leads from the guidance: two relations, here of the same people.
// query WhoChairsAnAlliance {
//   people(filter: { has: { relation: CHAIRS } }) {
//     totalCount
//     nodes {
//       id
//       name
//       chairs { edges { node { id name } evidence { basis citations { quote locator source { id title } reference } } } }
//       leads { edges { node { id name } evidence { basis citations { quote locator source { id title } reference } } } }
//     }
//   }
// }

// 1 of 1, select: at most 180 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Person) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)-[:CHAIRS]->() } }] AS row
UNION ALL
MATCH (n0:Person) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)-[:CHAIRS]->() }
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p0
RETURN [n0.name, n0.id, COLLECT {
  MATCH (n0)-[r3:CHAIRS]->(n3)
  WITH r3, n3 ORDER BY n3.name, n3.id LIMIT $p1
  RETURN [n3.name, n3.id, r3.evidence] }, COLLECT {
  MATCH (n0)-[r4:LEADS]->(n4)
  WITH r4, n4 ORDER BY n4.name, n4.id LIMIT $p2
  RETURN [n4.name, n4.id, r4.evidence] }] AS row;
