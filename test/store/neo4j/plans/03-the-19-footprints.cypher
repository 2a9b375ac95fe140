// # Start here: The 19 footprints of December 2016
// # Region, named lead, population as printed, STPs and CCGs of each alliance on that day; each post with its source.
// query The19Footprints @asOf(date: "2016-12-06") {
//   alliances {
//     totalCount
//     nodes {
//       id
//       name
//       kind
//       code
//       population { value printed }
//       citations(field: "population") { quote locator source { id title } }
//       declaredStpCount
//       declaredCcgCount
//       region { node { id name } }
//       namedLeads { nodes { id name posts { edges { title node { id name } evidence { note citations { quote locator source { id title } } } } } } }
//       stps { totalCount edges { extent node { id name } } }
//       ccgs { totalCount }
//     }
//   }
// }

// 1 of 1, select: at most 8800 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Alliance) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND (n0.validFrom IS NULL OR n0.validFrom <= $asOf) AND (n0.validTo IS NULL OR n0.validTo > $asOf) }] AS row
UNION ALL
MATCH (n0:Alliance) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND (n0.validFrom IS NULL OR n0.validFrom <= $asOf) AND (n0.validTo IS NULL OR n0.validTo > $asOf)
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p0
RETURN [n0.name, n0.id, [key IN ['kind', 'code', 'population', 'declaredStpCount', 'declaredCcgCount', 'evidence'] | n0[key]], COLLECT {
  MATCH (n0)-[r1:IN_REGION]->(n1) WHERE (r1.validFrom IS NULL OR r1.validFrom <= $asOf) AND (r1.validTo IS NULL OR r1.validTo > $asOf) AND (n1.validFrom IS NULL OR n1.validFrom <= $asOf) AND (n1.validTo IS NULL OR n1.validTo > $asOf)
  WITH r1, n1 ORDER BY n1.name, n1.id LIMIT $p1
  RETURN [n1.name, n1.id] }, COLLECT {
  MATCH (n0)<-[r2:LEADS]-(n2) WHERE (r2.validFrom IS NULL OR r2.validFrom <= $asOf) AND (r2.validTo IS NULL OR r2.validTo > $asOf) AND (n2.validFrom IS NULL OR n2.validFrom <= $asOf) AND (n2.validTo IS NULL OR n2.validTo > $asOf)
  WITH r2, n2 ORDER BY n2.name, n2.id LIMIT $p3
  RETURN [n2.name, n2.id, COLLECT {
    MATCH (n2)-[r3:HOLDS_POST_AT]->(n3) WHERE (r3.validFrom IS NULL OR r3.validFrom <= $asOf) AND (r3.validTo IS NULL OR r3.validTo > $asOf) AND (n3.validFrom IS NULL OR n3.validFrom <= $asOf) AND (n3.validTo IS NULL OR n3.validTo > $asOf)
    WITH r3, n3 ORDER BY n3.name, n3.id, r3.ordinal LIMIT $p2
    RETURN [n3.name, n3.id, r3.ordinal, r3.title, r3.evidence] }] }, COUNT { (n0)-[r4:COVERS]->(n4) WHERE (r4.validFrom IS NULL OR r4.validFrom <= $asOf) AND (r4.validTo IS NULL OR r4.validTo > $asOf) AND (n4.validFrom IS NULL OR n4.validFrom <= $asOf) AND (n4.validTo IS NULL OR n4.validTo > $asOf) }, COLLECT {
  MATCH (n0)-[r5:COVERS]->(n5) WHERE (r5.validFrom IS NULL OR r5.validFrom <= $asOf) AND (r5.validTo IS NULL OR r5.validTo > $asOf) AND (n5.validFrom IS NULL OR n5.validFrom <= $asOf) AND (n5.validTo IS NULL OR n5.validTo > $asOf)
  WITH r5, n5 ORDER BY n5.name, n5.id LIMIT $p4
  RETURN [n5.name, n5.id, r5.extent] }, COUNT { (n0)-[r6:HAS_MEMBER]->(n6) WHERE (r6.validFrom IS NULL OR r6.validFrom <= $asOf) AND (r6.validTo IS NULL OR r6.validTo > $asOf) AND (n6.validFrom IS NULL OR n6.validFrom <= $asOf) AND (n6.validTo IS NULL OR n6.validTo > $asOf) }] AS row;
