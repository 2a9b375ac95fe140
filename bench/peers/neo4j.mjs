import neo4j from "neo4j-driver";

/** A driver for the Neo4j of the environment variables. @param {import("neo4j-driver").Config} [config] */
export function openDriver(config = {}) {
  const { NEO4J_URI = "", NEO4J_USER = "neo4j", NEO4J_PASSWORD = "" } = process.env;
  const auth = neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD);
  return neo4j.driver(NEO4J_URI, auth, { disableLosslessIntegers: true, telemetryDisabled: true, ...config });
}
