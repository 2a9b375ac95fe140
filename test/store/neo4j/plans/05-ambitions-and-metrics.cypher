// # Start here: Ambitions, targets and metrics
// # The ambitions of Annex A with their targets, years and metrics.
// query AmbitionsAndMetrics {
//   ambitions(filter: { has: { relation: HAS_AMBITION } }) {
//     totalCount
//     nodes {
//       id
//       name
//       statement
//       group
//       onDashboard
//       targets { measure value unit comparator by byAmbiguous }
//       evidence(field: "targets") { confidence note citations { quote locator source { id title } } }
//       areas { edges { dashboardTag node { id name } } }
//       metrics { edges { strength node { id name unit } evidence { basis citations { quote locator } } } }
//     }
//   }
// }

// 1 of 1, select: at most 760 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Ambition) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)<-[:HAS_AMBITION]-() } }] AS row
UNION ALL
MATCH (n0:Ambition) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)<-[:HAS_AMBITION]-() }
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p0
RETURN [n0.name, n0.id, n0.statement, n0.group, n0.onDashboard, n0.targets, n0.evidence, COLLECT {
  MATCH (n0)<-[r3:HAS_AMBITION]-(n3)
  WITH r3, n3 ORDER BY n3.order, n3.name, n3.id LIMIT $p1
  RETURN [n3.order, n3.name, n3.id, r3.dashboardTag] }, COLLECT {
  MATCH (n0)-[r4:MEASURED_BY]->(n4)
  WITH r4, n4 ORDER BY n4.name, n4.id LIMIT $p2
  RETURN [n4.name, n4.id, n4.unit, r4.strength, r4.evidence] }] AS row;
