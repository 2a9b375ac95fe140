// One hop of a trace, for all chains with the same beginning. A state is a node with the strength of the paths that lead to it; it stores their number, the
// smallest sequence of ids, and the edges of that path: for each hop a list of all edges between its two ends. One state for each node is not enough: a
// weaker path may be the better one if a later hop is weaker still.
CALL ({{BEFORE}}) {
UNWIND {{BEFORE}} AS state
WITH state.n AS near, state.s AS s, state.c AS c, state.p AS p, state.e AS e
MATCH {{HOP}}{{ASKED}}{{ONCE}}
WITH far, CASE WHEN {{STRENGTH}} < s THEN {{STRENGTH}} ELSE s END AS s, sum(c) AS c, min([p, e, {{EDGES}}]) AS least{{SEEN}}
RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS {{AFTER}}
}
