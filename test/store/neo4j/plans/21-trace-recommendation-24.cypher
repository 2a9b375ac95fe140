// # Trace: Recommendation 24, hop by hop
// # The 28 day standard: its deliverable, area, ambitions, metrics and alliances, each hop with its quotation.
// query TraceRecommendation24 {
//   trace(from: "recommendation:taskforce-2015-24", to: [DELIVERABLE, POLICY_AREA, AMBITION, METRIC, ALLIANCE], first: 100) {
//     totalCount
//     byStrength { strength count }
//     nodes {
//       target { __typename id name }
//       strength
//       pathCount
//       path {
//         hops {
//           relation
//           direction
//           from { id name }
//           to { id name }
//           evidence {
//             basis
//             confidence
//             strength
//             note
//             citations { quote locator source { id title } reference }
//           }
//         }
//       }
//     }
//   }
// }

// 1 of 1, read/trace: at most 960 db hits
MATCH (release:Release {key: $release})
OPTIONAL MATCH (n0:Entity {release: $release, id: $from})
WITH release, n0, [{n: n0, s: 5, c: 1, p: [n0.id], e: []}] AS states0
CALL (states0) {
  UNWIND states0 AS state
  WITH state.n AS near, state.s AS s, state.c AS c, state.p AS p, state.e AS e
  MATCH (near)-[r:DELIVERED_BY]->(far) WHERE r.strength >= $minStrength
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, sum(c) AS c, min([p, e, [r]]) AS least
  RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS states1
}
CALL (states1) {
  UNWIND states1 AS state
  WITH state.n AS near, state.s AS s, state.c AS c, state.p AS p, state.e AS e
  MATCH (near)-[r:IN_AREA]->(far) WHERE r.strength >= $minStrength
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, sum(c) AS c, min([p, e, [r]]) AS least
  RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS states2
}
CALL (states2) {
  UNWIND states2 AS state
  WITH state.n AS near, state.s AS s, state.c AS c, state.p AS p, state.e AS e
  MATCH (near)-[r:HAS_AMBITION]->(far) WHERE r.strength >= $minStrength
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, sum(c) AS c, min([p, e, [r]]) AS least
  RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS states3
}
CALL (states3) {
  UNWIND states3 AS state
  WITH state.n AS near, state.s AS s, state.c AS c, state.p AS p, state.e AS e
  MATCH (near)-[r:MEASURED_BY]->(far) WHERE r.strength >= $minStrength
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, sum(c) AS c, min([p, e, [r]]) AS least
  RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS states4
}
CALL (states1) {
  UNWIND states1 AS state
  WITH state.n AS near, state.s AS s, state.c AS c, state.p AS p, state.e AS e
  MATCH (near)-[r:CONTRIBUTES_TO]->(far) WHERE r.strength >= $minStrength
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, sum(c) AS c, min([p, e, [r]]) AS least
  RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS states5
}
CALL (states5) {
  UNWIND states5 AS state
  WITH state.n AS near, state.s AS s, state.c AS c, state.p AS p, state.e AS e
  MATCH (near)-[r:MEASURED_BY]->(far) WHERE r.strength >= $minStrength
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, sum(c) AS c, min([p, e, [r]]) AS least
  RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS states6
}
CALL (states1) {
  UNWIND states1 AS state
  WITH state.n AS near, state.s AS s, state.c AS c, state.p AS p, state.e AS e
  MATCH (near)-[r:ASSIGNED_TO]->(far) WHERE r.strength >= $minStrength
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, sum(c) AS c, min([p, e, [r]]) AS least
  RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS states7
}
CALL (states1, states7, states5, states2, states6, states3, states4) {
  UNWIND [{chain: 0, states: states1}, {chain: 1, states: states7}, {chain: 2, states: states5}, {chain: 3, states: states2}, {chain: 4, states: states6}, {chain: 5, states: states3}, {chain: 6, states: states4}] AS end
  UNWIND end.states AS state
  WITH state.n AS target, sum(state.c) AS pathCount, min([-state.s, size(state.p), state.p, end.chain, state.e]) AS best
  RETURN collect({key: [best[0], best[1] - 1, $types[best[3]], target.name, target.id], p: best[2], chain: best[3], e: best[4], pathCount: pathCount}) AS found
}
CALL (found) {
  UNWIND found AS target
  WITH target.key[2] AS type, -target.key[0] AS strength, count(*) AS count
  RETURN collect([type, strength, count]) AS counts
}
CALL (found) {
  UNWIND found AS target
  WITH target
  ORDER BY target.key LIMIT $limit
  RETURN collect(target) AS page
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
RETURN [release.state, [n0 IS NOT NULL, counts, [target IN page | target {.key, .p, .chain, .pathCount}], edges, nodes, []]] AS row;
