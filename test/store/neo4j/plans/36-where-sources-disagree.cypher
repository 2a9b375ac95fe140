// # Gaps: Where sources disagree, or a count does not add up
// # Both sides are cited; the graph does not decide between them.
// query WhereSourcesDisagree {
//   gaps(kinds: [DISPUTED, COUNT_MISMATCH]) {
//     totalCount
//     nodes {
//       kind
//       why
//       subject { node { __typename id name } }
//       citations { quote locator source { id title } reference }
//     }
//   }
// }

// 1 of 1, select: at most 81 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Gap) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.kind IN $p0 }] AS row
UNION ALL
MATCH (n0:Gap) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.kind IN $p2
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p1
RETURN [n0.name, n0.id, n0.kind, n0.why, n0.evidence, COLLECT {
  MATCH (n0)-[r1:GAP_IN]->(n1)
  WITH r1, n1 ORDER BY n1.name, n1.id LIMIT $p3
  RETURN [n1.name, n1.id] }] AS row;
