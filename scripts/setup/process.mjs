import { readFileSync } from "node:fs";

/**
 * Which process this is, for good. An id is used again after a while, in a container at once; together with the time that
 * the process began it is not. Where the system does not tell (anywhere but Linux) the id has to do.
 * @param {number} pid
 * @returns {{ pid: number, since: string }}
 */
export function identity(pid) {
  return { pid, since: stat(pid)[19] ?? "" };
}

/**
 * Whether a process is at work: one that has ended, and that its parent has not asked after, still has its id.
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
 * @param {unknown} error of the system; in a test it is no instance of the test's own Error
 * @returns {string | undefined} such as "ENOENT"
 */
export function codeOf(error) {
  return /** @type {NodeJS.ErrnoException | undefined} */ (error)?.code;
}

/**
 * @param {number} pid
 * @returns {string[]} the fields of /proc/pid/stat from the third on (proc(5)): state, ..., starttime; none off Linux
 */
function stat(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    return line.slice(line.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}
