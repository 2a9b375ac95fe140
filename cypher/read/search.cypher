// Which entities a search may mean: those that match all its terms, and where none does, those that match the most of them. The index is asked in
// Lucene's language, where every letter of a term stands for itself; which of the finds are meant is decided by the rules that all stores share.
// Parameters: release, all (one query, in a list that may be empty), each (a query for each term, likewise), types, source, asOf (each null where it
// does not matter), columns (what is wanted of each type).
MATCH (release:Release {key: $release})
CALL () {
UNWIND $all AS query
CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n
{{WANTED}}
RETURN collect(n) AS matchingAll
}
CALL (matchingAll) {
UNWIND CASE WHEN size(matchingAll) = 0 THEN $each ELSE [] END AS query
CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n
{{WANTED}}
WITH n, count(*) AS matched WHERE matched * 2 >= size($each)
WITH collect({n: n, matched: matched}) AS finds, max(matched) AS most
// Some words may stand in names that the source does not use, so which finds match the most is not known yet.
RETURN [find IN finds WHERE find.matched = most OR $source IS NOT NULL | find.n] AS matchingMost
}
CALL (matchingAll, matchingMost) {
UNWIND matchingAll + matchingMost AS n
WITH n, [label IN labels(n) WHERE label <> 'Entity'][0] AS type
RETURN collect([type, [key IN $columns[type] | n[key]]]) AS found
}
RETURN [release.state, found] AS row
