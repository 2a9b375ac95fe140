// Loaded before any server: profiles every statement that it sends to Neo4j, and sends the db hits to the parent.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

// The server's own driver, which may differ from the one next to this file.
const fromServer = createRequire(pathToFileURL(process.env.DRIVER_OF ?? process.argv[1] ?? ""));
const core = createRequire(fromServer.resolve("neo4j-driver"))("neo4j-driver-core");

/** @param {{ dbHits?: number, children?: readonly any[] }} plan @returns {number} */
const hitsOf = ({ dbHits = 0, children = [] }) => children.reduce((sum, child) => sum + hitsOf(child), Number(dbHits));

for (const { prototype } of [core.Session, core.Transaction]) {
  const run = prototype.run;
  prototype.run = function (/** @type {string} */ statement, /** @type {unknown[]} */ ...rest) {
    const result = run.call(this, `PROFILE ${statement}`, ...rest);
    const then = result.then.bind(result);
    // biome-ignore lint/suspicious/noThenProperty: the driver's results are thenables, and this one must stay one
    result.then = (/** @type {any} */ use, /** @type {any} */ fail) =>
      then((/** @type {any} */ all) => {
        process.send?.({ statement, hits: all.summary.profile ? hitsOf(all.summary.profile) : null });
        return use ? use(all) : all;
      }, fail);
    return result;
  };
}
