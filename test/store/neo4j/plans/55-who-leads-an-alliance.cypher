// # Places: Who leads an alliance?
// # The named lead of Annex i with every post that a source prints; empty if the guidance names nobody.
// query WhoLeadsAnAlliance($name: String = "South Yorkshire, Bassetlaw, North Derbyshire and Hardwick")
// @asOf(date: "2016-12-06") {
//   alliance(name: $name) {
//     id
//     name
//     kind
//     region { node { id name } }
//     namedLeads {
//       edges {
//         node { id name posts { edges { title node { id name } evidence { note citations { quote locator source { id title } } } } } }
//         evidence { basis citations { quote locator source { id title } reference } }
//       }
//     }
//   }
// }

// 1 of 1, read/search: at most 190 db hits
MATCH (release:Release {key: $release})
CALL () {
  UNWIND $asWritten AS query
  CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n0
  WITH n0 WHERE any(label IN labels(n0) WHERE label IN $p3)
  RETURN collect(n0) AS matchingAsWritten
}
CALL (matchingAsWritten) {
  UNWIND CASE WHEN size(matchingAsWritten) = 0 THEN $all ELSE [] END AS query
  CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n0
  WITH n0 WHERE any(label IN labels(n0) WHERE label IN $p3)
  RETURN collect(n0) AS matchingForgiven
}
WITH release, matchingAsWritten + matchingForgiven AS matchingAll
CALL (matchingAll) {
  UNWIND CASE WHEN size(matchingAll) = 0 THEN $each ELSE [] END AS query
  CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n0
  WITH n0 WHERE any(label IN labels(n0) WHERE label IN $p3)
  WITH n0, count(*) AS matched WHERE matched * 2 >= size($each)
  WITH collect({n: n0, matched: matched}) AS finds, max(matched) AS most
  RETURN [find IN finds WHERE find.matched = most | find.n] AS matchingMost
}
WITH release, matchingAll + matchingMost AS found
CALL (found) {
  UNWIND found AS n0
  RETURN collect(n0.searchCandidate) AS candidates, collect(null) AS sources
}
CALL (found) {
  UNWIND CASE WHEN size(found) <= $along THEN found ELSE [] END AS n0
  WITH [n0.id, n0.name, n0.kind, COLLECT {
    MATCH (n0)-[r1:IN_REGION]->(n1) WHERE (r1.validFrom IS NULL OR r1.validFrom <= $asOf) AND (r1.validTo IS NULL OR r1.validTo > $asOf) AND (n1.validFrom IS NULL OR n1.validFrom <= $asOf) AND (n1.validTo IS NULL OR n1.validTo > $asOf)
    WITH r1, n1 ORDER BY n1.name, n1.id LIMIT $p0
    RETURN [n1.name, n1.id] }, COLLECT {
    MATCH (n0)<-[r2:LEADS]-(n2) WHERE (r2.validFrom IS NULL OR r2.validFrom <= $asOf) AND (r2.validTo IS NULL OR r2.validTo > $asOf) AND (n2.validFrom IS NULL OR n2.validFrom <= $asOf) AND (n2.validTo IS NULL OR n2.validTo > $asOf)
    WITH r2, n2 ORDER BY n2.name, n2.id LIMIT $p2
    RETURN [n2.name, n2.id, COLLECT {
      MATCH (n2)-[r3:HOLDS_POST_AT]->(n3) WHERE (r3.validFrom IS NULL OR r3.validFrom <= $asOf) AND (r3.validTo IS NULL OR r3.validTo > $asOf) AND (n3.validFrom IS NULL OR n3.validFrom <= $asOf) AND (n3.validTo IS NULL OR n3.validTo > $asOf)
      WITH r3, n3 ORDER BY n3.name, n3.id, r3.ordinal LIMIT $p1
      RETURN [n3.name, n3.id, r3.ordinal, r3.title, r3.evidence] }, r2.evidence] }] AS node
  RETURN collect(node) AS nodes
}
RETURN [release.state, [candidates, sources, nodes]] AS row;
