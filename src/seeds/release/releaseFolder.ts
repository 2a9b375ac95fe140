import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { headOf, ReleaseFileError, type ReleaseHead } from "./releaseFile.js";

/** A release file of a folder. */
export interface FoundRelease extends Pick<ReleaseHead, "hash" | "entities" | "edges"> {
  readonly path: string;
  /** When the file was written (ISO 8601). */
  readonly savedAt: string;
}

/**
 * Lists the release files of a folder, the newest first; of several files with the same release, the newest one. Other files are left out. Reads
 * only the first line of each file, and again only if the file changed.
 */
export function releaseFolder(folder: string): () => readonly FoundRelease[] {
  let known = new Map<string, FoundRelease | null>();
  return () => {
    const present = new Map<string, FoundRelease | null>();
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const stats = statSync(path, { throwIfNoEntry: false });
      if (!stats?.isFile()) continue;
      const key = `${path} ${stats.mtimeMs} ${stats.size}`;
      present.set(key, known.get(key) ?? find(path, stats.mtime));
    }
    known = present;
    const found = [...present.values()].filter((each) => each !== null);
    found.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    return found.filter(({ hash }, i) => found.findIndex((each) => each.hash === hash) === i);
  };
}

function find(path: string, modified: Date): FoundRelease | null {
  try {
    const { hash, entities, edges } = headOf(path);
    return { path, hash, entities, edges, savedAt: modified.toISOString() };
  } catch (error) {
    if (error instanceof ReleaseFileError) return null;
    throw error;
  }
}
