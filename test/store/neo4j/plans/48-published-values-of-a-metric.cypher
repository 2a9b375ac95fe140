// # Time: Published values of a metric
// # Each value with its area, quotation and series. Values of different series may not be comparable.
// query PublishedValuesOfAMetric($metric: ID! = "metric:one-year-survival") {
//   metric(id: $metric) {
//     id
//     name
//     ambitions { nodes { id name targets { measure value unit by } } }
//     observations {
//       period
//       area
//       value
//       unit
//       series
//       evidence { basis confidence note citations { quote locator source { id title } reference } }
//     }
//   }
// }

// 1 of 1, get: at most 45 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
UNWIND $p0 AS id
MATCH (n0:Entity {release: $release, id: id})
RETURN [0, [n0.id, n0.name, n0.observations, COLLECT {
  MATCH (n0)<-[r1:MEASURED_BY]-(n1)
  WITH r1, n1 ORDER BY n1.name, n1.id LIMIT $p1
  RETURN [n1.name, n1.id, n1.targets] }]] AS row;
