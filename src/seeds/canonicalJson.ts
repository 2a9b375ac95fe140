import { configure } from "safe-stable-stringify";
import { getOrInsert } from "../model/getOrInsert.js";

const stringify = configure({ deterministic: true, bigint: false });

/** Values that `canonicalCopies` returned. */
const inOrder = new WeakSet<object>();

/** JSON of plain data with the keys of every object sorted, so that equal values give equal texts. Members that are undefined are left out. */
export const canonicalJson = (value: unknown): string =>
  typeof value === "object" && value !== null && inOrder.has(value)
    ? JSON.stringify(value)
    : (stringify(value) ?? "null");

/**
 * Returns a function that copies plain data and freezes the copies, with the members of every object in the order of canonical JSON. An object that
 * occurs in several places is copied once.
 */
export function canonicalCopies(): <T extends object>(value: T) => T {
  const copies = new Map<object, object>();

  function copy(value: unknown): unknown {
    return typeof value === "object" && value !== null ? getOrInsert(copies, value, () => copied(value)) : value;
  }

  function copied(value: object): object {
    if (Array.isArray(value)) return Object.freeze(value.map(copy));
    const members: Record<string, unknown> = {};
    for (const name of Object.keys(value).sort()) {
      const member = (value as Readonly<Record<string, unknown>>)[name];
      if (member !== undefined) members[name] = copy(member);
    }
    return Object.freeze(members);
  }

  return <T extends object>(value: T): T => {
    const made = copy(value) as T;
    inOrder.add(made);
    return made;
  };
}

/** True if the members of every object are in the order of canonical JSON. */
export const isCanonical = (value: unknown): boolean => JSON.stringify(value) === canonicalJson(value);

/** Freezes a value and all nested values. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
