// The targets that the chains of a trace reach from an entity: their number for each type and strength, and a page of them with their best paths, the
// evidence of each hop and the entities on the paths. Parameters: release, from, minStrength, types (end type of each chain), relations (hops of each
// chain), after (sort key of the last target of the previous page, or null), limit, asOf.
MATCH (release:Release {key: $release})
OPTIONAL MATCH (n0:Entity {release: $release, id: $from}){{VALID}}
WITH release, n0, [{n: n0, s: 5, c: 1, p: [n0.id], e: []}] AS states0
{{BRANCHES}}
CALL ({{STATES}}) {
UNWIND {{ENDS}} AS end
UNWIND end.states AS state
WITH state.n AS target, sum(state.c) AS pathCount, min([-state.s, size(state.p), state.p, end.chain, state.e]) AS best
RETURN collect({key: [best[0], best[1] - 1, $types[best[3]], target.name, target.id], p: best[2], chain: best[3], e: best[4], pathCount: pathCount}) AS found
}
CALL (found) {
UNWIND found AS target
WITH target.key[2] AS type, -target.key[0] AS strength, count(*) AS count
RETURN collect([type, strength, count]) AS counts
}
{{PAGE}}
RETURN [release.state, [n0 IS NOT NULL, counts, {{SHOWN}}, [{{DIRECT}}]]] AS row
