// # Time: Milestones in order
// # Every dated step with its printed date and precision. A date that gives only a month is the first day of it.
// query Milestones {
//   milestones(orderBy: { field: DATE }) {
//     totalCount
//     nodes {
//       id
//       date
//       precision
//       printed
//       evidence(field: "date") { note }
//       name
//       concerns { nodes { id name } }
//       agreedBy { nodes { id name } }
//       citations { quote locator source { id title } reference }
//     }
//   }
// }

// 1 of 1, select: at most 530 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
MATCH (n0:Milestone) WHERE n0.release = $release AND n0.date IS NOT NULL AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.release, n0.date, n0.id LIMIT $p0
RETURN [n0.date, n0.id, n0.precision, n0.printed, n0.name, n0.evidence, COLLECT {
  MATCH (n0)-[r1:CONCERNS]->(n1)
  WITH r1, n1 ORDER BY n1.name, n1.id LIMIT $p1
  RETURN [n1.name, n1.id] }, COLLECT {
  MATCH (n0)-[r2:AGREED_BY]->(n2)
  WITH r2, n2 ORDER BY n2.name, n2.id LIMIT $p2
  RETURN [n2.name, n2.id] }] AS row;
