// The next entities of a release in the order of their ids, each as its labels and all its properties.
MATCH (n:Entity) USING INDEX n:Entity(release, id)
WHERE n.release = $release AND n.id > $after
WITH n ORDER BY n.release, n.id LIMIT $batch
RETURN [[label IN labels(n) WHERE label <> 'Entity'], properties(n)] AS row
