import { join } from "node:path";
import { capture } from "./run.mjs";
import { SetupError } from "./setupError.mjs";
import { hashOf, readStamp, removeStamp, writeStamp } from "./stamp.mjs";

/** @param {string} root */
const stampFile = (root) => join(root, "node_modules", ".installed-for");

/**
 * Hash of everything that determines node_modules. Some packages contain compiled code, so it includes the platform.
 * @param {string} root
 */
const wanted = (root) =>
  `${hashOf(root, ["package-lock.json"])} node ${process.versions.node.split(".")[0]} ${process.platform} ${process.arch}`;

/**
 * @param {string} root
 * @returns {boolean} whether node_modules matches the lock file
 */
export const installed = (root) => readStamp(stampFile(root)) === wanted(root);

/**
 * Installs the packages of the lock file without running their scripts.
 * @param {string} root
 * @param {(line: string) => void} say
 * @param {(pid: number) => void} hold see `withLock`
 * @throws {SetupError} with npm's message and the fix
 */
export async function install(root, say, hold) {
  say("Installing packages (only after changes; takes about a minute) ...");
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
 * The npm that the user called, or the one on the path. Other package managers, which have no `ci`, set `npm_execpath` too,
 * so it is used only if it is npm's.
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
 * Why the installation failed and how to fix it.
 * @param {string} output the output of npm
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
    return `npm did not reach its registry, so it could not download the packages (${words}). Connect to the network, or set your proxy (npm config set proxy ...), and run the command again.`;
  if (/ENOENT/.test(output) && /\bspawn\b/.test(output))
    return `npm was not found (${words}). It comes with Node: install Node from https://nodejs.org and run the command again.`;
  return `npm could not install the packages (${words}). Run "npm ci --ignore-scripts" to see its full output.`;
}
