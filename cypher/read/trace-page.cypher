// The page of a trace: its targets, what is said on the hops of their paths, and the entities met.
CALL (found) {
UNWIND found AS target
WITH target{{BEHIND}}
ORDER BY target.key LIMIT $limit
RETURN collect(target) AS page
}
{{EDGES}}
{{NODES}}
