// # Time: What became of a recommendation?
// # What later pages say about it, by day. If a page prints no number, the link is inferred, and its note has the reason.
// query WhatBecameOfARecommendation($number: Int! = 24) {
//   recommendation(number: $number) {
//     id
//     name
//     strategy { node { id name progress { totalCount } } }
//     progress(orderBy: { field: DATE, direction: ASC }) {
//       totalCount
//       edges {
//         node { id name date statement speakerRole value unit }
//         evidence { basis confidence note citations { quote locator source { id title } reference } }
//       }
//     }
//   }
// }

// 1 of 1, select: at most 134 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
MATCH (n0:Recommendation) WHERE n0.release = $release AND n0.number IS NOT NULL AND n0.id IS NOT NULL AND n0.number = $p1 AND EXISTS { (n0)<-[r1:MAKES]-(n1) WHERE n1.id = $p2 }
WITH n0 ORDER BY n0.release, n0.id LIMIT $p0
RETURN [n0.id, n0.name, COLLECT {
  MATCH (n0)<-[r2:MAKES]-(n2)
  WITH r2, n2 ORDER BY n2.name, n2.id LIMIT $p3
  RETURN [n2.name, n2.id, COUNT { (n2)<-[:PROGRESS_ON]-() }] }, COUNT { (n0)<-[:PROGRESS_ON]-() }, COLLECT {
  MATCH (n0)<-[r5:PROGRESS_ON]-(n5)
  WITH r5, n5 ORDER BY n5.date, n5.id LIMIT $p4
  RETURN [n5.date, n5.id, n5.name, n5.statement, n5.speakerRole, n5.value, n5.unit, r5.evidence] }] AS row;
