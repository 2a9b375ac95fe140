import { relative } from "node:path";
import { at, faultReport, readSeeds, type Summary, summarise, textsIn } from "../seeds/index.js";
import { readConfig } from "../server/config.js";

/** Options of `cpg validate`. */
export interface ValidateOptions {
  /** Print JSON for programs. */
  readonly json?: boolean;
  /** List the sentences that no quotation touches. */
  readonly uncovered?: boolean;
}

/** Checks the seeds and every quotation, and prints what it found. Gives the exit code: 0, or 1 where there is a fault. */
export async function validate({ json = false, uncovered = false }: ValidateOptions): Promise<number> {
  const { SEEDS_DIR, SOURCES_DIR } = readConfig();
  const { release, draft, faults, notes, sources } = readSeeds(SEEDS_DIR, { texts: textsIn(SOURCES_DIR) });
  const summary = summarise(draft, sources);
  if (json) {
    const listed = uncovered
      ? summary
      : {
          ...summary,
          sources: summary.sources.map(({ uncovered: left, ...rest }) => ({
            ...rest,
            uncovered: left?.length ?? null,
          })),
        };
    process.stdout.write(`${JSON.stringify({ hash: release?.hash ?? null, faults, notes, ...listed }, null, 2)}\n`);
    return release ? 0 : 1;
  }
  process.stdout.write(`${table(summary)}\n`);
  if (uncovered) process.stdout.write(`${uncoveredText(summary)}\n`);
  for (const { place, what } of notes) process.stdout.write(`note: ${at(place, here)}  ${what}\n`);
  if (release) process.stdout.write(`No fault. Release ${release.hash}\n`);
  else process.stderr.write(`${faultReport(faults, here)}\n`);
  return release ? 0 : 1;
}

const here = (file: string): string => relative(process.cwd(), file);

/** One line per source: facts, quotations, how they were checked, share of sentences touched. */
function table({ entities, edges, sources }: Summary): string {
  const rows = sources.map(({ source, facts, quotations, verifiedBy, sentences, uncovered: left }) => [
    source,
    String(facts),
    String(quotations),
    verifiedBy === "text" ? "in the text" : "by fingerprint; the text is not at hand",
    sentences === null || left === null
      ? ""
      : `${sentences - left.length} of ${sentences} (${Math.round((100 * (sentences - left.length)) / Math.max(1, sentences))} %)`,
  ]);
  const head = ["source", "facts", "quotations", "checked", "sentences covered"];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd();
  return [line(head), ...rows.map(line), `${entities} entities, ${edges} edges`].join("\n");
}

function uncoveredText({ sources }: Summary): string {
  return sources
    .flatMap(({ source, uncovered }) => (uncovered ?? []).map(({ line, text }) => `${source}, line ${line}: ${text}`))
    .join("\n");
}
