import { entityOf } from "../model/entities.js";
import type { Evidence } from "../model/evidence.js";
import { strengthOfRank } from "../model/evidence.js";
import type { HopRow, TraceRow, TraceRows } from "../store/store.js";

/** Targets that are reached by the same words: said of each of them alike. */
interface Group {
  readonly rows: readonly TraceRow[];
  readonly first: TraceRow;
}

const sameWords = (row: TraceRow): string => {
  const last = row.path.hops[row.path.hops.length - 1] as HopRow;
  return JSON.stringify([
    row.type,
    row.path.strength,
    row.path.hops.slice(0, -1).map((hop) => hop.to),
    last.relation,
    last.evidence,
  ]);
};

function grouped(rows: readonly TraceRow[]): readonly Group[] {
  const groups = new Map<string, TraceRow[]>();
  for (const row of rows) {
    const key = sameWords(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((group) => ({ rows: group, first: group[0] as TraceRow }));
}

/**
 * A trace in words: targets by type, each hop with its strength and quotations. A hop's quotations are shown once; targets that share all words are
 * shown together.
 * @param nameOf shows an entity's name; sources' names are asked for too
 */
export function traceText(trace: TraceRows, nameOf: (id: string) => string): string {
  const told = new Set<string>();
  const lines: string[] = [];
  const types = [...new Set(trace.rows.map((row) => row.type))];
  for (const type of types) {
    const rows = trace.rows.filter((row) => row.type === type);
    lines.push(
      "",
      `${heading(type)} (${trace.counts.filter((count) => count.type === type).reduce((sum, { count }) => sum + count, 0)})`,
    );
    for (const group of grouped(rows)) lines.push(...groupText(group, nameOf, told));
  }
  if (trace.hasNext) lines.push("", "More targets were found than are shown; ask for more with --first.");
  if (trace.truncated) lines.push("", "A limit was hit: there may be more targets than were found.");
  return lines.join("\n");
}

const heading = (type: string): string => {
  const words = entityOf(type)
    .plural.replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function groupText({ rows, first }: Group, nameOf: (id: string) => string, told: Set<string>): readonly string[] {
  const strength = strengthOfRank(first.path.strength);
  const names = rows.map((row) => row.name).join("; ");
  const title =
    rows.length === 1
      ? `  ${names}  [${strength}]`
      : `  ${rows.length} of them, by the same words [${strength}]: ${names}`;
  return [
    title,
    ...first.path.hops.flatMap((hop, i) =>
      hopText(hop, rows.length > 1 && i === first.path.hops.length - 1, nameOf, told),
    ),
  ];
}

function hopText(hop: HopRow, each: boolean, nameOf: (id: string) => string, told: Set<string>): readonly string[] {
  const arrow = hop.direction === "FORWARD" ? `-${hop.relation}->` : `<-${hop.relation}-`;
  const line = `      ${nameOf(hop.from)} ${arrow} ${each ? "each" : nameOf(hop.to)}`;
  const key = JSON.stringify([hop.relation, hop.from, hop.to]);
  if (told.has(key)) return [`${line}  (quoted above)`];
  told.add(key);
  return [line, ...hop.evidence.flatMap((evidence) => evidenceText(evidence, nameOf))];
}

function evidenceText(
  { basis, strength, confidence, note, citations }: Evidence,
  nameOf: (id: string) => string,
): readonly string[] {
  const sure = confidence === "HIGH" ? "" : `, ${confidence} confidence`;
  return [
    `        ${strength}, ${basis}${sure}${note ? `: ${note}` : ""}`,
    ...citations.map(({ quote, source, locator }) => `          “${quote}” — ${nameOf(source)}, ${locator}`),
  ];
}
