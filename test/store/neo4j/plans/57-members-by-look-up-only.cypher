// # Places: Members that only a look-up gives
// # CCGs that an official look-up links to an alliance and the guidance does not.
// query MembersByLookUpOnly {
//   alliances(
//     filter: {
//       ccgs: { and: [{ link: { basis: { eq: REFERENCE } } }, { not: { link: { source: { eq: "source:guidance-2016" } } } }] }
//     }
//   ) {
//     totalCount
//     nodes {
//       id
//       name
//       ccgs(filter: { not: { link: { source: { eq: "source:guidance-2016" } } } }) {
//         totalCount
//         edges { node { id name } evidence { basis citations { quote locator source { id title } } } }
//       }
//     }
//   }
// }

// 1 of 1, select: at most 5100 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Alliance) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)-[r1:HAS_MEMBER]->(n1) WHERE any(key IN r1.evidenceKeys WHERE any(start IN $p0 WHERE key STARTS WITH start)) AND NOT coalesce(any(key IN r1.evidenceKeys WHERE any(end IN $p1 WHERE key ENDS WITH end)), false) } }] AS row
UNION ALL
MATCH (n0:Alliance) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)-[r2:HAS_MEMBER]->(n2) WHERE any(key IN r2.evidenceKeys WHERE any(start IN $p3 WHERE key STARTS WITH start)) AND NOT coalesce(any(key IN r2.evidenceKeys WHERE any(end IN $p4 WHERE key ENDS WITH end)), false) }
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p2
RETURN [n0.name, n0.id, COUNT { (n0)-[r3:HAS_MEMBER]->(n3) WHERE NOT coalesce(any(key IN r3.evidenceKeys WHERE any(end IN $p5 WHERE key ENDS WITH end)), false) }, COLLECT {
  MATCH (n0)-[r4:HAS_MEMBER]->(n4) WHERE NOT coalesce(any(key IN r4.evidenceKeys WHERE any(end IN $p6 WHERE key ENDS WITH end)), false)
  WITH r4, n4 ORDER BY n4.name, n4.id LIMIT $p7
  RETURN [n4.name, n4.id, r4.evidence] }] AS row;
