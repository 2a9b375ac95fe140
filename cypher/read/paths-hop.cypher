// One hop of listing paths, for all chains with the same beginning. A state is a node with the strength of the paths that lead to it; it stores only the
// first `limit` paths by ids, because no other can be in the result. A path is a list of ids and, for each hop, a list of all edges between its two ends.
CALL ({{BEFORE}}) {
UNWIND {{BEFORE}} AS state
WITH state.n AS near, state.s AS s, state.paths AS paths
MATCH {{HOP}}{{ASKED}}{{ONCE}}
UNWIND paths AS path
WITH far, CASE WHEN {{STRENGTH}} < s THEN {{STRENGTH}} ELSE s END AS s, path.p AS p, path.e AS e, {{EDGES}} AS edges
ORDER BY p{{AGAIN}}
WITH far, s, collect({p: p, e: e, edges: edges})[..$limit] AS paths{{SEEN}}
RETURN collect({n: far, s: s, paths: [path IN paths | {p: path.p + far.id, e: path.e + [path.edges]}]}) AS {{AFTER}}
}
