// How many entities of each type a release has in the database.
MATCH (n:Entity) WHERE n.release = $release AND n.id >= ''
UNWIND [label IN labels(n) WHERE label <> 'Entity'] AS type
RETURN type, count(*) AS count
