// # Time: Targets for 2020
// # Ambitions with a target whose printed deadline is 2020, at or above a value; the value is a variable.
// query TargetsFor2020($by: String = "2020", $atLeast: Float) {
//   ambitions(filter: { targets: { by: { eq: $by }, value: { gte: $atLeast } } }) {
//     totalCount
//     nodes { id name targets { measure value unit by } citations(field: "targets") { quote locator source { id title } } }
//   }
// }

// 1 of 1, select: at most 260 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, COUNT { MATCH (n0:Ambition) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND any(i1 IN range(0, coalesce(size(n0.targetsBy), 0) - 1) WHERE n0.targetsBy[i1] = $p0) }] AS row
UNION ALL
MATCH (n0:Ambition) WHERE n0.release = $release AND n0.name IS NOT NULL AND n0.id IS NOT NULL AND any(i2 IN range(0, coalesce(size(n0.targetsBy), 0) - 1) WHERE n0.targetsBy[i2] = $p2)
WITH n0 ORDER BY n0.release, n0.name, n0.id LIMIT $p1
RETURN [n0.name, n0.id, n0.targets, n0.evidence] AS row;
