// Makes a fresh clone ready to run. Uses only Node's own modules, because nothing is installed yet.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BUILDS, built, makeAll } from "./setup/build.mjs";
import { install, installed } from "./setup/install.mjs";
import { withLock } from "./setup/lock.mjs";
import { nodeProblem } from "./setup/node.mjs";
import { endWithParent } from "./setup/parent.mjs";
import { SetupError } from "./setup/setupError.mjs";

/** The root folder of the repository. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * Installs and builds what is missing or out of date. If everything is up to date, it only hashes a few files. Commands that run at the same time
 * take turns, so none deletes files that another uses.
 * @param {string} [root]
 * @param {readonly import("./setup/build.mjs").Build[]} [builds] what to build; empty to install only
 * @throws {SetupError} with a message for the reader
 */
export async function setup(root = ROOT, builds = BUILDS) {
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const problem = nodeProblem(process.version, engines.node);
  if (problem) throw new SetupError(problem);
  if (installed(root) && builds.every((build) => built(root, build))) return;
  const waiting = (/** @type {readonly number[]} */ pids) =>
    say(`Waiting for another run to finish its setup (process ${pids.join(", ")}) ...`);
  await withLock(
    join(root, ".cache", "setup-lock"),
    async (hold) => {
      if (!installed(root)) await install(root, say, hold);
      await makeAll(root, builds, say, hold);
    },
    waiting,
  );
}

/**
 * Runs a command of this folder. Prints errors for the reader and exits with code 1.
 * @param {() => Promise<void>} command
 */
export async function main(command) {
  endWithParent();
  try {
    await command();
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    process.exit(1);
  }
}

/** @param {string} line progress; written to standard error, because standard output belongs to the command */
function say(line) {
  console.error(line);
}
