import type { PropSpec } from "../../model/entity.js";
import { idOf } from "../../model/identity.js";
import type { Value } from "../../model/release.js";
import { collapse } from "../../model/text.js";
import type { Place } from "../fault.js";
import { checkValue, itemSchema, membersOf } from "./checkValue.js";
import { type Fallback, quotation, readClaims, reportUnquoted } from "./readClaims.js";
import { unknownKeys } from "./readScalars.js";
import { type Context, EVIDENCE_KEYS } from "./seedContext.js";
import { get, kindOf, type MapNode, plain, type SeedNode } from "./seedNode.js";
import type { Claim } from "./statements.js";
import { fieldDefaults, itemContext, type Subject, servingQuotations } from "./subject.js";

const ITEM_KEYS = [...EVIDENCE_KEYS, "evidence", "printed"] as const;
/** Reads the value of an attribute and its evidence. */
export function readAttribute(subject: Subject, prop: PropSpec, node: SeedNode, place: Place): void {
  if (node.kind === "scalar" && node.value === null) return;
  if (prop.type.list) readList(subject, prop, node, place);
  else readSingle(subject, prop, node, place);
}

function readSingle(subject: Subject, prop: PropSpec, node: SeedNode, place: Place): void {
  const { report } = subject;
  const item = node.kind === "map" ? node : null;
  const given = valueNode(subject, node, membersOf(prop.type));
  if (!given) return;
  const value = checkValue(prop.type.schema, given, report);
  if (value === null) return;
  if (value === undefined) {
    // Already reported. Add a statement, so that it is not reported as missing too.
    subject.out.attributes.push({ id: subject.id, prop, place, value: null, claims: [] });
    return;
  }
  const isName = prop.name === "name";
  const needed = prop.type.cited || (isName && subject.spec.name !== "Source");
  const words = isName ? namesOf(String(value)) : typeof value === "string" ? [value] : [];
  const context = itemContext(subject, prop.name, item);
  const claims = prop.type.classifies
    ? kindClaims(subject, prop, item, place, context)
    : claimsOf(subject, prop, item, place, context, needed, words);
  subject.out.attributes.push({ id: subject.id, prop, place, value, claims });
  const printed = item && isName ? get(item, "printed") : undefined;
  const alias = subject.spec.props.find(({ name }) => name === "aliases");
  if (printed?.kind === "scalar" && alias && context.source)
    subject.out.attributes.push({
      id: subject.id,
      prop: alias,
      place: printed.place,
      value: [{ name: collapse(printed.words), source: idOf("Source", context.source) }],
      claims,
    });
}

/** Returns the part of an item that is the value: its members, its `value`, or the whole item. */
function valueNode(subject: Subject, node: SeedNode, members: readonly string[] | null): SeedNode | null {
  if (node.kind !== "map") return node;
  unknownKeys(node, [...ITEM_KEYS, ...(members ?? ["value"])], subject.report);
  if (members) return { ...node, entries: node.entries.filter(({ key }) => members.includes(key) && key !== "source") };
  const value = get(node, "value");
  if (!value) subject.report(node.place, '"value" is missing.', { expected: "{ value: ..., quote: ... }" });
  return value ?? null;
}

/** Returns a name and, for a CCG, the name without "CCG" as documents print it. */
export const namesOf = (name: string): readonly string[] =>
  / CCG$/.test(name) ? [name, name.replace(/ CCG$/, "")] : [name];

function claimsOf(
  subject: Subject,
  prop: PropSpec,
  item: MapNode | null,
  place: Place,
  context: Context,
  needed: boolean,
  words: readonly string[],
): readonly Claim[] {
  const fallback: Fallback = (inner) => {
    if (!needed) return [];
    const serving = servingQuotations(subject, inner);
    if (serving) return serving;
    return words.length > 0 ? quotation(inner, place, { text: words }, subject.report) : [];
  };
  const claims = readClaims(item, context, place, fallback, subject.report);
  return checked(subject, prop.name, item, place, context, needed, claims);
}

/**
 * Returns the claims for a kind. If its basis is given, for it or for all kinds of the file, but no quotation, the words that introduce the entity are
 * the quotation. A kind whose basis is not given has none, because the words of an entry need not say it.
 */
function kindClaims(
  subject: Subject,
  prop: PropSpec,
  item: MapNode | null,
  place: Place,
  context: Context,
): readonly Claim[] {
  const isGiven = [item, fieldDefaults(subject, prop.name)].some((map) => map && get(map, "basis"));
  const fallback: Fallback = (inner) => {
    if (!isGiven) return [];
    const named = subject.out.attributes.findLast((one) => one.id === subject.id && one.prop.name === "name");
    return servingQuotations(subject, inner) ?? named?.claims.flatMap(({ quotations }) => quotations) ?? [];
  };
  const claims = readClaims(item, context, place, fallback, subject.report);
  return checked(subject, prop.name, item, place, context, false, claims).filter(
    ({ quotations }) => quotations.length > 0,
  );
}

