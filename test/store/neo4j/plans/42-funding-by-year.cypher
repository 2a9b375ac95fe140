// # Time: Funding by year
// # Funding of the National Cancer Programme from 2017/18 to 2020/21, in addition to the baselines of CCGs.
// query FundingByYear {
//   fundingAllocations(filter: { financialYear: { isNull: false } }, orderBy: { field: FINANCIAL_YEAR }) {
//     totalCount
//     nodes {
//       financialYear
//       amountGbp
//       printed
//       funds { nodes { id name } }
//       citations(field: "amountGbp") { quote locator source { id title } reference }
//     }
//   }
// }

// 1 of 1, select: at most 95 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:FundingAllocation) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND n0.financialYear IS NOT NULL }] AS row
UNION ALL
CALL () {
  MATCH (n0:FundingAllocation) WHERE n0.release = $release AND n0.financialYear IS NOT NULL AND n0.id IS NOT NULL AND n0.financialYear IS NOT NULL
  WITH n0 ORDER BY n0.release, n0.financialYear, n0.id LIMIT $p0
  RETURN n0
  UNION ALL
  MATCH (n0:Entity) WHERE n0.release = $release AND n0.id >= 'funding-allocation:' AND n0.id < 'funding-allocation;' AND n0.financialYear IS NULL AND n0.financialYear IS NOT NULL
  WITH n0 ORDER BY n0.release, n0.id LIMIT $p0
  RETURN n0
}
WITH n0 LIMIT $p0
RETURN [n0.financialYear, n0.id, n0.amountGbp, n0.printed, n0.evidence, COLLECT {
  MATCH (n0)-[r1:FUNDS]->(n1)
  WITH r1, n1 ORDER BY n1.name, n1.id LIMIT $p1
  RETURN [n1.name, n1.id] }] AS row;
