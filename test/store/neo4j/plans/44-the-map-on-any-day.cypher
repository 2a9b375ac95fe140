// # Time: The map on any day
// # The alliances of July 2019 with their predecessors. The day is a variable.
// query TheMapOnAnyDay($day: Date! = "2019-07-01") @asOf(date: $day) {
//   alliances {
//     totalCount
//     nodes {
//       id
//       name
//       codes { code validFrom validTo }
//       stps { totalCount nodes { id name } }
//       ccgs { totalCount }
//     }
//   }
// }

// 1 of 1, select: at most 4000 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Alliance) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND (n0.validFrom IS NULL OR n0.validFrom <= $asOf) AND (n0.validTo IS NULL OR n0.validTo > $asOf) }] AS row
UNION ALL
MATCH (n0:Alliance) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND (n0.validFrom IS NULL OR n0.validFrom <= $asOf) AND (n0.validTo IS NULL OR n0.validTo > $asOf)
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p0
RETURN [n0.name, n0.id, n0.codes, COUNT { (n0)-[r1:COVERS]->(n1) WHERE (r1.validFrom IS NULL OR r1.validFrom <= $asOf) AND (r1.validTo IS NULL OR r1.validTo > $asOf) AND (n1.validFrom IS NULL OR n1.validFrom <= $asOf) AND (n1.validTo IS NULL OR n1.validTo > $asOf) }, COLLECT {
  MATCH (n0)-[r2:COVERS]->(n2) WHERE (r2.validFrom IS NULL OR r2.validFrom <= $asOf) AND (r2.validTo IS NULL OR r2.validTo > $asOf) AND (n2.validFrom IS NULL OR n2.validFrom <= $asOf) AND (n2.validTo IS NULL OR n2.validTo > $asOf)
  WITH r2, n2 ORDER BY n2.name, n2.id LIMIT $p1
  RETURN [n2.name, n2.id] }, COUNT { (n0)-[r3:HAS_MEMBER]->(n3) WHERE (r3.validFrom IS NULL OR r3.validFrom <= $asOf) AND (r3.validTo IS NULL OR r3.validTo > $asOf) AND (n3.validFrom IS NULL OR n3.validFrom <= $asOf) AND (n3.validTo IS NULL OR n3.validTo > $asOf) }] AS row;
