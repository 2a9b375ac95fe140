// # Places: The alliances and their CCGs
// # Each alliance of 2016 with its CCGs, their codes and how much of each belongs to it, as a table to take away.
// query AlliancesAndTheirCcgs @asOf(date: "2016-12-06") {
//   alliances(first: 100) {
//     nodes {
//       id
//       name
//       code
//       ccgs(first: 100) {
//         edges {
//           extent
//           node { id name code odsCode }
//         }
//       }
//     }
//   }
// }

// 1 of 1, select: at most 4300 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
MATCH (n0:Alliance) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND (n0.validFrom IS NULL OR n0.validFrom <= $asOf) AND (n0.validTo IS NULL OR n0.validTo > $asOf)
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p0
RETURN [n0.name, n0.id, n0.code, COLLECT {
  MATCH (n0)-[r1:HAS_MEMBER]->(n1) WHERE (r1.validFrom IS NULL OR r1.validFrom <= $asOf) AND (r1.validTo IS NULL OR r1.validTo > $asOf) AND (n1.validFrom IS NULL OR n1.validFrom <= $asOf) AND (n1.validTo IS NULL OR n1.validTo > $asOf)
  WITH r1, n1 ORDER BY n1.name, n1.id LIMIT $p1
  RETURN [n1.name, n1.id, n1.code, n1.odsCode, r1.extent] }] AS row;
