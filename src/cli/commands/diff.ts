import { statSync } from "node:fs";
import { delimiter } from "node:path";
import type { Release } from "../../model/release.js";
import { type Change, diffReleases, readSeeds, SeedError, textsIn } from "../../seeds/index.js";
import { readConfig } from "../../server/config.js";
import { changesOnChain } from "../chainChanges.js";
import { diffMarkdown, OPENED, statedAndGaps } from "../diffMarkdown.js";
import { releaseIn } from "../openStore.js";
import { countIn } from "../typeOption.js";
import { UsageError } from "../usageError.js";

/** Options of `cpg diff`. */
export interface DiffFlags {
  readonly json?: boolean;
  /** Print a summary in Markdown, for a changelog. */
  readonly markdown?: boolean;
  /** How many entries of one kind the summary lists. */
  readonly first?: string;
  /** Two ids: only what is on the chains from the first to the second. */
  readonly chain?: readonly string[];
}

/** Entries of one kind in Markdown, at most. */
const MAX_LISTED = 10_000;

/** Prints the changes from one release to another. Returns the exit code: 0, or 1 if a chain was named and has changed. Throws UsageError or ReleaseFileError if either is not a release, SeedError if seeds have faults. */
export async function diff(
  before: string,
  after: string,
  { json, markdown, first, chain }: DiffFlags,
): Promise<number> {
  if (json && markdown) throw new UsageError("Choose one format; got json and markdown.");
  const most = countIn("--first", first ?? "20", MAX_LISTED);
  const [old, now] = [releaseAt(before), releaseAt(after)];
  const all = diffReleases(old, now);
  const changes = chain ? await changesOnChain([old, now], all, chain) : all;
  if (json) process.stdout.write(`${JSON.stringify({ before: old.hash, after: now.hash, changes }, null, 2)}\n`);
  else if (chain && changes.length === 0) process.stdout.write(`No change on the chains from ${chain.join(" to ")}.\n`);
  else process.stdout.write(markdown ? diffMarkdown(old, now, changes, most) : inWords(old, now, changes));
  return chain && changes.length > 0 ? 1 : 0;
}

/** Reads a release from a seeds folder, several folders or a release file. If the source texts are available, quotations need no fingerprints yet. */
function releaseAt(where: string): Release {
  const paths = where.split(delimiter).filter((path) => path !== "");
  const stats = paths.map((path) => statSync(path, { throwIfNoEntry: false }));
  if (paths.length > 0 && stats.every((stat) => stat?.isDirectory())) {
    const { SOURCES_DIR } = readConfig();
    const { release, faults } = readSeeds(paths, {
      texts: textsIn(SOURCES_DIR),
      fingerprinting: SOURCES_DIR.length > 0,
    });
    if (!release) throw new SeedError(faults);
    return release;
  }
  const missing = paths.filter((_, i) => !stats[i]);
  const expected = `a seeds folder, several separated by "${delimiter}", or a release file written by cpg snapshot`;
  if (paths.length !== 1 || missing.length > 0)
    throw new UsageError(
      `There is no folder or file ${missing.join(" or ") || JSON.stringify(where)}; expected ${expected}.`,
    );
  return releaseIn(where);
}

const SIGNS = { added: "+", removed: "-", changed: "~" } as const;

/** Lists changes of stated facts first, then the gaps that they open or close. */
function inWords(before: Release, after: Release, changes: readonly Change[]): string {
  if (changes.length === 0) return `No changes: both are release ${before.hash.slice(0, 12)}.\n`;
  const { stated, gaps } = statedAndGaps(changes);
  const count = (kind: Change["kind"]) => new Set(stated.filter((one) => one.kind === kind).map(({ of }) => of)).size;
  return [
    ...stated.map(({ kind, of, what }) => `${SIGNS[kind]} ${of}\n    ${what}`),
    ...gaps.map(({ kind, of, what }) => `gap ${OPENED[kind]}: ${of}\n    ${what.replace(/^Gap /, "")}`),
    `Release ${before.hash.slice(0, 12)} → ${after.hash.slice(0, 12)}: ${count("added")} added, ${count("removed")} removed, ${count("changed")} changed.`,
    "",
  ].join("\n");
}
