// # Places: Which groups are cross-cutting?
// # Groups that advise both alliances of the East of England, whatever the site of the cancer.
// query CrossCuttingGroups {
//   networkGroups(filter: { kind: { eq: CROSS_CUTTING } }) {
//     totalCount
//     nodes {
//       id
//       name
//       alliances {
//         edges {
//           node { id name }
//           evidence { basis citations { quote locator source { id title } reference } }
//         }
//       }
//     }
//   }
// }

// 1 of 1, select: at most 130 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:NetworkGroup) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.kind = $p0 }] AS row
UNION ALL
MATCH (n0:NetworkGroup) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.kind = $p2
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p1
RETURN [n0.name, n0.id, COLLECT {
  MATCH (n0)-[r1:SERVES]->(n1)
  WITH r1, n1 ORDER BY n1.name, n1.id LIMIT $p3
  RETURN [n1.name, n1.id, r1.evidence] }] AS row;
