// The number of entities of each type in a stored release.
MATCH (n:Entity) WHERE n.release = $release AND n.id >= ''
UNWIND [label IN labels(n) WHERE label <> 'Entity'] AS type
RETURN type, count(*) AS count
