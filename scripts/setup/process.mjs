import { readFileSync } from "node:fs";

/**
 * A unique identity of a process. Process ids are reused, in containers very soon; the id together with the start time is unique.
 * Only Linux reports the start time; elsewhere the id must suffice.
 * @param {number} pid
 * @returns {{ pid: number, since: string }}
 */
export function identity(pid) {
  return { pid, since: stat(pid)[19] ?? "" };
}

/**
 * Whether a process is running. A zombie process still has its id but is not running.
 * @param {number} pid
 * @returns {boolean}
 */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
  return stat(pid)[0] !== "Z";
}

/**
 * @param {unknown} error a system error; in tests it is not an instance of the test's own Error
 * @returns {string | undefined} such as "ENOENT"
 */
export function codeOf(error) {
  return /** @type {NodeJS.ErrnoException | undefined} */ (error)?.code;
}

/**
 * @param {number} pid
 * @returns {string[]} the fields of /proc/pid/stat from the third on (proc(5)): state, ..., starttime; empty except on Linux
 */
function stat(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    return line.slice(line.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}
