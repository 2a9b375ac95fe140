// { deliverables(filter: {nationalWork: {link: {reading: {eq: BY_SENSE}, strength: {gte: AREA}}}}) { nodes { name } } }

// 1 of 1, select: at most 1140 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
MATCH (n0:Deliverable) WHERE n0.release = $release AND n0.order IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)<-[r1:SUPPORTS]-(n1) WHERE r1.strength >= $p1 AND r1.reading = $p2 }
WITH n0 ORDER BY n0.release, n0.order, n0.name, n0.id LIMIT $p0
RETURN [n0.order, n0.name, n0.id] AS row;
