// A lock between processes. It is a folder of numbered tickets; the highest one holds the lock until it is given back or the
// processes named on it are gone. Taking the lock is creating the next number, which the file system grants to one process
// only. Nobody ever removes another's live ticket to take over, so two who wait cannot both believe that they did.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf, identity, isRunning } from "./process.mjs";

/** How often those who wait look again, in milliseconds. */
const LOOK_AGAIN = 50;
/** A ticket without content is one being made; after this many milliseconds its maker is taken for dead. */
const WRITING = 5_000;
/** Old tickets kept below the highest, so that a slow reader of the folder still finds the number taken. */
const KEPT = 8;

/**
 * Runs `work` while no other process runs work under the same folder.
 * @template T
 * @param {string} folder the lock; made when it is not there, and left in place
 * @param {(hold: (pid: number) => void) => Promise<T>} work `hold` names a child process that keeps the lock even if this
 *   process is killed: a package manager goes on deleting files when its parent is gone
 * @param {(holders: readonly number[]) => void} [waiting] called once, with process ids, when the lock is taken by others
 * @returns {Promise<T>} what `work` returned; the lock is given back however it ends
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
 * Whole or not at all: who reads a ticket while it is being overwritten may find it empty and as old as it was before, like
 * one whose writer died, and would take the lock from its holder.
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
        rmSync(join(folder, String(top + 1)), { force: true }); // the number was an old one, pruned while we slept
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
 * @returns {number[]} the living processes on it; [NaN] while it is being made
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
