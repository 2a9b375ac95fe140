// A lock between processes. It is a folder of numbered tickets. The highest ticket holds the lock until it is released or its
// processes have ended. To take the lock, a process creates the next number, which the file system allows only once.
// No process removes another's live ticket, so two waiting processes cannot both take the lock.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf, identity, isRunning } from "./process.mjs";

/** How often a waiting process checks the lock, in milliseconds. */
const LOOK_AGAIN = 50;
/** An empty ticket is being created; after this many milliseconds its creator counts as dead. */
const WRITING = 5_000;
/** Number of old tickets to keep, so that a process with an old listing of the folder still finds its next number taken. */
const KEPT = 8;

/**
 * Runs `work` while no other process runs work with the same lock folder.
 * @template T
 * @param {string} folder the lock; created if missing and never removed
 * @param {(hold: (pid: number) => void) => Promise<T>} work `hold` registers a child process that keeps the lock if this
 *   process is killed: a package manager continues to delete files after its parent has ended
 * @param {(holders: readonly number[]) => void} [waiting] called once with process ids if others hold the lock
 * @returns {Promise<T>} the result of `work`; the lock is released in any case
 */
export async function withLock(folder, work, waiting = () => {}) {
  mkdirSync(folder, { recursive: true });
  const ticket = join(folder, String(await take(folder, waiting)));
  const holders = [identity(process.pid)];
  try {
    return await work((pid) => {
      holders.push(identity(pid));
      rewrite(ticket, holders);
    });
  } finally {
    rewrite(ticket, []);
  }
}

/**
 * Replaces a ticket atomically. A reader could otherwise see an empty ticket with an old time, take its writer for
 * dead and take the lock.
 * @param {string} ticket
 * @param {readonly { pid: number, since: string }[]} holders
 */
function rewrite(ticket, holders) {
  writeFileSync(next(ticket), JSON.stringify(holders));
  renameSync(next(ticket), ticket);
}

/** @param {string} ticket */
const next = (ticket) => `${ticket}.next`;

/**
 * @param {string} folder
 * @param {(holders: readonly number[]) => void} waiting
 * @returns {Promise<number>} the number of the ticket that now holds the lock
 */
async function take(folder, waiting) {
  for (let told = false; ; ) {
    const top = highest(folder);
    const holders = top === 0 ? [] : alive(join(folder, String(top)));
    if (holders.length === 0) {
      if (create(join(folder, String(top + 1)))) {
        if (highest(folder) === top + 1) {
          prune(folder, top + 1 - KEPT);
          return top + 1;
        }
        rmSync(join(folder, String(top + 1)), { force: true }); // an old number that was pruned in the meantime
      }
      continue;
    }
    if (!told) waiting(holders);
    told = true;
    await pause(LOOK_AGAIN);
  }
}

/** @param {string} folder */
function tickets(folder) {
  return readdirSync(folder).map(Number).filter(Number.isInteger);
}

/** @param {string} folder */
function highest(folder) {
  return Math.max(0, ...tickets(folder));
}

/**
 * @param {string} folder
 * @param {number} below
 */
function prune(folder, below) {
  for (const number of tickets(folder)) {
    const ticket = join(folder, String(number));
    if (number < below) for (const file of [next(ticket), ticket]) rmSync(file, { force: true });
  }
}

/**
 * @param {string} ticket
 * @returns {boolean} false when another process was first
 */
function create(ticket) {
  try {
    writeFileSync(ticket, JSON.stringify([identity(process.pid)]), { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/**
 * @param {string} ticket
 * @returns {number[]} its running processes; [NaN] while it is being created
 */
function alive(ticket) {
  try {
    const holders = /** @type {{ pid: number, since: string }[]} */ (JSON.parse(readFileSync(ticket, "utf8")));
    return holders.filter(({ pid, since }) => since === identity(pid).since && isRunning(pid)).map(({ pid }) => pid);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    return Date.now() - statSync(ticket).mtimeMs > WRITING ? [] : [Number.NaN];
  }
}
