// # Gaps: Deliverables without national work
// # No national work in the last column of the table supports them, either on their row or by meaning.
// query DeliverablesWithoutNationalWork {
//   deliverables(filter: { hasNo: { relation: SUPPORTS } }) {
//     totalCount
//     nodes { id name areas { nodes { id name } } recommendations { nodes { id name number } } }
//   }
// }

// 1 of 1, select: at most 1070 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Deliverable) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND NOT EXISTS { (n0)<-[:SUPPORTS]-() } }] AS row
UNION ALL
MATCH (n0:Deliverable) WHERE n0.release = $release AND n0.order IS NOT NULL AND n0.id IS NOT NULL AND NOT EXISTS { (n0)<-[:SUPPORTS]-() }
WITH n0 ORDER BY n0.release, n0.order, n0.name, n0.id LIMIT $p0
RETURN [n0.order, n0.name, n0.id, COLLECT {
  MATCH (n0)-[r3:IN_AREA]->(n3)
  WITH r3, n3 ORDER BY n3.order, n3.name, n3.id LIMIT $p1
  RETURN [n3.order, n3.name, n3.id] }, COLLECT {
  MATCH (n0)<-[r4:DELIVERED_BY]-(n4)
  WITH r4, n4 ORDER BY n4.number, n4.name, n4.id LIMIT $p2
  RETURN [n4.number, n4.name, n4.id] }] AS row;
