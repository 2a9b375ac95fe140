import { type ReleaseSummary, totalOf } from "../../model/release.js";
import { compareText } from "../../model/text.js";
import type { OtherRelease } from "../../server/releases/releaseReaders.js";

/** Most releases that feeds tell about, and so most entries of a feed. */
export const MAX_RELEASES = 20;

/** A release at hand with its date. */
export interface DatedRelease {
  readonly hash: string;
  /** When its file was written or, where the present release has none, when it was loaded, but not before any file (ISO 8601). */
  readonly date: string;
  readonly entities: number;
  readonly links: number;
}

/** The releases at hand, the newest first and no more than MAX_RELEASES. The present one is the newest where it has no file. */
export function releaseHistory(present: ReleaseSummary, others: readonly OtherRelease[]): readonly DatedRelease[] {
  const { hash, builtAt, entityCounts, edgeCounts } = present;
  const files = others
    .map(({ hash: of, savedAt, entities, edges }) => ({ hash: of, date: savedAt, entities, links: edges }))
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.hash, b.hash));
  if (files.some((file) => file.hash === hash)) return files.slice(0, MAX_RELEASES);
  // Files of earlier releases may have been brought after it was loaded.
  const date = [builtAt, ...files.map((file) => file.date)].reduce((a, b) => (a > b ? a : b));
  return [{ hash, date, entities: totalOf(entityCounts), links: totalOf(edgeCounts) }, ...files].slice(0, MAX_RELEASES);
}
