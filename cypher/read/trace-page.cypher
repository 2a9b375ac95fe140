// The page of a trace: its targets, the edges of their paths and the entities on them.
CALL (found) {
UNWIND found AS target
WITH target{{BEHIND}}
ORDER BY target.key LIMIT $limit
RETURN collect(target) AS page
}
CALL (page) {
UNWIND page AS target
WITH target.p AS p, $relations[target.chain] AS relations
{{EDGES}}
}
CALL (page) {
UNWIND page AS target
UNWIND target.p AS id
WITH DISTINCT id
{{NODES}}
}
