// # Time: The recommendations of 2012 and whom they address
// # What the Cancer Campaigning Group asked for, and of whom, four years before the guidance.
// query RecommendationsOf2012 {
//   strategy(id: "strategy:campaigning-group-2012") {
//     id
//     name
//     published
//     recommendations {
//       totalCount
//       nodes {
//         id
//         name
//         number
//         text
//         addressees {
//           edges {
//             node { __typename id name }
//             evidence { basis note citations { quote locator source { id title } reference } }
//           }
//         }
//       }
//     }
//   }
// }

// 1 of 1, get: at most 280 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
UNWIND $p0 AS id
MATCH (n0:Entity {release: $release, id: id})
RETURN [0, [n0.id, n0.name, n0.published, COUNT { (n0)-[:MAKES]->() }, COLLECT {
  MATCH (n0)-[r2:MAKES]->(n2)
  WITH r2, n2 ORDER BY n2.number, n2.name, n2.id LIMIT $p2
  RETURN [n2.number, n2.name, n2.id, n2.text, COLLECT {
    MATCH (n2)-[r3:ADDRESSED_TO]->(n3)
    WITH r3, n3 ORDER BY n3.name, n3.id LIMIT $p1
    RETURN [n3.name, n3.id, r3.evidence] }] }]] AS row;
