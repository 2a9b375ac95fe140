// { alliances(filter: {ccgs: {link: {basis: {eq: STATED}, source: {eq: "source:guidance-2016"}}}}, first: 5) { nodes { name ccgs(filter: {link: {source: {eq: "source:guidance-2016"}}}) { totalCount } } } }

// 1 of 1, select: at most 820 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
MATCH (n0:Alliance) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND EXISTS { (n0)-[r1:HAS_MEMBER]->(n1) WHERE any(key IN r1.evidenceKeys WHERE key IN $p1) }
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p0
RETURN [n0.name, n0.id, COUNT { (n0)-[r2:HAS_MEMBER]->(n2) WHERE any(key IN r2.evidenceKeys WHERE any(end IN $p2 WHERE key ENDS WITH end)) }] AS row;
