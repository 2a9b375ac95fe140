// # Start here: The timetable of the guidance
// # The ten rows of its table of dates: milestones that the guidance cites there, found by source and locator.
// query TheTimetableOfTheGuidance {
//   milestones(
//     filter: { source: { eq: "source:guidance-2016" }, locator: { startsWith: "Timescales" } }
//     orderBy: { field: DATE }
//   ) {
//     totalCount
//     nodes { id name date citations { quote locator source { id title } reference } }
//   }
// }

// 1 of 1, select: at most 250 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Milestone) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND any(key IN n0.citationKeys WHERE any(start IN $p0 WHERE key STARTS WITH start)) }] AS row
UNION ALL
MATCH (n0:Milestone) WHERE n0.release = $release AND n0.date IS NOT NULL AND n0.id IS NOT NULL AND any(key IN n0.citationKeys WHERE any(start IN $p2 WHERE key STARTS WITH start))
WITH n0 ORDER BY n0.release, n0.date, n0.id LIMIT $p1
RETURN [n0.date, n0.id, n0.name, n0.evidence] AS row;
