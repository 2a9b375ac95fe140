import { entityOf } from "../../model/entities.js";
import { type Evidence, STRENGTHS } from "../../model/evidence.js";
import type { EdgeRecord, EntityRecord, Value } from "../../model/release.js";
import { compareText } from "../../model/text.js";
import { canonicalJson } from "../canonicalJson.js";
import { quoted, shortened } from "../phrases.js";

/** One difference between two releases. */
export interface Change {
  readonly kind: "added" | "removed" | "changed";
  /** Id of the entity, or "RELATION from -> to" of the edge, or the former id of a redirect. */
  readonly of: string;
  /** What is different of something that changed: a property, "evidence" or "evidence of <property>". Null for what was added or removed. */
  readonly part: string | null;
  /** Description of the difference. */
  readonly what: string;
}

/** A difference between two values of one entity or edge. */
interface Difference {
  readonly part: string;
  readonly what: string;
}

/** What changed of an entity; null where a release does not have it. */
export const changesOfEntity = (before: EntityRecord | null, after: EntityRecord | null): readonly Change[] =>
  changesOf(before, after, ({ id }) => id, nameOf, diffEntity);

/**
 * What changed of an edge; null where a release does not have it.
 * @param names labels of entities by id
 */
export const changesOfLink = (
  before: EdgeRecord | null,
  after: EdgeRecord | null,
  names: ReadonlyMap<string, string>,
): readonly Change[] => changesOf(before, after, edgeKey, (edge) => edgeText(edge, names), diffEdge);

function changesOf<T>(
  a: T | null,
  b: T | null,
  keyOf: (one: T) => string,
  textOf: (one: T) => string,
  compare: (a: T, b: T) => readonly Difference[],
): readonly Change[] {
  if (a === null) return b === null ? [] : [{ kind: "added", of: keyOf(b), part: null, what: textOf(b) }];
  if (b === null) return [{ kind: "removed", of: keyOf(a), part: null, what: textOf(a) }];
  return compare(a, b).map((one) => ({ kind: "changed", of: keyOf(a), ...one }));
}

const nameOf = ({ type, props }: EntityRecord): string => `${type} “${props.name}”`;

/** Describes an edge: the names of both ends, its properties and its first quotation. */
function edgeText(edge: EdgeRecord, names: ReadonlyMap<string, string>): string {
  const { relation, from, to, validFrom, validTo, props, evidence } = edge;
  const own = Object.entries({ ...props, validFrom, validTo }).filter(([, value]) => value !== null);
  const ownText = own.map(([name, value]) => `, ${name} ${formatValue(value)}`).join("");
  const quote = evidence[0]?.citations[0]?.quote;
  return `${edgeName(relation, from, to, names)}${ownText}${quote ? `: ${quoted(quote)}` : ""}`;
}

/** An edge by the labels of both ends. */
export const edgeName = (relation: string, from: string, to: string, names: ReadonlyMap<string, string>): string =>
  `“${names.get(from) ?? from}” ${relation} “${names.get(to) ?? to}”`;

/** What names an edge among the changes. */
export const edgeKey = ({ relation, from, to, ordinal }: EdgeRecord): string =>
  `${relation} ${from} -> ${to}${ordinal > 0 ? ` (${ordinal + 1})` : ""}`;

function diffEntity(a: EntityRecord, b: EntityRecord): readonly Difference[] {
  const derived = new Set(entityOf(a.type).props.flatMap(({ name, type }) => (type.derived ? [name] : [])));
  const names = keysOf(a.props, b.props).filter((name) => !derived.has(name));
  const props = names.flatMap((name) => diffValue(name, a.props[name], b.props[name]));
  const evidence = keysOf(a.evidence, b.evidence).flatMap((name) =>
    diffEvidence(` of ${name}`, a.evidence[name] ?? [], b.evidence[name] ?? []),
  );
  return [...props, ...evidence];
}

function diffEdge(a: EdgeRecord, b: EdgeRecord): readonly Difference[] {
  const bounds = (["validFrom", "validTo"] as const).flatMap((name) => diffValue(name, a[name], b[name]));
  const props = keysOf(a.props, b.props).flatMap((name) => diffValue(name, a.props[name], b.props[name]));
  const strength = diffValue("strength", STRENGTHS[a.strength - 1], STRENGTHS[b.strength - 1]);
  return [...bounds, ...props, ...strength, ...diffEvidence("", a.evidence, b.evidence)];
}

const keysOf = (a: object, b: object): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].sort(compareText);

/** Compares lists item by item and other values as a whole. */
function diffValue(name: string, before: Value | undefined, after: Value | undefined): readonly Difference[] {
  const texts = valueTexts(before, after);
  return texts.map((text) => ({ part: name, what: `${name}: ${text}` }));
}

function valueTexts(before: Value | undefined, after: Value | undefined): readonly string[] {
  const [from, to] = [withoutEvidence(before), withoutEvidence(after)];
  if (canonicalJson(from ?? null) === canonicalJson(to ?? null)) return [];
  if (!Array.isArray(from) || !Array.isArray(to)) return [`${formatValue(from)} → ${formatValue(to)}`];
  const onlyIn = (items: readonly Value[], others: readonly Value[]) => {
    const known = new Set(others.map(canonicalJson));
    return items.filter((item) => !known.has(canonicalJson(item)));
  };
  const removed = onlyIn(from, to).map((item) => `removed ${formatValue(item)}`);
  const added = onlyIn(to, from).map((item) => `added ${formatValue(item)}`);
  return removed.length + added.length > 0 ? [...removed, ...added] : ["in another order"];
}

/** A list without the evidence of its items, which is compared as that of the whole list. */
const withoutEvidence = (value: Value | undefined): Value | undefined =>
  Array.isArray(value)
    ? value.map((item: Value) => {
        if (typeof item !== "object" || item === null || !("evidence" in item)) return item;
        const { evidence: _, ...rest } = item;
        return rest;
      })
    : value;

const formatValue = (value: Value | undefined): string =>
  value === null || value === undefined
    ? "nothing"
    : shortened(typeof value === "string" ? `“${value}”` : canonicalJson(value));

function diffEvidence(of: string, before: readonly Evidence[], after: readonly Evidence[]): readonly Difference[] {
  const old = new Set(before.flatMap(linesOf));
  const now = new Set(after.flatMap(linesOf));
  const removed = [...old].filter((line) => !now.has(line)).map((line) => `evidence${of} removed: ${line}`);
  const added = [...now].filter((line) => !old.has(line)).map((line) => `evidence${of} added: ${line}`);
  return [...removed, ...added].map((what) => ({ part: `evidence${of}`, what }));
}

/** Describes a piece of evidence with one line for each citation. */
function linesOf({ basis, confidence, strength, note, citations }: Evidence): readonly string[] {
  const head = [
    basis,
    ...(confidence === "HIGH" ? [] : [`${confidence} confidence`]),
    ...(strength ? [strength] : []),
  ].join(", ");
  const tail = note ? ` (${shortened(note)})` : "";
  if (citations.length === 0) return [`${head}${tail}`];
  return citations.map(
    ({ source, locator, quote, start }) =>
      `${head}: ${shortened(`“${quote}”`)}, ${source}, ${locator ? `${locator}, ` : ""}at ${start}${tail}`,
  );
}
