// # Gaps: What has no metric?
// # Ambitions of Annex A for which no available source names a metric.
// query AmbitionsWithoutAMetric {
//   ambitions(filter: { has: { relation: HAS_AMBITION }, hasNo: { relation: MEASURED_BY } }) {
//     totalCount
//     nodes { id name areas { nodes { id name } } citations { quote locator source { id title } reference } }
//   }
// }

// 1 of 1, select: at most 270 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Ambition) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)<-[:HAS_AMBITION]-() } AND NOT EXISTS { (n0)-[:MEASURED_BY]->() } }] AS row
UNION ALL
MATCH (n0:Ambition) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)<-[:HAS_AMBITION]-() } AND NOT EXISTS { (n0)-[:MEASURED_BY]->() }
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p0
RETURN [n0.name, n0.id, n0.evidence, COLLECT {
  MATCH (n0)<-[r5:HAS_AMBITION]-(n5)
  WITH r5, n5 ORDER BY n5.order, n5.name, n5.id LIMIT $p1
  RETURN [n5.order, n5.name, n5.id] }] AS row;
