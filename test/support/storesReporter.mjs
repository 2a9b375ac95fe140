// Ends every run of Jest with a sentence that says which stores were exercised, and why not where one was not.
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SHARED = fileURLToPath(new URL("../../.cache/neo4j-of-this-run.json", import.meta.url));

/** What the files of this run were given as Neo4j; null where none asked. */
function given() {
  const found = existsSync(SHARED) ? JSON.parse(readFileSync(SHARED, "utf8")) : null;
  return found?.run === process.env.TEST_RUN ? found : null;
}

/**
 * @param {readonly string[]} files those that ran, by their paths in the project
 * @param {{ describe?: string, unavailable?: string } | null} server
 * @returns {string} in words
 */
export function storesInWords(files, server) {
  const needing = files.filter((file) => file.includes("neo4j")).length;
  const others = files.length - needing;
  const count = (/** @type {number} */ n) => `${n} test file${n === 1 ? "" : "s"}`;
  const embedded = `Stores: the embedded one in ${count(others)}`;
  if (needing === 0) return `${embedded}; Neo4j NOT exercised, as no file was run that needs it.`;
  if (server?.unavailable) return `${embedded}; Neo4j NOT exercised in ${count(needing)}. ${server.unavailable}`;
  return `${embedded}; Neo4j in ${count(needing)}${server?.describe ? `: ${server.describe}` : ""}.`;
}

export default class StoresReporter {
  /**
   * @param {unknown} _
   * @param {{ testResults: readonly { testFilePath: string }[] }} results
   */
  onRunComplete(_, { testResults }) {
    const files = testResults.map(({ testFilePath }) => relative(ROOT, testFilePath).replaceAll("\\", "/"));
    process.stderr.write(`${storesInWords(files, given())}\n`);
  }
}
