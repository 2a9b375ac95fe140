// # Gaps: Footprints without a named lead
// # The guidance names a lead for every alliance and for none of the Vanguard's three partnerships.
// query FootprintsWithoutANamedLead @asOf(date: "2016-12-06") {
//   alliances(filter: { hasNo: { relation: LEADS } }) {
//     totalCount
//     nodes { id name kind region { node { id name } } }
//   }
// }

// 1 of 1, select: at most 2200 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Alliance) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND (n0.validFrom IS NULL OR n0.validFrom <= $asOf) AND (n0.validTo IS NULL OR n0.validTo > $asOf) AND NOT EXISTS { (n0)<-[r1:LEADS]-(n1) WHERE (r1.validFrom IS NULL OR r1.validFrom <= $asOf) AND (r1.validTo IS NULL OR r1.validTo > $asOf) AND (n1.validFrom IS NULL OR n1.validFrom <= $asOf) AND (n1.validTo IS NULL OR n1.validTo > $asOf) } }] AS row
UNION ALL
MATCH (n0:Alliance) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND (n0.validFrom IS NULL OR n0.validFrom <= $asOf) AND (n0.validTo IS NULL OR n0.validTo > $asOf) AND NOT EXISTS { (n0)<-[r2:LEADS]-(n2) WHERE (r2.validFrom IS NULL OR r2.validFrom <= $asOf) AND (r2.validTo IS NULL OR r2.validTo > $asOf) AND (n2.validFrom IS NULL OR n2.validFrom <= $asOf) AND (n2.validTo IS NULL OR n2.validTo > $asOf) }
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p0
RETURN [n0.name, n0.id, n0.kind, COLLECT {
  MATCH (n0)-[r3:IN_REGION]->(n3) WHERE (r3.validFrom IS NULL OR r3.validFrom <= $asOf) AND (r3.validTo IS NULL OR r3.validTo > $asOf) AND (n3.validFrom IS NULL OR n3.validFrom <= $asOf) AND (n3.validTo IS NULL OR n3.validTo > $asOf)
  WITH r3, n3 ORDER BY n3.name, n3.id LIMIT $p1
  RETURN [n3.name, n3.id] }] AS row;
