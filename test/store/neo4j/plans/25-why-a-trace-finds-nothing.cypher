// # Trace: Why does a trace find nothing?
// # No chain holds, or none is possible; direct links that traces do not follow are counted. Here of a recommendation of 2012.
// query WhyATraceFindsNothing(
//   $from: ID! = "recommendation:campaigning-group-2012-1"
//   $to: [EntityType!]! = [METRIC, ORGANISATION, PERSON, PUBLICATION]
// ) {
//   trace(from: $from, to: $to) {
//     byStrength { strength count }
//     notStated { type message }
//     seeAlso { type field count message }
//     notFollowed
//   }
// }

// 1 of 1, read/trace: at most 170 db hits
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
  MATCH (near)-[r:CONTRIBUTES_TO]->(far) WHERE r.strength >= $minStrength
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, sum(c) AS c, min([p, e, [r]]) AS least
  RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS states2
}
CALL (states2) {
  UNWIND states2 AS state
  WITH state.n AS near, state.s AS s, state.c AS c, state.p AS p, state.e AS e
  MATCH (near)-[r:MEASURED_BY]->(far) WHERE r.strength >= $minStrength
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, sum(c) AS c, min([p, e, [r]]) AS least
  RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS states3
}
CALL (states1) {
  UNWIND states1 AS state
  WITH state.n AS near, state.s AS s, state.c AS c, state.p AS p, state.e AS e
  MATCH (near)-[r:ASSIGNED_TO]->(far) WHERE r.strength >= $minStrength
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, sum(c) AS c, min([p, e, [r]]) AS least
  RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS states4
}
CALL (states4) {
  UNWIND states4 AS state
  WITH state.n AS near, state.s AS s, state.c AS c, state.p AS p, state.e AS e
  MATCH (near)<-[r:LEADS]-(far) WHERE r.strength >= $minStrength
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, sum(c) AS c, min([p, e, [r]]) AS least
  RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS states5
}
CALL (states4) {
  UNWIND states4 AS state
  WITH state.n AS near, state.s AS s, state.c AS c, state.p AS p, state.e AS e
  MATCH (near)<-[r:CHAIRS]-(far) WHERE r.strength >= $minStrength
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, sum(c) AS c, min([p, e, [r]]) AS least
  RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS states6
}
CALL (states1) {
  UNWIND states1 AS state
  WITH state.n AS near, state.s AS s, state.c AS c, state.p AS p, state.e AS e
  MATCH (near)-[r:IN_AREA]->(far) WHERE r.strength >= $minStrength
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, sum(c) AS c, min([p, e, [r]]) AS least
  RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS states7
}
CALL (states7) {
  UNWIND states7 AS state
  WITH state.n AS near, state.s AS s, state.c AS c, state.p AS p, state.e AS e
  MATCH (near)-[r:HAS_AMBITION]->(far) WHERE r.strength >= $minStrength
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, sum(c) AS c, min([p, e, [r]]) AS least
  RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS states8
}
CALL (states8) {
  UNWIND states8 AS state
  WITH state.n AS near, state.s AS s, state.c AS c, state.p AS p, state.e AS e
  MATCH (near)-[r:MEASURED_BY]->(far) WHERE r.strength >= $minStrength
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, sum(c) AS c, min([p, e, [r]]) AS least
  RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS states9
}
CALL (states6, states5, states3, states9) {
  UNWIND [{chain: 0, states: states6}, {chain: 1, states: states5}, {chain: 2, states: states3}, {chain: 3, states: states9}] AS end
  UNWIND end.states AS state
  WITH state.n AS target, sum(state.c) AS pathCount, min([-state.s, size(state.p), state.p, end.chain, state.e]) AS best
  RETURN collect({key: [best[0], best[1] - 1, $types[best[3]], target.name, target.id], p: best[2], chain: best[3], e: best[4], pathCount: pathCount}) AS found
}
CALL (found) {
  UNWIND found AS target
  WITH target.key[2] AS type, -target.key[0] AS strength, count(*) AS count
  RETURN collect([type, strength, count]) AS counts
}

RETURN [release.state, [n0 IS NOT NULL, counts, null, null, null, [COUNT { (n0)-[r10:CONCERNS]->(n10:Metric) }, COUNT { (n0)-[r11:ADDRESSED_TO]->(n11:Organisation) }, COUNT { (n0)-[r12:USES]->(n12:Organisation) }, COUNT { (n0)-[r13:CONCERNS]->(n13:Organisation) }, COUNT { (n0)-[r14:INVOLVES]->(n14:Organisation) }, COUNT { (n0)-[r15:USES]->(n15:Publication) }, COUNT { (n0)-[r16:CONCERNS]->(n16:Publication) }]]] AS row;
