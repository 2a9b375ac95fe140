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

// 1 of 1, read/search: at most 370 db hits
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
  RETURN collect([[type1 IN labels(n0) WHERE type1 <> 'Entity' | CASE type1 WHEN 'Source' THEN ['Source', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes', 'title', 'publisher'] | n0[key]]]] WHEN 'Strategy' THEN ['Strategy', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes'] | n0[key]]]] WHEN 'Publication' THEN ['Publication', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes'] | n0[key]]]] WHEN 'PolicyArea' THEN ['PolicyArea', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes'] | n0[key]]]] WHEN 'Region' THEN ['Region', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes'] | n0[key]]]] WHEN 'NetworkGroup' THEN ['NetworkGroup', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes'] | n0[key]]]] WHEN 'BodyType' THEN ['BodyType', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes'] | n0[key]]]] WHEN 'Person' THEN ['Person', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes'] | n0[key]]]] WHEN 'Programme' THEN ['Programme', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes'] | n0[key]]]] WHEN 'Milestone' THEN ['Milestone', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes'] | n0[key]]]] WHEN 'FundingAllocation' THEN ['FundingAllocation', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes'] | n0[key]]]] WHEN 'PopulationGroup' THEN ['PopulationGroup', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes'] | n0[key]]]] WHEN 'CancerType' THEN ['CancerType', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes'] | n0[key]]]] WHEN 'Topic' THEN ['Topic', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes'] | n0[key]]]] WHEN 'Gap' THEN ['Gap', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes'] | n0[key]]]] WHEN 'Recommendation' THEN ['Recommendation', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes', 'number', 'text'] | n0[key]]]] WHEN 'Ambition' THEN ['Ambition', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes', 'statement'] | n0[key]]]] WHEN 'NationalWork' THEN ['NationalWork', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes', 'statement'] | n0[key]]]] WHEN 'Finding' THEN ['Finding', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes', 'statement'] | n0[key]]]] WHEN 'Metric' THEN ['Metric', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes', 'dataset'] | n0[key]]]] WHEN 'Deliverable' THEN ['Deliverable', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes', 'statement', 'parts'] | n0[key]]]] WHEN 'Alliance' THEN ['Alliance', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes', 'code'] | n0[key]]]] WHEN 'Stp' THEN ['Stp', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes', 'code'] | n0[key]]]] WHEN 'CancerNetwork' THEN ['CancerNetwork', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes', 'code'] | n0[key]]]] WHEN 'Ccg' THEN ['Ccg', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes', 'code', 'odsCode'] | n0[key]]]] WHEN 'Organisation' THEN ['Organisation', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes', 'odsCode'] | n0[key]]]] WHEN 'Expectation' THEN ['Expectation', [[key IN ['id', 'name', 'validFrom', 'validTo', 'aliases', 'codes', 'statement', 'howMet'] | n0[key]]]] END][0]]) AS texts
}
CALL (found) {
  UNWIND CASE WHEN size(found) <= $along THEN found ELSE [] END AS n0
  WITH [n0.id, n0.name, n0.aliases, [label IN labels(n0) WHERE label <> 'Entity'][0]] AS node
  RETURN collect(node) AS nodes
}
RETURN [release.state, [texts, nodes]] AS row;
