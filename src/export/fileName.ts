/**
 * The name under which a file is saved: what it holds, the day and the release.
 * @param day YYYY-MM-DD
 */
export const fileName = (stem: string, day: string, hash: string, extension: string): string =>
  `${stem}-${day}-${hash.slice(0, 12)}.${extension}`;

/** A day as YYYY-MM-DD. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** What files with a whole release are called. */
export const STEM = "cancer-policy-graph";
