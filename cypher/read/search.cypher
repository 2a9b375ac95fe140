// The candidates of a search: entities that match all terms exactly; if there are none, those that match all terms with typing errors; if there are none,
// those that match the most terms. Queries the full-text index in Lucene syntax, with every character of a term escaped. The index hits are filtered by the
// search rules that all stores share, using the candidate stored as JSON. The sources of the hits are returned if they are selected; if there are few hits,
// their selected fields too. Parameters:
// release, asWritten, all (one query each, in a list that may be empty), each (one query for each term, likewise), along (maximum number of hits returned
// with their fields).
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
RETURN collect(n0.searchCandidate) AS candidates, {{SOURCES}} AS sources
}
CALL (found) {
UNWIND CASE WHEN size(found) <= $along THEN found ELSE [] END AS n0
WITH {{NODE}} AS node
RETURN collect(node) AS nodes
}
RETURN [release.state, [candidates, sources, nodes]] AS row
