import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { install, installed } from "../../scripts/setup/install.mjs";
import { withLock } from "../../scripts/setup/lock.mjs";
import { capture } from "../../scripts/setup/run.mjs";

const HERE = fileURLToPath(new URL("tools/", import.meta.url));
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The checkers that tools/package.json names. REQUIRE_CHECKERS=1 fetches them, once: they are 180 MB that nobody needs who only runs the product.
 * @returns {Promise<string | null>} why there are none; null where they are there
 * @throws {Error} where they are required and cannot be fetched
 */
export async function checkers() {
  if (process.env.REQUIRE_CHECKERS !== "1") return installed(HERE) ? null : "REQUIRE_CHECKERS=1 fetches those who do";
  await withLock(join(ROOT, ".cache", "checkers-lock"), async (hold) => {
    if (!installed(HERE)) await install(HERE, () => {}, hold);
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
