// A load in a process of its own, to be killed: node loadOnce.mjs URI USER PASSWORD RELEASE.json [GRACE]. It is ready when it says so, and loads when anything
// comes on its standard input; it says "begun" with its first statement and "done" at the end.
import { once } from "node:events";
import { readFileSync } from "node:fs";

// The built store: a process of its own has no compiler.
const built = new URL("../../../dist/store/neo4j/index.js", import.meta.url).href;
const { openNeo4jStore } = await import(built);

const [uri = "", user = "", password = "", file = "", grace = "0"] = process.argv.slice(2);
const release = JSON.parse(readFileSync(file, "utf8"));
let begun = false;
const store = openNeo4jStore({
  uri,
  user,
  password,
  grace: Number(grace),
  onStatement: () => {
    if (!begun) console.log("begun");
    begun = true;
  },
});
console.log("ready");
await once(process.stdin, "data");
await store.replaceAll(release);
console.log("done");
await store.close();
process.exit(0);
