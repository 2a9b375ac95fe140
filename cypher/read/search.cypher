// Which entities a search may mean: those that match all its terms, and where none does, those that match any. The index is asked in Lucene's language,
// where every letter of a term stands for itself; which of the finds are meant, and in which order, is decided by the rules that all stores share.
// Parameters: release, all and any (a query each, in a list that may be empty), types, source, asOf (each null where it does not matter), columns (what
// is wanted of each type).
MATCH (release:Release {key: $release})
CALL () {
UNWIND $all AS query
CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n
{{WANTED}}
RETURN collect(n) AS matchingAll
}
CALL (matchingAll) {
UNWIND CASE WHEN size(matchingAll) = 0 THEN $any ELSE [] END AS query
CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n
{{WANTED}}
RETURN collect(n) AS matchingAny
}
CALL (matchingAll, matchingAny) {
UNWIND matchingAll + matchingAny AS n
WITH n, [label IN labels(n) WHERE label <> 'Entity'][0] AS type
RETURN collect([type, [key IN $columns[type] | n[key]]]) AS found
}
RETURN [release.state, found] AS row
