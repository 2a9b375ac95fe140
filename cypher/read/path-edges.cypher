// The edges of paths, each once: of every relation that a path takes between two entities, all edges that there are. `relations` are those of a path's
// hops, each "COVERS>" or, against the arrow, "COVERS<"; $hops are all of them that occur.
UNWIND range(0, size(relations) - 1) AS i
WITH DISTINCT relations[i] AS hop, p[i] AS nearId, p[i + 1] AS farId
MATCH (near:Entity {release: $release, id: nearId})
MATCH (far:Entity {release: $release, id: farId})
CALL (hop, near, far) {
{{HOPS}}
}
RETURN collect([hop, nearId, farId, r.ordinal, r.evidence]) AS edges
