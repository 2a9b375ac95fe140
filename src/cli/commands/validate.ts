import { relative } from "node:path";
import { at, faultReport, readSeeds, type Summary, summarise, textsIn } from "../../seeds/index.js";
import { formatCount } from "../../seeds/phrases.js";
import { readConfig } from "../../server/config.js";

/** Options of `cpg validate`. */
export interface ValidateOptions {
  /** Print JSON for programs. */
  readonly json?: boolean;
  /** List the sentences that no fact cites, each with the reason. */
  readonly uncovered?: boolean;
  /** With `uncovered`: list the rows of look-ups too. */
  readonly rows?: boolean;
  /** List how often each relation is stated and by which sources. */
  readonly relations?: boolean;
}

/** Checks the seeds and every quotation, and prints the result. Returns the exit code: 0, or 1 if there is a fault. */
export async function validate(options: ValidateOptions): Promise<number> {
  const { SEEDS_DIR, SOURCES_DIR } = readConfig();
  const reading = readSeeds(SEEDS_DIR, { texts: textsIn(SOURCES_DIR) });
  const { release, faults, warnings } = reading;
  const summary = summarise(reading);
  if (options.json) {
    const found = { hash: release?.hash ?? null, faults, warnings, ...selected(summary, options) };
    process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
    return release ? 0 : 1;
  }
  process.stdout.write(`${sourcesTable(summary)}\n`);
  if (options.relations) process.stdout.write(`\n${relationsTable(summary)}\n\n`);
  if (options.uncovered) process.stdout.write(uncoveredText(summary, options));
  for (const { place, what } of warnings) process.stdout.write(`note: ${at(place, here)}  ${what}\n`);
  if (release) process.stdout.write(`No fault. Release ${release.hash}\n`);
  else process.stderr.write(`${faultReport(faults, here)}\n`);
  return release ? 0 : 1;
}

const here = (file: string): string => relative(process.cwd(), file);

/** The summary for JSON output; long lists only if requested. */
function selected({ relations, ...summary }: Summary, options: ValidateOptions) {
  const sources = summary.sources.map(({ uncovered, isTable, ...rest }) => ({
    ...rest,
    uncovered: options.uncovered && isListed({ isTable }, options) ? uncovered : (uncovered?.length ?? null),
    unexplained: uncovered?.filter(({ why }) => why === null).length ?? null,
  }));
  return { ...summary, sources, ...(options.relations ? { relations } : {}) };
}

/** One line per source: number of facts and quotations, how they were verified, share of sentences cited, how many of them by names only, how many of the others have a reason. */
function sourcesTable({ entities, edges, sources }: Summary): string {
  const rows = sources.map(({ source, facts, quotations, verifiedBy, sentences, namesOnly, uncovered }) => {
    const checked = verifiedBy === "text" ? "in the text" : "by fingerprint; the text is not available";
    const columns = [source, String(facts), String(quotations), checked];
    if (sentences === null || namesOnly === null || uncovered === null) return columns;
    const cited = sentences - uncovered.length;
    const explained = uncovered.filter(({ why }) => why !== null).length;
    const share = `${cited} of ${sentences} (${Math.round((100 * cited) / Math.max(1, sentences))} %)`;
    return [...columns, share, String(namesOnly), uncovered.length === 0 ? "" : `${explained} of ${uncovered.length}`];
  });
  const head = ["source", "facts", "quotations", "checked", "sentences cited", "by name only", "others explained"];
  return `${table(head, rows)}\n${entities} entities, ${edges} edges`;
}

/** One line per relation: how often it is stated and how often each source supports it. */
const relationsTable = ({ relations }: Summary): string =>
  table(
    ["relation", "edges", "by source"],
    relations.map(({ relation, edges, bySource }) => [
      relation,
      String(edges),
      Object.entries(bySource)
        .sort(([, a], [, b]) => b - a)
        .map(([source, n]) => `${source.replace(/^source:/, "")} ${n}`)
        .join(", "),
    ]),
  );

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ");
  return [head, ...rows].map((cells) => line(cells).trimEnd()).join("\n");
}

/** Statements are for curators to enter; rows of look-ups, of which there are thousands, only on request. */
const isListed = ({ isTable }: { readonly isTable: boolean }, { rows = false }: ValidateOptions): boolean =>
  rows || !isTable;

function uncoveredText({ sources }: Summary, options: ValidateOptions): string {
  const lines = sources
    .filter((source) => isListed(source, options))
    .flatMap(({ source, uncovered }) =>
      (uncovered ?? []).map(
        ({ line, text, why }) => `${source}, line ${line}: ${text}\n    ${why ?? "no reason given"}\n`,
      ),
    );
  const hidden = sources
    .filter((source) => !isListed(source, options))
    .reduce((sum, { uncovered }) => sum + (uncovered?.length ?? 0), 0);
  return [
    ...lines,
    ...(hidden > 0 ? [`${formatCount(hidden, "row")} of look-ups not listed; --rows lists them.\n`] : []),
  ].join("");
}
