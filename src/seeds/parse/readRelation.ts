import type { EntityName } from "../../model/entities.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { ID_PREFIXES, idOf, idPrefix, isSlug, parseId, slugOf } from "../../model/identity.js";
import { isIsoDate } from "../../model/propertyTypes.js";
import type { EdgePropSpec, RelationField } from "../../model/relations.js";
import type { Value } from "../../model/release.js";
import { collapse, nearest } from "../../model/text.js";
import type { Place, Report } from "../fault.js";
import { listed } from "../phrases.js";
import { checkValue } from "./checkValue.js";
import { type Fallback, quotation, readClaims, reportUnquoted } from "./readClaims.js";
import { readWords, unknownKeys } from "./readScalars.js";
import { EVIDENCE_KEYS } from "./seedContext.js";
import { get, kindOf, type MapNode, oneOrMore, type SeedNode } from "./seedNode.js";
import { itemContext, type Subject, servingQuotations } from "./subject.js";

/** Reads a relation field of an entity: its targets, edge properties and evidence. */
export function readRelation(subject: Subject, field: RelationField, node: SeedNode): void {
  const firstPlaces = new Map<string, Place>();
  for (const item of oneOrMore(node)) {
    const before = item.kind === "scalar" ? firstPlaces.get(item.words) : undefined;
    if (before) subject.report(item.place, `${kindOf(item)} occurs twice in this list.`, { also: [before] });
    else if (item.kind === "scalar") firstPlaces.set(item.words, item.place);
    readEdge(subject, field, item);
  }
}

function readEdge(subject: Subject, field: RelationField, node: SeedNode): void {
  const { report, out } = subject;
  const named = readItem(node, report);
  if (!named) return;
  const { item, place } = named;
  const target = readTarget(named.words, place, field.targets, report);
  const { relation } = field;
  if (item) unknownKeys(item, [...edgeKeys(relation.props), "printed"], report, `property of ${relation.name}`);
  if (!target) return;
  const context = itemContext(subject, field.field, item);
  const fallback: Fallback = (inner) =>
    servingQuotations(subject, inner) ?? quotation(inner, place, { nameOf: target }, report);
  const claims = readClaims(item, context, place, fallback, report);
  if (context.source !== null) reportUnquoted(claims, place, `${relation.name} to ${target}`, report);
  const [from, to] = field.direction === "FORWARD" ? [subject.id, target] : [target, subject.id];
  out.edges.push({ relation: relation.name, from, to, place, ...readEdgeValues(relation.props, item, report), claims });
  const printed = item ? get(item, "printed") : undefined;
  const aliases = subject.spec.props.find(({ name }) => name === "aliases");
  if (printed?.kind === "scalar" && aliases && context.source)
    out.attributes.push({
      id: target,
      prop: aliases,
      place: printed.place,
      value: [{ name: collapse(printed.words), source: idOf("Source", context.source) }],
      claims,
    });
}

/** Reads a target: a slug or id, or a map from it to properties and evidence. */
function readItem(node: SeedNode, report: Report): { words: string; place: Place; item: MapNode | null } | null {
  if (node.kind === "scalar" && node.words !== "") return { words: node.words, place: node.place, item: null };
  const entries = node.kind === "map" ? node.entries : [];
  const [entry] = entries;
  const empty = entry?.node.kind === "scalar" && entry.node.value === null;
  if (entry && entries.length === 1 && (entry.node.kind === "map" || empty))
    return { words: entry.key, place: entry.place, item: entry.node.kind === "map" ? entry.node : null };
  report(node.place, `A target is ${entries.length > 1 ? "a map of several keys" : kindOf(node)}.`, {
    expected: "slug, or slug: { quote: ... }",
  });
  return null;
}

/** Returns the id of a target given by slug or full id. Reports and returns null if it is invalid or has the wrong type. */
export function readTarget(words: string, place: Place, targets: readonly EntityName[], report: Report): string | null {
  const [only, ...others] = targets;
  if (!words.includes(":")) {
    if (only && others.length === 0 && isSlug(words)) return idOf(only, words);
    if (others.length > 0)
      report(place, `"${words}" has no type.`, {
        expected: listed(targets.map((type) => `${idPrefix(type)}:${words}`)),
      });
    else
      report(place, `"${words}" is not a slug.`, {
        expected: "lower case letters and digits, joined by -",
        nearest: slugOf(words) || null,
      });
    return null;
  }
  const parsed = readId(words, place, report);
  if (!parsed) return null;
  if (targets.includes(parsed)) return words;
  report(place, `${words} has type ${parsed}, which is not allowed here.`, { expected: listed(targets) });
  return null;
}

/** Returns the type of an id. Reports and returns null if the id is malformed. */
export function readId(words: string, place: Place, report: Report): EntityName | null {
  const parsed = parseId(words);
  if (parsed) return parsed.type;
  const prefix = words.slice(0, words.indexOf(":") + 1 || undefined).replace(/:$/, "");
  const near = nearest(prefix, ID_PREFIXES)[0];
  const slug = slugOf(words.slice(words.indexOf(":") + 1));
  report(place, `"${words}" is not an id.`, {
    expected: "type:slug, such as alliance:east-midlands",
    nearest: near && slug ? `${near}:${slug}` : null,
  });
  return null;
}

const NO_PROPS: readonly EdgePropSpec[] = [];
const keysOfEdges = new Map<readonly EdgePropSpec[], readonly string[]>();

/** Keys that an edge may have. */
export const edgeKeys = (props = NO_PROPS): readonly string[] =>
  getOrInsert(keysOfEdges, props, () => [
    ...props.map(({ name }) => name),
    "validFrom",
    "validTo",
    ...EVIDENCE_KEYS,
    "evidence",
  ]);

/** Reads the properties and validity of an edge. */
export function readEdgeValues(
  props: readonly EdgePropSpec[] | undefined,
  item: MapNode | null,
  report: Report,
): { props: Record<string, Value>; validFrom: string | null; validTo: string | null } {
  const values: Record<string, Value> = {};
  for (const prop of props ?? []) {
    const node = item && get(item, prop.name);
    const value = node ? checkValue(prop.type.schema, node, report) : undefined;
    if (value !== undefined) values[prop.name] = value;
  }
  return { props: values, validFrom: readDay(item, "validFrom", report), validTo: readDay(item, "validTo", report) };
}

function readDay(item: MapNode | null, key: string, report: Report): string | null {
  const node = item ? get(item, key) : undefined;
  const words = readWords(node, report);
  if (!node || words === null || isIsoDate(words)) return words;
  report(node.place, `"${key}" is ${kindOf(node)}.`, { expected: "a date in the format YYYY-MM-DD" });
  return null;
}
