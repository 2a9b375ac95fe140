// # Names: Who is meant by "CCG"?
// # One abbreviation, several bodies. The reason names the source that uses it; pass a source to select one.
// query WhoIsMeant($name: String! = "CCG", $source: ID) {
//   resolve(name: $name, source: $source) {
//     score
//     reason
//     entity { __typename id name }
//   }
// }

// 1 of 1, read/search: at most 18 db hits
MATCH (release:Release {key: $release})
CALL () {
  UNWIND $asWritten AS query
  CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n0
  WITH n0
  RETURN collect(n0) AS matchingAsWritten
}
CALL (matchingAsWritten) {
  UNWIND CASE WHEN size(matchingAsWritten) = 0 THEN $all ELSE [] END AS query
  CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n0
  WITH n0
  RETURN collect(n0) AS matchingForgiven
}
WITH release, matchingAsWritten + matchingForgiven AS matchingAll
CALL (matchingAll) {
  UNWIND CASE WHEN size(matchingAll) = 0 THEN $each ELSE [] END AS query
  CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n0
  WITH n0
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
  WITH [n0.id, n0.name] AS node
  RETURN collect(node) AS nodes
}
RETURN [release.state, [candidates, sources, nodes]] AS row;
