// # Gaps: National work that is linked by meaning only
// # Printed on another row than the deliverable that it supports; the note gives the reason.
// query LinkedByMeaningOnly {
//   deliverables(filter: { nationalWork: { link: { reading: { eq: BY_SENSE } } } }) {
//     totalCount
//     nodes {
//       id
//       name
//       nationalWork(filter: { link: { reading: { eq: BY_SENSE } } }) {
//         edges { node { id name } evidence { note citations { quote locator } } }
//       }
//     }
//   }
// }

// 1 of 1, select: at most 2400 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Deliverable) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)<-[r1:SUPPORTS]-(n1) WHERE r1.reading = $p0 } }] AS row
UNION ALL
MATCH (n0:Deliverable) WHERE n0.release = $release AND n0.order IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)<-[r2:SUPPORTS]-(n2) WHERE r2.reading = $p2 }
WITH n0 ORDER BY n0.release, n0.order, n0.name, n0.id LIMIT $p1
RETURN [n0.order, n0.name, n0.id, COLLECT {
  MATCH (n0)<-[r3:SUPPORTS]-(n3) WHERE r3.reading = $p3
  WITH r3, n3 ORDER BY n3.name, n3.id LIMIT $p4
  RETURN [n3.name, n3.id, r3.evidence] }] AS row;
