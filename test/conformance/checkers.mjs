import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { install, installed } from "../../scripts/setup/install.mjs";
import { withLock } from "../../scripts/setup/lock.mjs";
import { capture } from "../../scripts/setup/run.mjs";

const HERE = fileURLToPath(new URL("tools/", import.meta.url));
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The checkers that a package.json names. REQUIRE_CHECKERS=1 fetches them, once: they are large, and nobody needs them who only runs the product.
 * @param {string} name of its folder
 * @returns {Promise<string | null>} why there are none; null where they are there
 * @throws {Error} where they are required and cannot be fetched
 */
export async function checkers(name = "tools") {
  const folder = fileURLToPath(new URL(`${name}/`, import.meta.url));
  if (process.env.REQUIRE_CHECKERS !== "1") return installed(folder) ? null : "REQUIRE_CHECKERS=1 fetches those who do";
  await withLock(join(ROOT, ".cache", "checkers-lock"), async (hold) => {
    if (!installed(folder)) await install(folder, () => {}, hold);
  });
  return null;
}

/** Lints schema.graphql with @graphql-eslint. */
export const lint = () =>
  capture(
    {
      file: process.execPath,
      args: [
        join(HERE, "node_modules/eslint/bin/eslint.js"),
        "--config",
        join(HERE, "eslint.config.mjs"),
        "schema.graphql",
      ],
    },
    ROOT,
  );

/**
 * Compiles the Relay project in a folder.
 * @param {string} folder with relay.config.json
 */
export const relay = (folder) =>
  capture(
    { file: process.execPath, args: [join(HERE, "node_modules/relay-compiler/cli.js"), "relay.config.json"] },
    folder,
  );

/**
 * The schema that GraphQL Code Generator and other programs of GraphQL Tools read by introspection, in SDL.
 * @param {string} url of the API
 */
export const schemaByUrlLoader = (url) =>
  capture({ file: process.execPath, args: [join(HERE, "readSchema.mjs"), url] }, HERE);

const MCP = fileURLToPath(new URL("mcp/", import.meta.url));

/**
 * Runs the command line of the MCP Inspector.
 * @param {readonly string[]} args
 */
export const inspector = (args) =>
  capture(
    {
      file: process.execPath,
      args: [join(MCP, "node_modules/@modelcontextprotocol/inspector-cli/build/cli.js"), "--cli", ...args],
    },
    MCP,
  );

/**
 * Counts tokens as the tokenizer o200k_base does.
 * @returns {Promise<(text: string) => number>}
 */
export async function tokenCounter() {
  const { encode } = await import(join(MCP, "node_modules/gpt-tokenizer/esm/encoding/o200k_base.js"));
  return (text) => encode(text).length;
}
