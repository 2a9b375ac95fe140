// # Trace: All chains between two things
// # From recommendation 24 to the 62 day wait, the strongest chain first; the two ends are variables.
// query PathsBetweenTwo($from: ID! = "recommendation:taskforce-2015-24", $to: ID! = "metric:62-day-wait") {
//   paths(from: $from, to: $to) {
//     strength
//     hops {
//       relation
//       direction
//       from { id name }
//       to { id name }
//       evidence { basis strength note citations { quote locator source { id title } reference } }
//     }
//   }
// }

// 1 of 1, read/paths: at most 540 db hits
MATCH (release:Release {key: $release})
OPTIONAL MATCH (n0:Entity {release: $release, id: $from})
OPTIONAL MATCH (n1:Entity {release: $release, id: $to})
WITH release, n0, n1, [{n: n0, s: 5, paths: [{p: [n0.id], e: []}]}] AS states0
CALL (states0) {
  UNWIND states0 AS state
  WITH state.n AS near, state.s AS s, state.paths AS paths
  MATCH (near)-[r:DELIVERED_BY]->(far) WHERE r.strength >= $minStrength
  UNWIND paths AS path
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, path.p AS p, path.e AS e, [r] AS edges
  ORDER BY p
  WITH far, s, collect({p: p, e: e, edges: edges})[..$limit] AS paths
  RETURN collect({n: far, s: s, paths: [path IN paths | {p: path.p + far.id, e: path.e + [path.edges]}]}) AS states1
}
CALL (states1) {
  UNWIND states1 AS state
  WITH state.n AS near, state.s AS s, state.paths AS paths
  MATCH (near)-[r:CONTRIBUTES_TO]->(far) WHERE r.strength >= $minStrength
  UNWIND paths AS path
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, path.p AS p, path.e AS e, [r] AS edges
  ORDER BY p
  WITH far, s, collect({p: p, e: e, edges: edges})[..$limit] AS paths
  RETURN collect({n: far, s: s, paths: [path IN paths | {p: path.p + far.id, e: path.e + [path.edges]}]}) AS states2
}
CALL (states2) {
  UNWIND states2 AS state
  WITH state.n AS near, state.s AS s, state.paths AS paths
  MATCH (near)-[r:MEASURED_BY]->(far) WHERE r.strength >= $minStrength
  UNWIND paths AS path
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, path.p AS p, path.e AS e, [r] AS edges
  ORDER BY p
  WITH far, s, collect({p: p, e: e, edges: edges})[..$limit] AS paths
  RETURN collect({n: far, s: s, paths: [path IN paths | {p: path.p + far.id, e: path.e + [path.edges]}]}) AS states3
}
CALL (states1) {
  UNWIND states1 AS state
  WITH state.n AS near, state.s AS s, state.paths AS paths
  MATCH (near)-[r:IN_AREA]->(far) WHERE r.strength >= $minStrength
  UNWIND paths AS path
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, path.p AS p, path.e AS e, [r] AS edges
  ORDER BY p
  WITH far, s, collect({p: p, e: e, edges: edges})[..$limit] AS paths
  RETURN collect({n: far, s: s, paths: [path IN paths | {p: path.p + far.id, e: path.e + [path.edges]}]}) AS states4
}
CALL (states4) {
  UNWIND states4 AS state
  WITH state.n AS near, state.s AS s, state.paths AS paths
  MATCH (near)-[r:HAS_AMBITION]->(far) WHERE r.strength >= $minStrength
  UNWIND paths AS path
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, path.p AS p, path.e AS e, [r] AS edges
  ORDER BY p
  WITH far, s, collect({p: p, e: e, edges: edges})[..$limit] AS paths
  RETURN collect({n: far, s: s, paths: [path IN paths | {p: path.p + far.id, e: path.e + [path.edges]}]}) AS states5
}
CALL (states5) {
  UNWIND states5 AS state
  WITH state.n AS near, state.s AS s, state.paths AS paths
  MATCH (near)-[r:MEASURED_BY]->(far) WHERE r.strength >= $minStrength
  UNWIND paths AS path
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, path.p AS p, path.e AS e, [r] AS edges
  ORDER BY p
  WITH far, s, collect({p: p, e: e, edges: edges})[..$limit] AS paths
  RETURN collect({n: far, s: s, paths: [path IN paths | {p: path.p + far.id, e: path.e + [path.edges]}]}) AS states6
}
CALL (states3, states6) {
  UNWIND [{chain: 0, states: states3}, {chain: 1, states: states6}] AS end
  UNWIND end.states AS state
  WITH end, state WHERE state.n.id = $to
  UNWIND state.paths AS path
  WITH path, end.chain AS chain, state.s AS s
  ORDER BY s DESC, size(path.p), path.p, chain LIMIT $limit
  RETURN collect({p: path.p, e: path.e, chain: chain, s: s}) AS page
}
CALL (page) {
  UNWIND page AS path
  UNWIND range(0, size(path.e) - 1) AS i
  WITH DISTINCT $relations[path.chain][i] AS hop, path.p[i] AS nearId, path.p[i + 1] AS farId, path.e[i] AS parallel
  UNWIND parallel AS r
  RETURN collect([hop, nearId, farId, r.ordinal, r.evidence]) AS edges
}
CALL (page) {
  UNWIND page AS path
  UNWIND path.e AS parallel
  UNWIND [startNode(parallel[0]), endNode(parallel[0])] AS near
  WITH DISTINCT near
  WITH [near.id, near.name] AS node
  RETURN collect(node) AS nodes
}
RETURN [release.state, [n0 IS NOT NULL AND n1 IS NOT NULL, [path IN page | path {.p, .chain, .s}], edges, nodes]] AS row;
