// # Gaps: Everything that is missing
// # All gaps with their kinds and reasons, including those of later alliances. Choose kinds to narrow the list.
// query EverythingThatIsMissing($kinds: [GapKind!]) {
//   gaps(kinds: $kinds, first: 200) {
//     totalCount
//     nodes { kind why subject { node { __typename id name } } }
//   }
// }

// 1 of 1, select: at most 980 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
MATCH (n0:Gap) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p0
RETURN [n0.name, n0.id, n0.kind, n0.why, COLLECT {
  MATCH (n0)-[r1:GAP_IN]->(n1)
  WITH r1, n1 ORDER BY n1.name, n1.id LIMIT $p1
  RETURN [n1.name, n1.id] }] AS row;
