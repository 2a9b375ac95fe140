// The evidence of the hops of the paths in `page`, each hop once: its relation, the ids of its ends, and the ordinal and evidence of each parallel edge.
// `relations` lists a chain's hops as "COVERS>" or, in the backward direction, "COVERS<".
CALL (page) {
UNWIND page AS path
UNWIND range(0, size(path.e) - 1) AS i
WITH DISTINCT $relations[path.chain][i] AS hop, path.p[i] AS nearId, path.p[i + 1] AS farId, path.e[i] AS parallel
UNWIND parallel AS r
RETURN collect([hop, nearId, farId, r.ordinal, r.evidence]) AS edges
}
