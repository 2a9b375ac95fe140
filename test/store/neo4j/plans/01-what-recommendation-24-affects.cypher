// # Start here: What does a recommendation affect?
// # Its deliverables, ambitions, metrics and alliances, each with the strength of the chain. Its number is 24 unless you change it.
// query WhatRecommendation24Affects($number: Int = 24) {
//   recommendation(number: $number) {
//     id
//     name
//     text
//     strategy { node { id name } }
//     affects {
//       deliverables {
//         totalCount
//         nodes { strength target { id name } path { hops { evidence { basis citations { quote locator source { id title } } } } } }
//       }
//       ambitions { totalCount nodes { strength target { id name } } }
//       metrics {
//         totalCount
//         nodes { strength target { id name } path { hops { evidence { basis citations { quote locator source { id title } } } } } }
//       }
//       alliances { totalCount byStrength { strength count } nodes { strength target { id name } } }
//     }
//   }
// }

// 1 of 5, read/trace: at most 27 db hits
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
  UNWIND [{chain: 0, states: states1}] AS end
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


// 2 of 5, read/trace: at most 300 db hits
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
  MATCH (near)-[r:ASSIGNED_TO]->(far) WHERE r.strength >= $minStrength
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, sum(c) AS c, min([p, e, [r]]) AS least
  RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS states2
}
CALL (states2) {
  UNWIND [{chain: 0, states: states2}] AS end
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
  UNWIND path.e AS parallel
  UNWIND [startNode(parallel[0]), endNode(parallel[0])] AS near
  WITH DISTINCT near
  WITH [near.id, near.name] AS node
  RETURN collect(node) AS nodes
}
RETURN [release.state, [n0 IS NOT NULL, counts, [target IN page | target {.key, .p, .chain, .pathCount}], [], nodes, []]] AS row;


// 3 of 5, read/trace: at most 280 db hits
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
CALL (states1) {
  UNWIND states1 AS state
  WITH state.n AS near, state.s AS s, state.c AS c, state.p AS p, state.e AS e
  MATCH (near)-[r:IN_AREA]->(far) WHERE r.strength >= $minStrength
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, sum(c) AS c, min([p, e, [r]]) AS least
  RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS states3
}
CALL (states3) {
  UNWIND states3 AS state
  WITH state.n AS near, state.s AS s, state.c AS c, state.p AS p, state.e AS e
  MATCH (near)-[r:HAS_AMBITION]->(far) WHERE r.strength >= $minStrength
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, sum(c) AS c, min([p, e, [r]]) AS least
  RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS states4
}
CALL (states2, states4) {
  UNWIND [{chain: 0, states: states2}, {chain: 1, states: states4}] AS end
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
  UNWIND path.e AS parallel
  UNWIND [startNode(parallel[0]), endNode(parallel[0])] AS near
  WITH DISTINCT near
  WITH [near.id, near.name] AS node
  RETURN collect(node) AS nodes
}
RETURN [release.state, [n0 IS NOT NULL, counts, [target IN page | target {.key, .p, .chain, .pathCount}], [], nodes, []]] AS row;


// 4 of 5, read/trace: at most 510 db hits
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
  MATCH (near)-[r:IN_AREA]->(far) WHERE r.strength >= $minStrength
  WITH far, CASE WHEN r.strength < s THEN r.strength ELSE s END AS s, sum(c) AS c, min([p, e, [r]]) AS least
  RETURN collect({n: far, s: s, c: c, p: least[0] + far.id, e: least[1] + [least[2]]}) AS states4
}
CALL (states4) {
  UNWIND states4 AS state
  WITH state.n AS near, state.s AS s, state.c AS c, state.p AS p, state.e AS e
  MATCH (near)-[r:HAS_AMBITION]->(far) WHERE r.strength >= $minStrength
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
CALL (states3, states6) {
  UNWIND [{chain: 0, states: states3}, {chain: 1, states: states6}] AS end
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


// 5 of 5, select: at most 45 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
MATCH (n0:Recommendation) WHERE n0.release = $release AND n0.number IS NOT NULL AND n0.id IS NOT NULL AND n0.number = $p1 AND EXISTS { (n0)<-[r1:MAKES]-(n1) WHERE n1.id = $p2 }
WITH n0 ORDER BY n0.release, n0.id LIMIT $p0
RETURN [n0.id, n0.name, n0.text, COLLECT {
  MATCH (n0)<-[r2:MAKES]-(n2)
  WITH r2, n2 ORDER BY n2.name, n2.id LIMIT $p3
  RETURN [n2.name, n2.id] }] AS row;
