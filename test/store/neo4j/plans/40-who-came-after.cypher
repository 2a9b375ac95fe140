// # Time: Who came after each alliance?
// # The alliances of a day with their successors, whether or not these exist on that day.
// query WhoCameAfter($day: Date! = "2016-12-06") @asOf(date: $day) {
//   alliances(filter: { has: { relation: SUCCEEDED_BY, direction: FORWARD } }) {
//     totalCount
//     nodes {
//       id
//       name
//       validTo
//       successors { edges { holds node { id name validFrom } evidence { basis note citations { quote locator source { id title } } } } }
//     }
//   }
// }

// 1 of 1, select: at most 1070 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Alliance) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND (n0.validFrom IS NULL OR n0.validFrom <= $asOf) AND (n0.validTo IS NULL OR n0.validTo > $asOf) AND EXISTS { (n0)-[:SUCCEEDED_BY]->() } }] AS row
UNION ALL
MATCH (n0:Alliance) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND (n0.validFrom IS NULL OR n0.validFrom <= $asOf) AND (n0.validTo IS NULL OR n0.validTo > $asOf) AND EXISTS { (n0)-[:SUCCEEDED_BY]->() }
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p0
RETURN [n0.name, n0.id, n0.validTo, COLLECT {
  MATCH (n0)-[r3:SUCCEEDED_BY]->(n3)
  WITH r3, n3 ORDER BY n3.name, n3.id LIMIT $p1
  RETURN [n3.name, n3.id, n3.validFrom, ((n3.validFrom IS NULL OR n3.validFrom <= $asOf) AND (n3.validTo IS NULL OR n3.validTo > $asOf)), r3.evidence] }] AS row;
