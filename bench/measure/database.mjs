// The Neo4j for all measurements: the real data, loaded by the product, and the indexes that the peers would have.
import { launchNeo4j } from "../../test/neo4j/launch.mjs";
import { secondsOf } from "./claims.mjs";

/** The indexes that the documentation of @neo4j/graphql advises: on properties used in filters and sorts. */
const PEER_INDEXES = [
  ["Recommendation", "number"],
  ["Strategy", "id"],
  ["PolicyArea", "order"],
  ...["Recommendation", "Alliance", "Ccg", "Gap"].map((type) => [type, "name"]),
  ...["Ccg", "Organisation", "Topic"].map((type) => [type, "id"]),
  ["Gap", "kind"],
];
const nameOf = (/** @type {readonly (string | undefined)[]} */ [type, property]) => `peer_${type}_${property}`;

/**
 * @param {(line: string) => void} log
 * @throws {Error} if there is no Neo4j, or if it holds foreign data
 */
export async function openDatabase(log) {
  const server = await launchNeo4j({ heap: "1g" });
  if ("unavailable" in server) throw new Error(server.unavailable);
  const env = { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password };
  Object.assign(process.env, env);
  const { openDriver } = await import("../peers/neo4j.mjs");
  const driver = openDriver();
  const ask = async (/** @type {string} */ statement) =>
    (await driver.executeQuery(statement)).records.map((record) => record.toObject());
  try {
    log("loading the release into Neo4j");
    const loading = await secondsOf(["load"], { ...env, STORE: "neo4j" });
    for (const index of PEER_INDEXES)
      await ask(`CREATE INDEX ${nameOf(index)} IF NOT EXISTS FOR (n:${index[0]}) ON (n.\`${index[1]}\`)`);
    await ask("CALL db.awaitIndexes(300)");
    const [current] = await ask("MATCH (c:CurrentRelease) RETURN c.release AS key");
    const [version] = await ask(
      "CALL dbms.components() YIELD versions, edition RETURN versions[0] + ' ' + edition AS version",
    );
    return {
      env,
      pid: server.pid,
      key: String(current?.key),
      version: String(version?.version),
      loading,
      async close() {
        for (const index of PEER_INDEXES) await ask(`DROP INDEX ${nameOf(index)} IF EXISTS`);
        await driver.close();
        await server.stop();
      },
    };
  } catch (error) {
    await driver.close();
    await server.stop();
    throw error;
  }
}
