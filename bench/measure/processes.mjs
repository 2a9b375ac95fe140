// Resource usage of a process as reported by Linux; null on other systems.
import { readFileSync } from "node:fs";

/** Length of a clock tick in milliseconds: every Linux that Node supports has 100 ticks a second. */
const TICK = 10;

/** Processor time of a process in milliseconds. @param {number | undefined} pid @returns {number | null} */
export function cpuOf(pid) {
  const stat = read(pid, "stat");
  if (stat === null) return null;
  const [, , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(user) + Number(system)) * TICK;
}

/** Current and maximum resident memory of a process in MiB. @param {number | undefined} pid */
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
