import { SourceKind } from "../../model/entities/source.js";
import { bySource, type Citation, type Evidence } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { type EdgeRecord, type EntityRecord, itemsOf } from "../../model/release.js";
import type { Alias } from "../../model/values/alias.js";
import type { Code } from "../../model/values/code.js";
import { namesOf } from "../parse/readAttribute.js";
import { containsName, wordsOf } from "./wordForms.js";

/** What a piece of evidence quotes from one source. */
interface Quoted {
  readonly source: string;
  readonly citations: readonly Citation[];
  /** The words of the quotations, of the rows and columns of their locators, and of the heading of a look-up. */
  readonly words: () => readonly string[];
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
  /** The words that an entity itself quotes, by id and source. */
  const quotedOf = new Map<string, ReadonlyMap<string, readonly Citation[]>>();
  const splits = new Map<string, readonly string[]>();
  const splitOnce = (text: string): readonly string[] => getOrInsert(splits, text, () => wordsOf(text));

  function isNamed(id: string, { source, citations, words }: Quoted): boolean {
    const entity = byId.get(id);
    if (!entity || documents.get(source)?.has(id)) return true;
    const quoted = getOrInsert(quotedOf, id, () => bySource(citationsOf(entity))).get(source) ?? [];
    // Offsets are compared first: that is much faster than to compare words.
    if (citations.some((citation) => quoted.some((one) => overlaps(one, citation)))) return true;
    const quotedWords = words();
    return namesIn(entity, source).some((name) => containsName(quotedWords, splitOnce(name)));
  }

  // The title of a look-up is the heading of its one table.
  const headingOf = (source: string): string => {
    const props = byId.get(source)?.props;
    return props?.kind === SourceKind.LOOKUP ? String(props.title) : "";
  };

  return ({ from, to }, { citations }) => {
    const all = [...bySource(citations)].map(([source, own]) => ({
      source,
      citations: own,
      words: () =>
        splitOnce([headingOf(source), ...own.flatMap(({ quote, locator }) => [quote, cellsIn(locator)])].join(" ")),
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
