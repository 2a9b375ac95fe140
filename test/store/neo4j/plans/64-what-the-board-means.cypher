// # Names: What does "the Board" mean in 2012?
// # The report of 2012 means what became NHS England; name another source, or none, to see what else may be meant.
// query WhatTheBoardMeans($name: String! = "the Board", $source: ID = "source:campaigning-group-2012") {
//   resolve(name: $name, source: $source) {
//     reason
//     entity {
//       __typename
//       id
//       name
//       aliases { name source { title } }
//     }
//   }
// }

// 1 of 2, read/search: at most 240 db hits
MATCH (release:Release {key: $release})
CALL () {
  UNWIND $all AS query
  CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n
  WITH n
  WHERE n.release = $release
    AND ($types IS NULL OR any(label IN labels(n) WHERE label IN $types))
    AND ($source IS NULL OR $source IN n.sources)
    AND ($asOf IS NULL OR ((n.validFrom IS NULL OR n.validFrom <= $asOf) AND (n.validTo IS NULL OR n.validTo > $asOf)))
  RETURN collect(n) AS matchingAll
}
CALL (matchingAll) {
  UNWIND CASE WHEN size(matchingAll) = 0 THEN $each ELSE [] END AS query
  CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n
  WITH n
  WHERE n.release = $release
    AND ($types IS NULL OR any(label IN labels(n) WHERE label IN $types))
    AND ($source IS NULL OR $source IN n.sources)
    AND ($asOf IS NULL OR ((n.validFrom IS NULL OR n.validFrom <= $asOf) AND (n.validTo IS NULL OR n.validTo > $asOf)))
  WITH n, count(*) AS matched WHERE matched * 2 >= size($each)
  WITH collect({n: n, matched: matched}) AS finds, max(matched) AS most
  RETURN [find IN finds WHERE find.matched = most OR $source IS NOT NULL | find.n] AS matchingMost
}
CALL (matchingAll, matchingMost) {
  UNWIND matchingAll + matchingMost AS n
  WITH n, [label IN labels(n) WHERE label <> 'Entity'][0] AS type
  RETURN collect([type, [key IN $columns[type] | n[key]]]) AS found
}
RETURN [release.state, found] AS row;


// 2 of 2, get: at most 11 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
UNWIND $p0 AS id
MATCH (n0:Entity {release: $release, id: id})
RETURN [0, [n0.id, n0.name, n0.aliases]] AS row;
