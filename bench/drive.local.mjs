// node bench/drive.local.mjs URL QUERY SECONDS CONNS  -> prints rps and p50
import { openClient, dataOf } from "./measure/client.mjs";
import { bodyOf } from "./measure/requests.mjs";
import { QUERIES } from "./queries/index.mjs";
const [url, names, seconds, conns, pid] = process.argv.slice(2);
import { readFileSync } from "node:fs";
const cpu = (pid) => { const f = readFileSync(`/proc/${pid}/stat`,"utf8").split(") ")[1].split(" "); return (Number(f[11])+Number(f[12]))*10; };
const c = openClient(url, Number(conns));
const ids1 = {};
const speaks = url.includes("graphql") ? "ours" : "floor";
const own = process.env.OWN ?? "http://127.0.0.1:4100/graphql";
const o = openClient(own, 1);
for (const t of ["ccgs","organisations","topics"]) { ids1[t] = dataOf(await o.ask(JSON.stringify({query:`{ ${t}(first: 500, orderBy:{field: ID, direction: ASC}) { nodes { id } } }`}))) [t].nodes.map(n=>n.id); }
const ids = (type) => ids1[type.toLowerCase()+"s"];
await o.close();
for (const q of QUERIES) {
  if (names !== "all" && !names.split(",").includes(q.name)) continue;
  const body = await bodyOf(q[speaks], c, { key: process.env.KEY, ids });
  for (const phase of ["warm", "run"]) {
    const until = performance.now() + 1000 * (phase === "warm" ? Math.min(2, seconds) : seconds);
    const times = []; const c0 = pid ? cpu(pid) : 0; const t0 = performance.now();
    await Promise.all(Array.from({ length: Number(conns) }, async () => { while (performance.now() < until) { const b = performance.now(); await c.ask(body); times.push(performance.now() - b); } }));
    times.sort((a, b) => a - b);
    if (phase === "run") console.log(q.name.padEnd(22), "n", times.length, "p50", times[times.length >> 1].toFixed(2), "rps", (times.length / (performance.now() - t0) * 1000).toFixed(0), pid ? "cpu/req " + ((cpu(pid) - c0) / times.length).toFixed(2) : "");
  }
}
await c.close();
