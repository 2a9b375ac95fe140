// Exports a release file in one format, in a process of its own, and prints what it took as JSON.

import { formatOf } from "../../dist/export/formats.js";
import { recordsOf } from "../../dist/model/records.js";
import { openReleaseFile } from "../../dist/seeds/release/releaseFile.js";

const [path = "", name = ""] = process.argv.slice(2);
const format = formatOf(name);
if (!format) throw new Error(`There is no format ${name}`);
const file = openReleaseFile(path);
const began = performance.now();
let bytes = 0;
for await (const chunk of format.write(recordsOf(file), { baseIri: "https://cancer-policy-graph.invalid/id/" })) {
  bytes += chunk.length;
  // As a writer of files does, lets the rest of the process work between two chunks.
  await new Promise((done) => setImmediate(done));
}
const seconds = (performance.now() - began) / 1_000;
// maxRSS is in KiB.
console.log(JSON.stringify({ seconds, bytes, peak: process.resourceUsage().maxRSS / 1_024 }));
