import { getOrInsert } from "../model/getOrInsert.js";

/** Prefix of the slugs of all copies except the first. */
export const COPY = "copy-";

/** Returns the slug prefix of a copy, such as "copy-0002-". Padded, so that ids sort by copy. */
export const slugOfCopy = (copy: number): string => `${COPY}${String(copy).padStart(4, "0")}-`;

interface Item {
  /** Id of an entity. */
  readonly id: string;
}

/**
 * Yields the items of all copies in order of their ids. Within a type: items of the first copy whose slug is below "copy-", then the items of each
 * other copy, then the rest of the first copy.
 */
export function* inReleaseOrder<T extends Item>(items: readonly T[], copies: number): Generator<readonly [T, number]> {
  for (const ofType of byType(items)) {
    const isBefore = ({ id }: Item): boolean => id.slice(id.indexOf(":") + 1) < COPY;
    for (const item of ofType) if (isBefore(item)) yield [item, 1];
    for (let copy = 2; copy <= copies; copy++) for (const item of ofType) yield [item, copy];
    for (const item of ofType) if (!isBefore(item)) yield [item, 1];
  }
}

/** Groups items that are sorted by id into one list per type. */
function byType<T extends Item>(items: readonly T[]): readonly (readonly T[])[] {
  const types = new Map<string, T[]>();
  for (const item of items) {
    const type = item.id.slice(0, item.id.indexOf(":"));
    getOrInsert(types, type, (): T[] => []).push(item);
  }
  return [...types.values()];
}
