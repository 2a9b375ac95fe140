// Which entities a search may mean: those that match all its terms as they are written; where none does, those that match all with a typing error
// forgiven; and where none does, those that match the most of them. The index is asked in Lucene's language, where every letter of a term stands for
// itself, for finds of the release; which of them are meant is decided by the rules that all stores share, from what is kept with each as JSON. What is
// selected of them comes along where they are few. Parameters: release, asWritten, all (one query each, in a list that may be empty), each (a query for
// each term, likewise), along (how many are few).
MATCH (release:Release {key: $release})
CALL () {
UNWIND $asWritten AS query
CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n0
WITH n0{{WANTED}}
RETURN collect(n0) AS matchingAsWritten
}
CALL (matchingAsWritten) {
UNWIND CASE WHEN size(matchingAsWritten) = 0 THEN $all ELSE [] END AS query
CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n0
WITH n0{{WANTED}}
RETURN collect(n0) AS matchingForgiven
}
WITH release, matchingAsWritten + matchingForgiven AS matchingAll
CALL (matchingAll) {
UNWIND CASE WHEN size(matchingAll) = 0 THEN $each ELSE [] END AS query
CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n0
WITH n0{{WANTED}}
WITH n0, count(*) AS matched WHERE matched * 2 >= size($each)
WITH collect({n: n0, matched: matched}) AS finds, max(matched) AS most
RETURN [find IN finds{{MOST}} | find.n] AS matchingMost
}
WITH release, matchingAll + matchingMost AS found
CALL (found) {
UNWIND found AS n0
RETURN collect(n0.searchCandidate) AS candidates
}
CALL (found) {
UNWIND CASE WHEN size(found) <= $along THEN found ELSE [] END AS n0
WITH {{NODE}} AS node
RETURN collect(node) AS nodes
}
RETURN [release.state, [candidates, nodes]] AS row
