/** Whether every case of every table is run, as in CI: THOROUGH=1. */
export const THOROUGH = process.env.THOROUGH === "1";

/**
 * Cases of a table that takes long, and whose cases differ in little: the first, the last and others spread evenly between them, always the same.
 * All of them where THOROUGH=1.
 * @param most how many
 */
export function sample<T>(cases: readonly T[], most: number): readonly T[] {
  if (THOROUGH || cases.length <= most) return cases;
  return Array.from({ length: most }, (_, i) => cases[Math.round((i * (cases.length - 1)) / (most - 1))] as T);
}

/** One of two sizes: the full one where THOROUGH=1. */
export const sized = (full: number, usual: number): number => (THOROUGH ? full : usual);
