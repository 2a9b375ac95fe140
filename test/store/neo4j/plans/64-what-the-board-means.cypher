// # Names: What does "the Board" mean in 2012?
// # In the report of 2012 it means the later NHS England. Pass another source, or none, to see other candidates.
// query WhatTheBoardMeans($name: String! = "the Board", $source: ID = "source:campaigning-group-2012") {
//   resolve(name: $name, source: $source) {
//     reason
//     entity {
//       __typename
//       id
//       name
//       aliases { name source { id title } }
//     }
//   }
// }

// 1 of 1, read/search: at most 12 db hits
MATCH (release:Release {key: $release})
CALL () {
  UNWIND $asWritten AS query
  CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n0
  WITH n0 WHERE $p0 IN n0.sources
  RETURN collect(n0) AS matchingAsWritten
}
CALL (matchingAsWritten) {
  UNWIND CASE WHEN size(matchingAsWritten) = 0 THEN $all ELSE [] END AS query
  CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n0
  WITH n0 WHERE $p0 IN n0.sources
  RETURN collect(n0) AS matchingForgiven
}
WITH release, matchingAsWritten + matchingForgiven AS matchingAll
CALL (matchingAll) {
  UNWIND CASE WHEN size(matchingAll) = 0 THEN $each ELSE [] END AS query
  CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n0
  WITH n0 WHERE $p0 IN n0.sources
  WITH n0, count(*) AS matched WHERE matched * 2 >= size($each)
  WITH collect({n: n0, matched: matched}) AS finds, max(matched) AS most
  RETURN [find IN finds | find.n] AS matchingMost
}
WITH release, matchingAll + matchingMost AS found
CALL (found) {
  UNWIND found AS n0
  RETURN collect(n0.searchCandidate) AS candidates, collect(null) AS sources
}
CALL (found) {
  UNWIND CASE WHEN size(found) <= $along THEN found ELSE [] END AS n0
  WITH [n0.id, n0.name, n0.aliases] AS node
  RETURN collect(node) AS nodes
}
RETURN [release.state, [candidates, sources, nodes]] AS row;
