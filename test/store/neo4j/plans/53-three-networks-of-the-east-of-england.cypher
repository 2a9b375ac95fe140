// # Places: The three networks of the East of England
// # Anglia shares the footprint of the North alliance; the South alliance has two networks within it.
// query ThreeNetworksOfTheEastOfEngland {
//   cancerNetworks(filter: { has: { relation: SHARES_FOOTPRINT_WITH } }) {
//     totalCount
//     nodes {
//       id
//       name
//       description
//       alliances {
//         edges {
//           extent
//           node { id name }
//           evidence { basis citations { quote locator source { id title } reference } }
//         }
//       }
//     }
//   }
// }

// 1 of 1, select: at most 130 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:CancerNetwork) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)-[:SHARES_FOOTPRINT_WITH]->() } }] AS row
UNION ALL
MATCH (n0:CancerNetwork) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)-[:SHARES_FOOTPRINT_WITH]->() }
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p0
RETURN [n0.name, n0.id, n0.description, COLLECT {
  MATCH (n0)-[r3:SHARES_FOOTPRINT_WITH]->(n3)
  WITH r3, n3 ORDER BY n3.name, n3.id LIMIT $p1
  RETURN [n3.name, n3.id, r3.extent, r3.evidence] }] AS row;
