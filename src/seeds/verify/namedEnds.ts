import { SourceKind } from "../../model/entities/source.js";
import type { Citation, Evidence } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { type EdgeRecord, type EntityRecord, itemsOf } from "../../model/release.js";
import type { Alias } from "../../model/values/alias.js";
import type { Code } from "../../model/values/code.js";
import { namesOf } from "../parse/readAttribute.js";
import { containsName, wordsOf } from "./wordForms.js";

/** What tells an entity in a source. */
interface Own {
  /** The words of each name. */
  readonly names: readonly (readonly string[])[];
  /** The words that the entity itself quotes. */
  readonly quoted: readonly Citation[];
}

/** What a piece of evidence quotes from one source. */
interface Quoted {
  readonly source: string;
  readonly citations: readonly Citation[];
  /** Quotations, rows and columns of their locators, and the heading of a look-up. */
  readonly text: string;
}

/** Returns the ends of a link that the evidence has no words for. */
export type UnnamedEnds = (link: Pick<EdgeRecord, "from" | "to">, evidence: Evidence) => readonly string[];

/**
 * Prepares the test whether quotations name an entity. They do if they, or the rows and columns in their locators, contain its name, an alias of that
 * source, a code or a number; if they overlap words that the entity itself quotes; or if the entity is the document that the quotation is from.
 */
export function namedEnds(
  byId: ReadonlyMap<string, EntityRecord>,
  edges: readonly Pick<EdgeRecord, "relation" | "from" | "to">[],
): UnnamedEnds {
  const documents = new Map<string, Set<string>>();
  for (const { relation, from, to } of edges)
    if (relation === "TEXT_OF") getOrInsert(documents, from, () => new Set([from])).add(to);
  const known = new Map<string, Own>();
  const splits = new Map<string, readonly string[]>();
  const splitOnce = (text: string): readonly string[] => getOrInsert(splits, text, () => wordsOf(text));

  function isNamed(id: string, { source, citations, text }: Quoted): boolean {
    const entity = byId.get(id);
    if (!entity || documents.get(source)?.has(id)) return true;
    const { names, quoted } = getOrInsert(known, `${id} ${source}`, () => ({
      names: namesIn(entity, source).map(wordsOf),
      quoted: citationsOf(entity).filter((one) => one.source === source),
    }));
    // Offsets are compared first: that is much faster than to compare words.
    if (citations.some((citation) => quoted.some((one) => overlaps(one, citation)))) return true;
    const words = splitOnce(text);
    return names.some((name) => containsName(words, name));
  }

  // The title of a look-up is the heading of its one table.
  const headingOf = (source: string): string => {
    const props = byId.get(source)?.props;
    return props?.kind === SourceKind.LOOKUP ? String(props.title) : "";
  };

  return ({ from, to }, { citations }) => {
    const bySource = new Map<string, Citation[]>();
    for (const citation of citations) getOrInsert(bySource, citation.source, (): Citation[] => []).push(citation);
    const all = [...bySource].map(([source, own]) => ({
      source,
      citations: own,
      text: [headingOf(source), ...own.flatMap(({ quote, locator }) => [quote, cellsIn(locator)])].join(" "),
    }));
    return [from, to].filter((id) => !all.some((quoted) => isNamed(id, quoted)));
  };
}

/** What a source may call an entity. */
function namesIn({ props }: EntityRecord, source: string): readonly string[] {
  const aliases = itemsOf<Alias>(props.aliases).filter((alias) => alias.source === null || alias.source === source);
  const codes = itemsOf<Code>(props.codes).map(({ code }) => code);
  const number = typeof props.number === "number" ? [String(props.number)] : [];
  return [...namesOf(String(props.name)), ...aliases.map(({ name }) => name), ...codes, ...number];
}

const citationsOf = ({ evidence }: EntityRecord): readonly Citation[] =>
  Object.entries(evidence).flatMap(([prop, pieces]) =>
    // Words that state a kind are shared by other entities.
    prop === "kind" ? [] : pieces.flatMap(({ citations }) => citations),
  );

/** The rows and columns of a locator, which are words of its cell. The heading of a chapter is not part of the sentences under it. */
const cellsIn = (locator: string): string => /(?:^|, )((?:rows?|columns?) .*)$/su.exec(locator)?.[1] ?? "";

const overlaps = (a: Citation, b: Citation): boolean => a.start < b.end && b.start < a.end;
