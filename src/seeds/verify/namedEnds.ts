import { SourceKind } from "../../model/entities/source.js";
import type { Citation, Evidence } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { type EdgeRecord, type EntityRecord, itemsOf } from "../../model/release.js";
import type { Alias } from "../../model/values/alias.js";
import type { Code } from "../../model/values/code.js";
import { namesOf } from "../parse/readAttribute.js";
import { containsName, wordsOf } from "./wordForms.js";

/** Returns the ends of a link that the evidence has no words for. */
export type UnnamedEnds = (link: Pick<EdgeRecord, "from" | "to">, evidence: Evidence) => readonly string[];

/**
 * Prepares the test whether quotations name an entity. They do if they contain its name, an alias of that source, a code or a number; if they overlap
 * words that the entity itself quotes; if their place in the source is one of which the entity quotes a part, such as the row or list that it stands in;
 * or if the entity is the document that the quotation is from.
 */
export function namedEnds(
  entities: readonly EntityRecord[],
  edges: readonly Pick<EdgeRecord, "relation" | "from" | "to">[],
): UnnamedEnds {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const documents = new Map<string, Set<string>>();
  for (const { relation, from, to } of edges)
    if (relation === "TEXT_OF") getOrInsert(documents, from, () => new Set([from])).add(to);
  const own = new Map<string, readonly Citation[]>();
  const names = new Map<string, readonly string[]>();

  function isNamed(id: string, source: string, citations: readonly Citation[], words: readonly string[]): boolean {
    const entity = byId.get(id);
    if (!entity || documents.get(source)?.has(id)) return true;
    const known = getOrInsert(names, `${id} ${source}`, () => namesIn(entity, source));
    if (known.some((name) => containsName(words, name))) return true;
    const quoted = getOrInsert(own, id, () => citationsOf(entity)).filter((one) => one.source === source);
    return citations.some((citation) => quoted.some((one) => overlaps(one, citation) || contains(citation, one)));
  }

  // The title of a look-up is the heading of its one table.
  const headingOf = (source: string): string => {
    const props = byId.get(source)?.props;
    return props?.kind === SourceKind.LOOKUP ? String(props.title) : "";
  };

  return ({ from, to }, { citations }) => {
    const bySource = new Map<string, Citation[]>();
    for (const citation of citations) getOrInsert(bySource, citation.source, (): Citation[] => []).push(citation);
    const texts = [...bySource].map(([source, own]) => ({
      source,
      own,
      words: wordsOf([headingOf(source), ...own.flatMap(({ quote, locator }) => [quote, locator])].join(" ")),
    }));
    return [from, to].filter((id) => !texts.some(({ source, own, words }) => isNamed(id, source, own, words)));
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
  Object.values(evidence).flatMap((pieces) => pieces.flatMap(({ citations }) => citations));

const overlaps = (a: Citation, b: Citation): boolean => a.start < b.end && b.start < a.end;

// A whole section is too large a place to name what stands in it.
const NARROW = /\d|\b(row|column|item|bullet)\b/;

const contains = (outer: Citation, inner: Citation): boolean =>
  NARROW.test(outer.locator) && `${inner.locator},`.startsWith(`${outer.locator},`);
