// Makes a bare clone ready to run. Node's own modules only: nothing is installed yet when this runs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BUILDS, built, makeAll } from "./setup/build.mjs";
import { install, installed } from "./setup/install.mjs";
import { withLock } from "./setup/lock.mjs";
import { nodeProblem } from "./setup/node.mjs";
import { endWithParent } from "./setup/parent.mjs";
import { SetupError } from "./setup/setupError.mjs";

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * Installs and builds what is not there or out of date. When nothing is, this is a few file hashes. Two commands at once take
 * turns, so neither deletes what the other is using.
 * @param {string} [root]
 * @param {readonly import("./setup/build.mjs").Build[]} [builds] what is to be built; nothing for a mere installation
 * @throws {SetupError} in words for the reader
 */
export async function setup(root = ROOT, builds = BUILDS) {
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const problem = nodeProblem(process.version, engines.node);
  if (problem) throw new SetupError(problem);
  if (installed(root) && builds.every((build) => built(root, build))) return;
  const waiting = (/** @type {readonly number[]} */ pids) =>
    say(`Waiting for another run to finish its set-up (process ${pids.join(", ")}) ...`);
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
 * Runs one of the commands of this folder; what goes wrong is said in words, with exit code 1.
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

/** @param {string} line progress, on standard error so that standard output stays the command's own */
function say(line) {
  console.error(line);
}
