// The entities on the paths in `page`, each with its selected fields.
CALL (page) {
UNWIND page AS path
UNWIND path.e AS parallel
UNWIND [startNode(parallel[0]), endNode(parallel[0])] AS near
WITH DISTINCT near
WITH {{NODE}} AS node
RETURN collect(node) AS nodes
}
