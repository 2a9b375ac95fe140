// What is said on the hops of the paths of `page`, each once: the hop by its relation and the ids of its ends, and of each edge its place among the
// parallel ones and the evidence. `relations` of a path's chain are its hops, each "COVERS>" or, against the arrow, "COVERS<".
CALL (page) {
UNWIND page AS path
UNWIND range(0, size(path.e) - 1) AS i
WITH DISTINCT $relations[path.chain][i] AS hop, path.p[i] AS nearId, path.p[i + 1] AS farId, path.e[i] AS parallel
UNWIND parallel AS r
RETURN collect([hop, nearId, farId, r.ordinal, r.evidence]) AS edges
}
