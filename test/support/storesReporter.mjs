// Ends every run of Jest with a sentence that says which stores were exercised, and why not where one was not.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CACHE = join(ROOT, ".cache");

/** What a worker of this run was given as Neo4j (test/neo4j/server.ts); null where none asked. */
function given() {
  const files = existsSync(CACHE) ? readdirSync(CACHE).filter((name) => name.startsWith("neo4j-of-worker-")) : [];
  const all = files.map((name) => JSON.parse(readFileSync(join(CACHE, name), "utf8")));
  return all.find(({ run }) => run === process.env.TEST_RUN) ?? null;
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
