// Where the tests and the benchmarks get a Neo4j from. Looked for in this order: NEO4J_URI, Java with Maven, Docker.
import { randomBytes } from "node:crypto";
import { launchDocker } from "./docker.mjs";
import { launchJava } from "./java.mjs";

/**
 * @typedef {object} Unavailable
 * @property {string} unavailable why there is no Neo4j, in words
 */

/**
 * A Neo4j to use: the one that the environment names, which `stop` leaves running, or one of its own.
 * @param {object} [options]
 * @param {string} [options.heap] memory of a Neo4j started on Java, for example "2g"
 * @param {boolean} [options.brief] whether it is for tests only, and not for measuring
 * @param {string} [options.run] which run of the tests it is for: its processes share what is costly to start
 * @param {NodeJS.ProcessEnv} [options.env]
 * @returns {Promise<import("./java.mjs").Server | Unavailable>}
 * @throws {Error} instead of `unavailable` where REQUIRE_NEO4J=1
 */
export async function launchNeo4j({ heap, brief, run, env = process.env } = {}) {
  if (env.NEO4J_URI) return named(env.NEO4J_URI, env);
  const password = randomBytes(12).toString("hex");
  const reasons = [];
  for (const launch of [() => launchJava(password, { heap, brief, run }), () => launchDocker(password)]) {
    try {
      return await launch();
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  const unavailable = `No Neo4j: NEO4J_URI is not set; ${reasons.join("; ")}.`;
  if (env.REQUIRE_NEO4J === "1") throw new Error(`${unavailable} REQUIRE_NEO4J=1 asks for one.`);
  return { unavailable };
}

/**
 * @param {string} uri
 * @param {NodeJS.ProcessEnv} env
 * @returns {import("./java.mjs").Server}
 */
function named(uri, { NEO4J_USER = "neo4j", NEO4J_PASSWORD = "" }) {
  return {
    uri,
    user: NEO4J_USER,
    password: NEO4J_PASSWORD,
    describe: `the Neo4j at ${uri} (NEO4J_URI)`,
    stop: async () => {},
  };
}
