// # Names: Who is meant by "CCG"?
// # One abbreviation, several bodies: each candidate says which source uses it so; name a source to settle it.
// query WhoIsMeant($name: String! = "CCG", $source: ID) {
//   resolve(name: $name, source: $source) {
//     score
//     reason
//     entity { __typename id name }
//   }
// }

// 1 of 2, read/search: at most 3700 db hits
MATCH (release:Release {key: $release})
CALL () {
  UNWIND $asWritten AS query
  CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n0
  WITH n0
  WHERE n0.release = $release
    AND (size($types) = 0 OR any(label IN labels(n0) WHERE label IN $types))
    AND ($source = '' OR $source IN n0.sources)
    AND ($asOf = '' OR ((n0.validFrom IS NULL OR n0.validFrom <= $asOf) AND (n0.validTo IS NULL OR n0.validTo > $asOf)))
  RETURN collect(n0) AS matchingAsWritten
}
CALL (matchingAsWritten) {
  UNWIND CASE WHEN size(matchingAsWritten) = 0 THEN $all ELSE [] END AS query
  CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n0
  WITH n0
  WHERE n0.release = $release
    AND (size($types) = 0 OR any(label IN labels(n0) WHERE label IN $types))
    AND ($source = '' OR $source IN n0.sources)
    AND ($asOf = '' OR ((n0.validFrom IS NULL OR n0.validFrom <= $asOf) AND (n0.validTo IS NULL OR n0.validTo > $asOf)))
  RETURN collect(n0) AS matchingForgiven
}
WITH release, matchingAsWritten + matchingForgiven AS matchingAll
CALL (matchingAll) {
  UNWIND CASE WHEN size(matchingAll) = 0 THEN $each ELSE [] END AS query
  CALL db.index.fulltext.queryNodes('entity_search', query) YIELD node AS n0
  WITH n0
  WHERE n0.release = $release
    AND (size($types) = 0 OR any(label IN labels(n0) WHERE label IN $types))
    AND ($source = '' OR $source IN n0.sources)
    AND ($asOf = '' OR ((n0.validFrom IS NULL OR n0.validFrom <= $asOf) AND (n0.validTo IS NULL OR n0.validTo > $asOf)))
  WITH n0, count(*) AS matched WHERE matched * 2 >= size($each)
  WITH collect({n: n0, matched: matched}) AS finds, max(matched) AS most
  RETURN [find IN finds WHERE find.matched = most OR $source <> '' | find.n] AS matchingMost
}
WITH release, matchingAll + matchingMost AS found
CALL (found) {
  UNWIND found AS n0
  RETURN collect([[type1 IN labels(n0) WHERE type1 <> 'Entity' | CASE type1 WHEN 'Source' THEN ['Source', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes, n0.title, n0.publisher]] WHEN 'Strategy' THEN ['Strategy', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes]] WHEN 'Publication' THEN ['Publication', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes]] WHEN 'PolicyArea' THEN ['PolicyArea', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes]] WHEN 'Region' THEN ['Region', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes]] WHEN 'NetworkGroup' THEN ['NetworkGroup', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes]] WHEN 'BodyType' THEN ['BodyType', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes]] WHEN 'Person' THEN ['Person', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes]] WHEN 'Programme' THEN ['Programme', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes]] WHEN 'Milestone' THEN ['Milestone', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes]] WHEN 'FundingAllocation' THEN ['FundingAllocation', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes]] WHEN 'PopulationGroup' THEN ['PopulationGroup', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes]] WHEN 'CancerType' THEN ['CancerType', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes]] WHEN 'Topic' THEN ['Topic', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes]] WHEN 'Gap' THEN ['Gap', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes]] WHEN 'Recommendation' THEN ['Recommendation', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes, n0.number, n0.text]] WHEN 'Ambition' THEN ['Ambition', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes, n0.statement]] WHEN 'NationalWork' THEN ['NationalWork', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes, n0.statement]] WHEN 'Finding' THEN ['Finding', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes, n0.statement]] WHEN 'Metric' THEN ['Metric', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes, n0.dataset]] WHEN 'Deliverable' THEN ['Deliverable', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes, n0.statement, n0.parts]] WHEN 'Alliance' THEN ['Alliance', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes, n0.code]] WHEN 'Stp' THEN ['Stp', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes, n0.code]] WHEN 'CancerNetwork' THEN ['CancerNetwork', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes, n0.code]] WHEN 'Ccg' THEN ['Ccg', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes, n0.code, n0.odsCode]] WHEN 'Organisation' THEN ['Organisation', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes, n0.odsCode]] WHEN 'Expectation' THEN ['Expectation', [n0.id, n0.name, n0.validFrom, n0.validTo, n0.aliases, n0.codes, n0.statement, n0.howMet]] END][0]]) AS texts
}
CALL (found) {
  UNWIND CASE WHEN size(found) <= $along THEN found ELSE [] END AS n0
  WITH [n0.id, n0.name, [label IN labels(n0) WHERE label <> 'Entity'][0]] AS node
  RETURN collect(node) AS nodes
}
RETURN [release.state, [texts, nodes]] AS row;


// 2 of 2, get: at most 14 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
UNWIND $p0 AS id
MATCH (n0:Entity {release: $release, id: id})
RETURN [0, [n0.id, n0.name]] AS row
UNION ALL
UNWIND $p1 AS id
MATCH (n0:Entity {release: $release, id: id})
RETURN [1, [n0.id, n0.name]] AS row;
