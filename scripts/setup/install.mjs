import { join } from "node:path";
import { capture } from "./run.mjs";
import { SetupError } from "./setupError.mjs";
import { hashOf, readStamp, removeStamp, writeStamp } from "./stamp.mjs";

/** @param {string} root */
const stampFile = (root) => join(root, "node_modules", ".installed-for");

/**
 * Some packages carry compiled code, so the platform counts as well as the lock file.
 * @param {string} root
 */
const wanted = (root) =>
  `${hashOf(root, ["package-lock.json"])} node ${process.versions.node.split(".")[0]} ${process.platform} ${process.arch}`;

/**
 * @param {string} root
 * @returns {boolean} whether node_modules is what the lock file asks for
 */
export const installed = (root) => readStamp(stampFile(root)) === wanted(root);

/**
 * Installs what the lock file says, without running any package's scripts.
 * @param {string} root
 * @param {(line: string) => void} say
 * @param {(pid: number) => void} hold see `withLock`
 * @throws {SetupError} with what npm said and what to do
 */
export async function install(root, say, hold) {
  say("Installing packages (only when they have changed; a minute or so) ...");
  removeStamp(stampFile(root));
  const { ok, output } = await capture(
    npm(["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"]),
    root,
    hold,
  );
  if (!ok) throw new SetupError(installProblem(output));
  writeStamp(stampFile(root), wanted(root));
}

/**
 * npm as the user called it, else as found on the path. `npm_execpath` is also set by other package managers, which do not
 * know `ci`, so it counts only where it is npm's.
 * @param {readonly string[]} args
 * @param {string | undefined} [execpath]
 * @returns {import("./run.mjs").Command}
 */
export function npm(args, execpath = process.env.npm_execpath) {
  if (execpath && /npm-cli\.[cm]?js$/.test(execpath)) return { file: process.execPath, args: [execpath, ...args] };
  const windows = process.platform === "win32";
  return { file: windows ? "npm.cmd" : "npm", args, shell: windows };
}

const NETWORK =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH|E407|ENOTCACHED)\b/;

/**
 * What stopped the installation and what to do about it.
 * @param {string} output everything that npm wrote
 * @returns {string}
 */
export function installProblem(output) {
  const message = output
    .split("\n")
    .map((line) => /^npm (?:error|ERR!) (.*)/.exec(line)?.[1]?.trim() ?? "")
    .filter((line) => line && !/^(A complete log|errno |syscall |network )/.test(line))
    .slice(0, 4)
    .join("; ");
  const words = message || output.trim().split("\n").slice(-3).join(" ") || "it message nothing";
  if (NETWORK.test(output))
    return `The packages could not be fetched, because npm did not reach its registry (${words}). Connect to the network, or give npm your proxy (npm config set proxy ...), and run the command again.`;
  if (/ENOENT/.test(output) && /\bspawn\b/.test(output))
    return `npm was not found (${words}). It comes with Node: install Node from https://nodejs.org and run the command again.`;
  return `npm could not install the packages (${words}). Run "npm ci --ignore-scripts" to see all that it says.`;
}
