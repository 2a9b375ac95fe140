// { recommendation(number: 24) { name text } }

// 1 of 1, select: at most 27 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
MATCH (n0:Recommendation) WHERE n0.release = $release AND n0.number IS NOT NULL AND n0.id IS NOT NULL AND n0.number = $p1 AND EXISTS { (n0)<-[r1:MAKES]-(n1) WHERE n1.id = $p2 }
WITH n0 ORDER BY n0.release, n0.id LIMIT $p0
RETURN [n0.id, n0.name, n0.text] AS row;
