// # Start here: What must be delivered locally
// # Annex A row by row: the deliverables of each policy area, their recommendation numbers and the national work behind them.
// query DeliverablesByArea {
//   policyAreas {
//     nodes {
//       id
//       name
//       deliverables {
//         totalCount
//         nodes {
//           id
//           name
//           statement
//           parts
//           citations(field: "statement") { quote locator source { id title } }
//           recommendations { nodes { id name number } }
//           nationalWork { edges { reading node { id name } } }
//           contributesTo { edges { node { id name } evidence { note citations { quote locator } } } }
//         }
//       }
//     }
//   }
// }

// 1 of 1, select: at most 2800 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
MATCH (n0:PolicyArea) WHERE n0.release = $release AND n0.order IS NOT NULL AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.release, n0.order, n0.name, n0.id LIMIT $p0
RETURN [n0.order, n0.name, n0.id, COUNT { (n0)<-[:IN_AREA]-() }, COLLECT {
  MATCH (n0)<-[r2:IN_AREA]-(n2)
  WITH r2, n2 ORDER BY n2.order, n2.name, n2.id LIMIT $p4
  RETURN [n2.order, n2.name, n2.id, n2.statement, n2.parts, n2.evidence, COLLECT {
    MATCH (n2)<-[r3:DELIVERED_BY]-(n3)
    WITH r3, n3 ORDER BY n3.number, n3.name, n3.id LIMIT $p1
    RETURN [n3.number, n3.name, n3.id] }, COLLECT {
    MATCH (n2)<-[r4:SUPPORTS]-(n4)
    WITH r4, n4 ORDER BY n4.name, n4.id LIMIT $p2
    RETURN [n4.name, n4.id, r4.reading] }, COLLECT {
    MATCH (n2)-[r5:CONTRIBUTES_TO]->(n5)
    WITH r5, n5 ORDER BY n5.name, n5.id LIMIT $p3
    RETURN [n5.name, n5.id, r5.evidence] }] }] AS row;
