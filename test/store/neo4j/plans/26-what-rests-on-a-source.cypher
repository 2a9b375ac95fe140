// # Trace: What rests on a source
// # The places of a source that are quoted, in the order of its text, with the facts that rest on each, and what is not cited.
// query WhatRestsOnASource($source: ID! = "source:east-midlands-2016", $first: Int = 50, $after: String) {
//   source(id: $source) {
//     id
//     title
//     quotedShare
//     quotations(first: $first, after: $after) {
//       totalCount
//       pageInfo { hasNextPage endCursor }
//       nodes {
//         citation { locator plainQuote }
//         factCount
//         facts(first: 5) {
//           entity { id label }
//           field
//           other { id label }
//         }
//       }
//     }
//     uncited { words why }
//   }
// }

// 1 of 2, get: at most 360 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
UNWIND $p0 AS id
MATCH (n0:Entity {release: $release, id: id})
RETURN [0, [n0.id, n0.name, n0.validFrom, n0.validTo]] AS row;


// 2 of 2, get: at most 12 db hits
MATCH (release:Release {key: $release})
RETURN [release.state, null] AS row
UNION ALL
UNWIND $p0 AS id
MATCH (n0:Entity {release: $release, id: id})
RETURN [0, [n0.id, n0.title, n0.quotedShare, n0.uncited]] AS row;
