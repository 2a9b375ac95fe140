// What a process uses, as Linux tells it; null elsewhere.
import { readFileSync } from "node:fs";

/** Length of a clock tick in milliseconds: 100 a second on every Linux that Node runs on. */
const TICK = 10;

/** Milliseconds of processor time that a process has used. @param {number | undefined} pid @returns {number | null} */
export function cpuOf(pid) {
  const stat = read(pid, "stat");
  if (stat === null) return null;
  const [, , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(user) + Number(system)) * TICK;
}

/** Resident memory of a process in MiB, now and at most so far. @param {number | undefined} pid */
export function memoryOf(pid) {
  const status = read(pid, "status");
  const mib = (/** @type {string} */ name) => {
    const kib = status && new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1];
    return kib ? Math.round(Number(kib) / 1024) : null;
  };
  return { resident: mib("VmRSS"), peak: mib("VmHWM") };
}

/** @param {number | undefined} pid @param {string} file */
function read(pid, file) {
  try {
    return pid === undefined ? null : readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return null;
  }
}
