// # Time: What changed between 2016 and 2019
// # Alliances, STPs and CCGs that ended between the guidance and July 2019, with their successors.
// query WhatChangedBetween2016And2019($after: Date! = "2016-12-06", $until: Date! = "2019-07-01") {
//   alliances(filter: { validTo: { gte: $after, lte: $until } }) {
//     totalCount
//     nodes {
//       id
//       name
//       validTo
//       successors {
//         edges {
//           node { id name validFrom }
//           evidence { basis note citations { quote locator source { id title } reference } }
//         }
//       }
//     }
//   }
//   stps(filter: { validTo: { gte: $after, lte: $until } }) {
//     totalCount
//     nodes { id name validTo successors { nodes { id name validFrom } } }
//   }
//   ccgs(filter: { validTo: { gte: $after, lte: $until } }) {
//     totalCount
//     nodes { id name validTo successors { nodes { id name validFrom } } }
//   }
// }

// 1 of 3, select: at most 590 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Alliance) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.validTo >= $p0 AND n0.validTo <= $p1 }] AS row
UNION ALL
MATCH (n0:Alliance) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.validTo >= $p3 AND n0.validTo <= $p4
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p2
RETURN [n0.name, n0.id, n0.validTo, COLLECT {
  MATCH (n0)-[r1:SUCCEEDED_BY]->(n1)
  WITH r1, n1 ORDER BY n1.name, n1.id LIMIT $p5
  RETURN [n1.name, n1.id, n1.validFrom, r1.evidence] }] AS row;


// 2 of 3, select: at most 1700 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Ccg) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.validTo >= $p0 AND n0.validTo <= $p1 }] AS row
UNION ALL
MATCH (n0:Ccg) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.validTo >= $p3 AND n0.validTo <= $p4
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p2
RETURN [n0.name, n0.id, n0.validTo, COLLECT {
  MATCH (n0)-[r1:SUCCEEDED_BY]->(n1)
  WITH r1, n1 ORDER BY n1.name, n1.id LIMIT $p5
  RETURN [n1.name, n1.id, n1.validFrom] }] AS row;


// 3 of 3, select: at most 340 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Stp) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.validTo >= $p0 AND n0.validTo <= $p1 }] AS row
UNION ALL
MATCH (n0:Stp) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.validTo >= $p3 AND n0.validTo <= $p4
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p2
RETURN [n0.name, n0.id, n0.validTo, COLLECT {
  MATCH (n0)-[r1:SUCCEEDED_BY]->(n1)
  WITH r1, n1 ORDER BY n1.name, n1.id LIMIT $p5
  RETURN [n1.name, n1.id, n1.validFrom] }] AS row;
