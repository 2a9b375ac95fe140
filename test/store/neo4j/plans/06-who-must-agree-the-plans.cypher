// # Start here: Who must agree the plans?
// # The delivery plans of alliances and of the Vanguard, who has to agree them, and on what condition.
// query WhoMustAgreeThePlans {
//   publications(filter: { has: { relation: AGREED_BY, direction: FORWARD }, name: { contains: "delivery plan" } }) {
//     totalCount
//     nodes {
//       id
//       name
//       agreedBy {
//         edges {
//           node { __typename id name }
//           evidence { basis note citations { quote locator source { id title } reference } }
//         }
//       }
//     }
//   }
// }

// 1 of 1, select: at most 330 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Publication) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.nameFolded CONTAINS $p0 AND EXISTS { (n0)-[:AGREED_BY]->() } }] AS row
UNION ALL
MATCH (n0:Publication) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.nameFolded CONTAINS $p2 AND EXISTS { (n0)-[:AGREED_BY]->() }
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p1
RETURN [n0.name, n0.id, COLLECT {
  MATCH (n0)-[r3:AGREED_BY]->(n3)
  WITH r3, n3 ORDER BY n3.name, n3.id LIMIT $p3
  RETURN [n3.name, n3.id, r3.evidence] }] AS row;
