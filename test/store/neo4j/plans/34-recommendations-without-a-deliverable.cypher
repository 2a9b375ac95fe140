// # Gaps: Recommendations without a local deliverable
// # Recommendations of the Taskforce that are named in a source but have no deliverable in Annex A.
// query RecommendationsWithoutADeliverable {
//   recommendations(
//     filter: { strategy: { id: { eq: "strategy:taskforce-2015" } }, hasNo: { relation: DELIVERED_BY } }
//   ) {
//     totalCount
//     nodes { id name strategy { node { id name declaredRecommendationCount } } citations { quote locator source { id title } reference } }
//   }
// }

// 1 of 1, select: at most 460 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Recommendation)<-[r2:MAKES]-(n2:Entity) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n2.release = $release AND n2.id = $p0 AND NOT EXISTS { (n0)-[:DELIVERED_BY]->() } }] AS row
UNION ALL
MATCH (n0:Recommendation)<-[r4:MAKES]-(n4:Entity) WHERE n0.release = $release AND n0.number IS NOT NULL AND n0.id IS NOT NULL AND n4.release = $release AND n4.id = $p2 AND NOT EXISTS { (n0)-[:DELIVERED_BY]->() }
WITH n0 ORDER BY n0.release, n0.number, n0.name, n0.id LIMIT $p1
RETURN [n0.number, n0.name, n0.id, n0.evidence, COLLECT {
  MATCH (n0)<-[r5:MAKES]-(n5)
  WITH r5, n5 ORDER BY n5.name, n5.id LIMIT $p3
  RETURN [n5.name, n5.id, n5.declaredRecommendationCount] }] AS row;
