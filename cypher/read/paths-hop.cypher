// One hop of listing paths, for all chains that begin alike. A state is a node with the strength of the paths that lead to it; of those it keeps as many
// as are wanted, the least by ids, as no other can come first later on.
CALL ({{BEFORE}}) {
UNWIND {{BEFORE}} AS state
WITH state.n AS near, state.s AS s, state.ps AS ps
MATCH {{HOP}} WHERE r.strength >= $minStrength{{ASKED}}{{ONCE}}
UNWIND ps AS p
WITH far, CASE WHEN {{STRENGTH}} < s THEN {{STRENGTH}} ELSE s END AS s, p
ORDER BY p{{AGAIN}}
WITH far, s, collect(p)[..$limit] AS ps{{SEEN}}
RETURN collect({n: far, s: s, ps: [p IN ps | p + far.id]}) AS {{AFTER}}
}
