// The first paths between two entities: strength descending, hops ascending, ids, relations. Parameters: release, from, to, minStrength, relations (hops
// of each chain; chains are sorted by their relations), limit, asOf.
MATCH (release:Release {key: $release})
OPTIONAL MATCH (n0:Entity {release: $release, id: $from}){{VALID_FROM}}
OPTIONAL MATCH (n1:Entity {release: $release, id: $to}){{VALID_TO}}
WITH release, n0, n1, [{n: n0, s: 5, paths: [{p: [n0.id], e: []}]}] AS states0
{{BRANCHES}}
CALL ({{STATES}}) {
UNWIND {{ENDS}} AS end
UNWIND end.states AS state
WITH end, state WHERE state.n.id = $to
UNWIND state.paths AS path
WITH path, end.chain AS chain, state.s AS s
ORDER BY s DESC, size(path.p), path.p, chain LIMIT $limit
RETURN collect({p: path.p, e: path.e, chain: chain, s: s}) AS page
}
{{EDGES}}
{{NODES}}
RETURN [release.state, [n0 IS NOT NULL AND n1 IS NOT NULL, [path IN page | path {.p, .chain, .s}], {{WORDS}}, nodes]] AS row
