import { configure } from "safe-stable-stringify";

const stringify = configure({ deterministic: true, bigint: false });

/** JSON of plain data with the keys of every object sorted, so that equal values give equal texts. Members that are undefined are left out. */
export const canonicalJson = (value: unknown): string => stringify(value) ?? "null";

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
