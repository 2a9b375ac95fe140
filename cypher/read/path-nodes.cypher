// Entities by id, each as the columns of its type.
MATCH (n0:Entity {release: $release, id: id})
RETURN collect({{COLUMNS}}) AS nodes
