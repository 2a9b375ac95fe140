import { entityOf } from "../../model/entities.js";
import type { Citation, Evidence } from "../../model/evidence.js";
import { isFact } from "../../model/facts.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { itemsOf, type Release } from "../../model/release.js";
import { isTable } from "../../model/tableFile.js";
import { collapse } from "../../model/text.js";
import type { Alias } from "../../model/values/alias.js";
import type { SourceText } from "./sourceText.js";

/** A sentence, table cell or row of a source. */
export interface Sentence {
  /** Line of the file, from 1. */
  readonly line: number;
  /** White space collapsed. */
  readonly text: string;
  /** Offsets in code points, end exclusive. */
  readonly start: number;
  readonly end: number;
}

type Records = Pick<Release, "entities" | "edges">;

/** Yields every piece of evidence in the seeds with the statement that it supports. Skips derived entities and edges, which repeat evidence. */
export function* evidenceIn({ entities, edges }: Records): Generator<{ of: string; evidence: Evidence }> {
  for (const { id, evidence } of entities.filter(({ type }) => !entityOf(type).derived))
    for (const [prop, pieces] of Object.entries(evidence))
      for (const piece of pieces) yield { of: `${id} ${prop}`, evidence: piece };
  for (const { relation, from, to, ordinal, evidence } of edges.filter(isFact))
    for (const piece of evidence) yield { of: `${relation} ${from} ${to} ${ordinal}`, evidence: piece };
}

const known = new WeakMap<Records, ReadonlyMap<string, readonly Citation[]>>();

/** Returns the distinct citations in the seeds by source, sorted by place. */
export const citationsBySource = (records: Records): ReadonlyMap<string, readonly Citation[]> =>
  getOrInsert(known, records, () => distinctCitations(records));

function distinctCitations(records: Records): ReadonlyMap<string, readonly Citation[]> {
  const places = new Map<string, Map<string, Citation>>();
  for (const { evidence } of evidenceIn(records))
    for (const citation of evidence.citations)
      getOrInsert(places, citation.source, () => new Map<string, Citation>()).set(
        `${citation.start} ${citation.end}`,
        citation,
      );
  return new Map(
    [...places].map(([source, own]) => [source, [...own.values()].sort((a, b) => a.start - b.start || a.end - b.end)]),
  );
}

/** Splits a text into sentences at line ends, tabs (table cells) and full stops. Rows of a CSV look-up are not split. */
export function sentencesOf(text: SourceText): readonly Sentence[] {
  const breaks = isTable(text.file) ? /\r?\n/ : /[\r\n\t]|(?<=[.!?][)”’"*\]]*)\s+(?=[\p{Lu}\p{N}“‘"(*[])/u;
  const raw = text.points.join("");
  const sentences: Sentence[] = [];
  let unit = 0;
  let start = 0;
  let line = 1;
  for (const piece of raw.split(breaks)) {
    const from = raw.indexOf(piece, unit);
    const between = Array.from(raw.slice(unit, from));
    start += between.length;
    line += between.filter((point) => point === "\n").length;
    const end = start + Array.from(piece).length;
    if (/\p{L}/u.test(piece)) sentences.push({ line, text: collapse(piece), start, end });
    unit = from + piece.length;
    start = end;
  }
  return sentences;
}

/** Returns the names and aliases of all entities. */
export const allNames = (entities: Release["entities"]): ReadonlySet<string> =>
  new Set(
    entities.flatMap(({ props }) => [String(props.name), ...itemsOf<Alias>(props.aliases).map(({ name }) => name)]),
  );

/** Returns the sentences that overlap no citation. Both are sorted by their start, so that one walk through the text is enough. */
export function uncovered(sentences: readonly Sentence[], citations: readonly Citation[]): readonly Sentence[] {
  let next = 0;
  let reached = 0;
  return sentences.filter(({ start, end }) => {
    for (let one = citations[next]; one && one.start < end; one = citations[++next])
      reached = Math.max(reached, one.end);
    return reached <= start;
  });
}
