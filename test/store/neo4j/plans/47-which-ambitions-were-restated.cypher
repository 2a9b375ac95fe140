// # Time: Which ambitions were restated?
// # Every ambition with the documents that set it and its areas in Annex A. If two set it, the later repeats the earlier.
// query WhichAmbitionsWereRestated {
//   ambitions(filter: { has: { relation: SETS } }, first: 100) {
//     totalCount
//     nodes {
//       id
//       name
//       aliases { name source { id title } }
//       setBy {
//         totalCount
//         edges {
//           node { __typename id name }
//           evidence { basis note citations { quote locator source { id title } reference } }
//         }
//       }
//       areas { totalCount nodes { id name } }
//     }
//   }
// }

// 1 of 1, select: at most 1600 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Ambition) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)<-[:SETS]-() } }] AS row
UNION ALL
MATCH (n0:Ambition) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)<-[:SETS]-() }
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p0
RETURN [n0.name, n0.id, n0.aliases, COUNT { (n0)<-[:SETS]-() }, COLLECT {
  MATCH (n0)<-[r4:SETS]-(n4)
  WITH r4, n4 ORDER BY n4.name, n4.id LIMIT $p1
  RETURN [n4.name, n4.id, r4.evidence] }, COUNT { (n0)<-[:HAS_AMBITION]-() }, COLLECT {
  MATCH (n0)<-[r6:HAS_AMBITION]-(n6)
  WITH r6, n6 ORDER BY n6.order, n6.name, n6.id LIMIT $p2
  RETURN [n6.order, n6.name, n6.id] }] AS row;
