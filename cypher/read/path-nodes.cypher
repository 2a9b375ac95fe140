// Entities by id: the type of each, and the values of its properties in the order of $columns.
MATCH (n:Entity {release: $release, id: id})
WITH n, [label IN labels(n) WHERE label <> 'Entity'][0] AS type
RETURN collect([type, [key IN $columns[type] | n[key]]]) AS nodes
