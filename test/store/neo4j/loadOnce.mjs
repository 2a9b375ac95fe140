// A load in a process of its own: node loadOnce.mjs URI USER PASSWORD RELEASE.json GRACE [LAST]. It says "ready", loads when anything comes on its
// standard input, and says "loaded", then "done" and how many steps it took: each statement that ended and each word on its progress is one. With LAST it
// kills itself: "12" as soon as the twelfth step is taken, "12+" a moment later, when what follows has been sent.
import { once } from "node:events";
import { readFileSync } from "node:fs";

// The built store: a process of its own has no compiler.
const built = new URL("../../../dist/store/neo4j/index.js", import.meta.url).href;
const { openNeo4jStore } = await import(built);

const [uri = "", user = "", password = "", file = "", grace = "0", last = "none"] = process.argv.slice(2);
const release = JSON.parse(readFileSync(file, "utf8"));
const die = () => process.kill(process.pid, "SIGKILL");
let steps = 0;
function step() {
  if (++steps !== Number.parseInt(last, 10)) return;
  if (last.endsWith("+")) setImmediate(die);
  else die();
}
// Small batches, so that there are some.
const store = openNeo4jStore({ uri, user, password, grace: Number(grace), batch: 100, onStatement: step });
console.log("ready");
await once(process.stdin, "data");
await store.replaceAll(release, step);
console.log("loaded");
await store.close();
console.log(`done ${steps}`);
process.exit(0);
