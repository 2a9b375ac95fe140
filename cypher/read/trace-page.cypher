// The page of a trace: its targets, the evidence of the hops of their paths, and the entities on them.
CALL (found) {
UNWIND found AS target
WITH target{{BEHIND}}
ORDER BY target.key LIMIT $limit
RETURN collect(target) AS page
}
{{EDGES}}
{{NODES}}
