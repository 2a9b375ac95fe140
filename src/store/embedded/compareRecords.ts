import { entityOf } from "../../model/entities.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import type { EntityRecord } from "../../model/release.js";
import { compareText } from "../../model/text.js";
import type { Keys, OrderTerm, Scalar } from "../plan.js";

const members = new Map<string, ReadonlyMap<string, string | undefined>>();

function membersOf(type: string): ReadonlyMap<string, string | undefined> {
  return getOrInsert(members, type, () => new Map(entityOf(type).props.map(({ name, type }) => [name, type.member])));
}

/** The value that a property is compared by: the value itself, the member of a composite value, or null if there is none. */
export function valueIn(record: EntityRecord, prop: string): Scalar | null {
  if (prop === "id") return record.id;
  if (prop === "type") return record.type;
  const value = record.props[prop] ?? null;
  if (value === null || typeof value !== "object") return value;
  const member = membersOf(record.type).get(prop);
  return member ? ((value as Readonly<Record<string, Scalar | null>>)[member] ?? null) : null;
}

/** Compares two values of one property: text by code point, numbers by size, false before true. */
export const compareScalars = (a: Scalar, b: Scalar): number =>
  typeof a === "string" ? compareText(a, String(b)) : Number(a) - Number(b);

const compareTerms = (a: Scalar | null, b: Scalar | null, descending: boolean): number => {
  if (a === b) return 0;
  // Nulls come last in both directions.
  if (a === null) return 1;
  if (b === null) return -1;
  return descending ? compareScalars(b, a) : compareScalars(a, b);
};

/** Compares two entities by an order. */
export function compareRecords(order: readonly OrderTerm[], a: EntityRecord, b: EntityRecord): number {
  for (const { prop, descending } of order) {
    const difference = compareTerms(valueIn(a, prop), valueIn(b, prop), descending);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Compares an entity with the keys of a position in the order. */
export function compareWithKeys(order: readonly OrderTerm[], record: EntityRecord, keys: Keys): number {
  for (const [i, { prop, descending }] of order.entries()) {
    const difference = compareTerms(valueIn(record, prop), keys[i] ?? null, descending);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The keys of an entity's position in an order. */
export const keysOf = (order: readonly OrderTerm[], record: EntityRecord): Keys =>
  order.map(({ prop }) => valueIn(record, prop));

/** True if two orders are equal. */
export const sameOrder = (a: readonly OrderTerm[], b: readonly OrderTerm[]): boolean =>
  a.length === b.length && a.every((term, i) => term.prop === b[i]?.prop && term.descending === b[i]?.descending);
