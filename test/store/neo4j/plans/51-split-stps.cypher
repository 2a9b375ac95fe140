// # Places: Which STPs are split between alliances?
// # The guidance marks them with two asterisks and says which CCGs go where.
// query SplitStps @asOf(date: "2016-12-06") {
//   gaps(kinds: [STP_SPLIT]) {
//     totalCount
//     nodes {
//       why
//       subject {
//         node {
//           ... on Stp {
//             id
//             name
//             code
//             alliances {
//               edges {
//                 extent
//                 node { id name }
//                 evidence { basis note citations { quote locator source { id title } reference } }
//               }
//             }
//           }
//         }
//       }
//     }
//   }
// }

// 1 of 1, select: at most 280 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Gap) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND (n0.validFrom IS NULL OR n0.validFrom <= $asOf) AND (n0.validTo IS NULL OR n0.validTo > $asOf) AND n0.kind IN $p0 }] AS row
UNION ALL
MATCH (n0:Gap) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND (n0.validFrom IS NULL OR n0.validFrom <= $asOf) AND (n0.validTo IS NULL OR n0.validTo > $asOf) AND n0.kind IN $p2
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p1
RETURN [n0.name, n0.id, n0.why, COLLECT {
  MATCH (n0)-[r1:GAP_IN]->(n1) WHERE (r1.validFrom IS NULL OR r1.validFrom <= $asOf) AND (r1.validTo IS NULL OR r1.validTo > $asOf) AND (n1.validFrom IS NULL OR n1.validFrom <= $asOf) AND (n1.validTo IS NULL OR n1.validTo > $asOf)
  WITH r1, n1 ORDER BY n1.name, n1.id LIMIT $p4
  RETURN [n1.name, n1.id, [type3 IN labels(n1) WHERE type3 <> 'Entity' | CASE type3 WHEN 'Source' THEN ['Source', [n1.id]] WHEN 'Strategy' THEN ['Strategy', [n1.id]] WHEN 'Publication' THEN ['Publication', [n1.id]] WHEN 'Recommendation' THEN ['Recommendation', [n1.id]] WHEN 'PolicyArea' THEN ['PolicyArea', [n1.id]] WHEN 'Ambition' THEN ['Ambition', [n1.id]] WHEN 'Metric' THEN ['Metric', [n1.id]] WHEN 'Deliverable' THEN ['Deliverable', [n1.id]] WHEN 'NationalWork' THEN ['NationalWork', [n1.id]] WHEN 'Alliance' THEN ['Alliance', [n1.id]] WHEN 'Ccg' THEN ['Ccg', [n1.id]] WHEN 'Region' THEN ['Region', [n1.id]] WHEN 'CancerNetwork' THEN ['CancerNetwork', [n1.id]] WHEN 'NetworkGroup' THEN ['NetworkGroup', [n1.id]] WHEN 'Organisation' THEN ['Organisation', [n1.id]] WHEN 'BodyType' THEN ['BodyType', [n1.id]] WHEN 'Person' THEN ['Person', [n1.id]] WHEN 'Programme' THEN ['Programme', [n1.id]] WHEN 'Expectation' THEN ['Expectation', [n1.id]] WHEN 'Milestone' THEN ['Milestone', [n1.id]] WHEN 'FundingAllocation' THEN ['FundingAllocation', [n1.id]] WHEN 'PopulationGroup' THEN ['PopulationGroup', [n1.id]] WHEN 'CancerType' THEN ['CancerType', [n1.id]] WHEN 'Topic' THEN ['Topic', [n1.id]] WHEN 'Finding' THEN ['Finding', [n1.id]] WHEN 'Stp' THEN ['Stp', [n1.id, n1.name, n1.code, COLLECT {
    MATCH (n1)<-[r2:COVERS]-(n2) WHERE (r2.validFrom IS NULL OR r2.validFrom <= $asOf) AND (r2.validTo IS NULL OR r2.validTo > $asOf) AND (n2.validFrom IS NULL OR n2.validFrom <= $asOf) AND (n2.validTo IS NULL OR n2.validTo > $asOf)
    WITH r2, n2 ORDER BY n2.name, n2.id LIMIT $p3
    RETURN [n2.name, n2.id, r2.extent, r2.evidence] }]] END][0]] }] AS row;
