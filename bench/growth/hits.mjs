// Loaded before the process that runs queries: profiles every statement and sends its db hits and operators to the parent.
// Uses the product's driver; bench/ may have a different version.
import neo4j from "../../node_modules/neo4j-driver/lib/index.js";

/** @param {any} plan @returns {{ hits: number, operators: readonly string[] }} */
function readPlan({ dbHits = 0, operatorType = "", children = [] }) {
  const below = children.map(readPlan);
  return {
    hits: below.reduce(
      (/** @type {number} */ sum, /** @type {{ hits: number }} */ { hits }) => sum + hits,
      Number(dbHits),
    ),
    operators: [
      operatorType.replace(/@.*/, ""),
      ...below.flatMap((/** @type {{ operators: readonly string[] }} */ { operators }) => operators),
    ],
  };
}

const driver = neo4j.driver("bolt://localhost");
const session = driver.session();
const { prototype } = Object.getPrototypeOf(session).constructor;
await session.close();
await driver.close();
const run = prototype.run;
prototype.run = function (/** @type {string} */ statement, /** @type {unknown[]} */ ...rest) {
  const result = run.call(this, `PROFILE ${statement}`, ...rest);
  const then = result.then.bind(result);
  // biome-ignore lint/suspicious/noThenProperty: the driver's results are thenables, and this one must stay one
  result.then = (/** @type {any} */ use, /** @type {any} */ fail) =>
    then((/** @type {any} */ all) => {
      if (all.summary.profile) process.send?.({ profile: readPlan(all.summary.profile) });
      return use ? use(all) : all;
    }, fail);
  return result;
};
