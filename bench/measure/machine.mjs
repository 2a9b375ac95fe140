// What a report says about the machine that it was made on.
import { cpus, loadavg } from "node:os";

/** Above this load, others had the processors as well, and times say less. */
const QUIET = 1.5;

/** "2 processors (Intel Xeon)". */
export const processors = () => `${cpus().length} processors (${cpus()[0]?.model})`;

/** Mean number of processes that ran or waited in the last minute. */
export const currentLoad = () => loadavg()[0] ?? 0;

/** "0.2 and 0.9": the least and the most of some loads. @param {readonly number[]} loads */
export const loadRange = (loads) => `${Math.min(...loads).toFixed(1)} and ${Math.max(...loads).toFixed(1)}`;

/**
 * The lines of a paragraph that warns of a busy machine; none if it was quiet.
 * @param {readonly number[]} loads
 * @param {string} [which] times that it lengthens more than others
 */
export const busyWarning = (loads, which) =>
  Math.max(...loads) > QUIET
    ? [
        "",
        `**The machine was busy**: its load was between ${loadRange(loads)}, so all times are too long${which ? `, ${which} most of all` : ""}.`,
      ]
    : [];
