// # Start here: Which data answers
// # The release's hash, its counts and its sources; cite the hash with every answer.
// query TheData {
//   release {
//     hash
//     version
//     entityCounts { type count }
//     relationCounts { relation count }
//     sources { id title publisher licence url sha256 citations { quote locator } }
//   }
// }
