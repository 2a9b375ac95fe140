// # Trace: All chains between two things
// # From recommendation 24 to the 62 day wait, the strongest chain first; the two ends are variables.
// query PathsBetweenTwo($from: ID! = "recommendation:taskforce-2015-24", $to: ID! = "metric:62-day-wait") {
//   paths(from: $from, to: $to) {
//     strength
//     hops {
//       relation
//       direction
//       from { name }
//       to { name }
//       evidence { basis strength note citations { quote locator source { title } reference } }
//     }
//   }
// }

// 1 of 1, read/paths: at most 540 db hits
MATCH (release:Release {key: $release})
OPTIONAL MATCH (n0:Entity {release: $release, id: $from})
OPTIONAL MATCH (n1:Entity {release: $release, id: $to})
WITH release, n0, n1, [{n: n0, s: 5, ps: [[n0.id]]}] AS states0
CALL (states0) {
  UNWIND states0 AS state
  WITH state.n AS near, state.s AS s, state.ps AS ps
  MATCH (near)-[r:DELIVERED_BY]->(far) WHERE r.strength >= $minStrength
  UNWIND ps AS p
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, p
  ORDER BY p
  WITH far, s, collect(p)[..$limit] AS ps
  RETURN collect({n: far, s: s, ps: [p IN ps | p + far.id]}) AS states1
}
CALL (states1) {
  UNWIND states1 AS state
  WITH state.n AS near, state.s AS s, state.ps AS ps
  MATCH (near)-[r:CONTRIBUTES_TO]->(far) WHERE r.strength >= $minStrength
  UNWIND ps AS p
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, p
  ORDER BY p
  WITH far, s, collect(p)[..$limit] AS ps
  RETURN collect({n: far, s: s, ps: [p IN ps | p + far.id]}) AS states2
}
CALL (states2) {
  UNWIND states2 AS state
  WITH state.n AS near, state.s AS s, state.ps AS ps
  MATCH (near)-[r:MEASURED_BY]->(far) WHERE r.strength >= $minStrength
  UNWIND ps AS p
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, p
  ORDER BY p
  WITH far, s, collect(p)[..$limit] AS ps
  RETURN collect({n: far, s: s, ps: [p IN ps | p + far.id]}) AS states3
}
CALL (states1) {
  UNWIND states1 AS state
  WITH state.n AS near, state.s AS s, state.ps AS ps
  MATCH (near)-[r:IN_AREA]->(far) WHERE r.strength >= $minStrength
  UNWIND ps AS p
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, p
  ORDER BY p
  WITH far, s, collect(p)[..$limit] AS ps
  RETURN collect({n: far, s: s, ps: [p IN ps | p + far.id]}) AS states4
}
CALL (states4) {
  UNWIND states4 AS state
  WITH state.n AS near, state.s AS s, state.ps AS ps
  MATCH (near)-[r:HAS_AMBITION]->(far) WHERE r.strength >= $minStrength
  UNWIND ps AS p
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, p
  ORDER BY p
  WITH far, s, collect(p)[..$limit] AS ps
  RETURN collect({n: far, s: s, ps: [p IN ps | p + far.id]}) AS states5
}
CALL (states5) {
  UNWIND states5 AS state
  WITH state.n AS near, state.s AS s, state.ps AS ps
  MATCH (near)-[r:MEASURED_BY]->(far) WHERE r.strength >= $minStrength
  UNWIND ps AS p
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, p
  ORDER BY p
  WITH far, s, collect(p)[..$limit] AS ps
  RETURN collect({n: far, s: s, ps: [p IN ps | p + far.id]}) AS states6
}
CALL (states3, states6) {
  UNWIND [{chain: 0, states: states3}, {chain: 1, states: states6}] AS end
  UNWIND end.states AS state
  WITH end, state WHERE state.n.id = $to
  UNWIND state.ps AS p
  WITH p, end.chain AS chain, state.s AS s
  ORDER BY s DESC, size(p), p, chain LIMIT $limit
  RETURN collect({p: p, chain: chain, s: s}) AS page
}
CALL (page) {
  UNWIND page AS path
  WITH path.p AS p, $relations[path.chain] AS relations
  UNWIND range(0, size(relations) - 1) AS i
  WITH DISTINCT relations[i] AS hop, p[i] AS nearId, p[i + 1] AS farId
  MATCH (near:Entity {release: $release, id: nearId})
  MATCH (far:Entity {release: $release, id: farId})
  CALL (hop, near, far) {
    WITH hop, near, far WHERE hop = $hops[0]
    MATCH (near)-[r:CONTRIBUTES_TO]->(far)
    RETURN r
    UNION ALL
    WITH hop, near, far WHERE hop = $hops[1]
    MATCH (near)-[r:DELIVERED_BY]->(far)
    RETURN r
    UNION ALL
    WITH hop, near, far WHERE hop = $hops[2]
    MATCH (near)-[r:HAS_AMBITION]->(far)
    RETURN r
    UNION ALL
    WITH hop, near, far WHERE hop = $hops[3]
    MATCH (near)-[r:IN_AREA]->(far)
    RETURN r
    UNION ALL
    WITH hop, near, far WHERE hop = $hops[4]
    MATCH (near)-[r:MEASURED_BY]->(far)
    RETURN r
  }
  RETURN collect([hop, nearId, farId, r.ordinal, r.evidence]) AS edges
}
CALL (page) {
  UNWIND page AS path
  UNWIND path.p AS id
  WITH DISTINCT id
  MATCH (n:Entity {release: $release, id: id})
  WITH n, [label IN labels(n) WHERE label <> 'Entity'][0] AS type
  RETURN collect([type, [key IN $columns[type] | n[key]]]) AS nodes
}
RETURN [release.state, [n0 IS NOT NULL AND n1 IS NOT NULL, page, edges, nodes]] AS row;
