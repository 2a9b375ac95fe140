// # Gaps: Ambitions that the Cancer Dashboard leaves out
// # Annex A marks them in brackets; the words are quoted.
// query AmbitionsNotOnTheDashboard {
//   ambitions(filter: { onDashboard: { eq: false } }) {
//     totalCount
//     nodes {
//       id
//       name
//       evidence(field: "onDashboard") {
//         basis
//         confidence
//         note
//         citations { quote locator source { id title } reference }
//       }
//     }
//   }
// }

// 1 of 1, select: at most 33 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Ambition) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.onDashboard = $p0 }] AS row
UNION ALL
MATCH (n0:Ambition) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.onDashboard = $p2
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p1
RETURN [n0.name, n0.id, n0.evidence] AS row;