/** Reports claims without a required quotation. Drops claims for which the item gives no evidence keys. */
function checked(
  subject: Subject,
  field: string,
  item: MapNode | null,
  place: Place,
  { source }: Context,
  needed: boolean,
  claims: readonly Claim[],
): readonly Claim[] {
  const hasEvidence = item !== null && ITEM_KEYS.some((key) => get(item, key));
  if (needed && source !== null) reportUnquoted(claims, place, `"${field}" of ${subject.id}`, subject.report);
  return claims.filter((claim) => claim.quotations.length > 0 || (hasEvidence && !needed));
}

function readList(subject: Subject, prop: PropSpec, node: SeedNode, place: Place): void {
  const { report, out } = subject;
  const outer = node.kind === "map" ? node : null;
  if (outer) unknownKeys(outer, [...ITEM_KEYS, "value"], report);
  const list = outer ? get(outer, "value") : node;
  if (list?.kind !== "list") {
    report((list ?? node).place, `"${prop.name}" is ${kindOf(list ?? node)}.`, { expected: "a list" });
    return;
  }
  const members = membersOf(prop.type);
  const sourced = prop.type.sourced !== null;
  const values: Value[] = [];
  const claims: Claim[] = outer
    ? [...claimsOf(subject, prop, outer, place, itemContext(subject, prop.name, outer), prop.type.cited, [])]
    : [];
  for (const item of list.items) {
    const map = item.kind === "map" ? item : null;
    const context = itemContext(subject, prop.name, map);
    const value = readItem(subject, prop, item, members, context);
    if (value === undefined) continue;
    const own = outer && !map ? [] : itemClaims(subject, prop, map, item.place, context, value);
    if (sourced)
      out.attributes.push({ id: subject.id, prop, place: item.place, value: [value], claims: [...claims, ...own] });
    else {
      values.push(value);
      claims.push(...own);
    }
  }
  if (!sourced) out.attributes.push({ id: subject.id, prop, place, value: values, claims });
}

function readItem(
  subject: Subject,
  prop: PropSpec,
  item: SeedNode,
  members: readonly string[] | null,
  context: Context,
): Value | undefined {
  const schema = itemSchema(prop.type.schema);
  if (!members) {
    const value = valueNode(subject, item, null);
    return value ? checkValue(schema, value, subject.report) : undefined;
  }
  const isAlias = prop.name === "aliases";
  const scope = item.kind === "map" ? get(item, "scope") : undefined;
  const isGeneral = scope?.kind === "scalar" && scope.value === "any";
  if (scope && !(isAlias && isGeneral))
    subject.report(scope.place, `The scope is ${kindOf(scope)}.`, { expected: "any, or no scope at all" });
  const withoutScope: SeedNode =
    item.kind === "map" ? { ...item, entries: item.entries.filter(({ key }) => key !== "scope") } : item;
  const given = isAlias && withoutScope.kind === "scalar" ? { name: withoutScope.words } : undefined;
  const value = valueNode(subject, withoutScope, members);
  if (!value) return undefined;
  const source =
    members.includes("source") && !isGeneral && context.source ? { source: idOf("Source", context.source) } : {};
  const stated = given ?? plain(value);
  return typeof stated === "object" && stated !== null && !Array.isArray(stated)
    ? checkValue(schema, value, subject.report, { ...stated, ...source })
    : checkValue(schema, value, subject.report);
}

function itemClaims(
  subject: Subject,
  prop: PropSpec,
  map: MapNode | null,
  place: Place,
  context: Context,
  value: Value,
): readonly Claim[] {
  if (prop.name !== "aliases") {
    const code = prop.name === "codes" && subject.quotations !== null;
    const words = typeof value === "string" ? [value] : [];
    return claimsOf(subject, prop, map, place, context, prop.type.cited || code, words);
  }
  const { name, source } = value as { name: string; source: string | null };
  const quoted = subject.quotations?.some(
    ({ words }) => "text" in words && words.text.some((text) => text.includes(name)),
  );
  const fallback: Fallback = (inner) => {
    if (source === null) return [];
    const serving = quoted ? servingQuotations(subject, inner) : null;
    return serving ?? quotation(inner, place, { text: [name] }, subject.report);
  };
  const claims = readClaims(map, context, place, fallback, subject.report);
  return checked(subject, prop.name, map, place, context, source !== null, claims);
}
