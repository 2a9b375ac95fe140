import { firstIndex } from "../../model/firstIndex.js";
import type { Keys, Page } from "../plan.js";

/** A slice of a sorted list. */
export interface Slice<T> {
  readonly items: readonly T[];
  readonly totalCount: number | null;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/**
 * The slice of a sorted list that a page requests.
 * @param items in the order of the page
 * @param compare compares an item with keys in that order
 * @param accepts which items belong to the list; null for all
 */
export function sliceOf<T>(
  items: readonly T[],
  page: Page,
  compare: (item: T, keys: Keys) => number,
  accepts: ((item: T) => boolean) | null,
): Slice<T> {
  const { after, before, limit, fromEnd } = page;
  const totalCount = page.total ? (accepts ? count(items, accepts) : items.length) : null;
  if (!page.rows) return { items: [], totalCount, hasNext: false, hasPrevious: false };
  const start = after ? firstIndex(items.length, (i) => compare(items[i] as T, after) > 0) : 0;
  const end = before ? firstIndex(items.length, (i) => compare(items[i] as T, before) >= 0) : items.length;
  const taken = fromEnd
    ? lastOf(items, start, end, limit + 1, accepts)
    : firstOf(items, start, end, limit + 1, accepts);
  const more = taken.length > limit;
  if (more) taken.pop();
  return {
    items: fromEnd ? taken.reverse() : taken,
    totalCount,
    hasNext: (more && !fromEnd) || before !== null,
    hasPrevious: (more && fromEnd) || after !== null,
  };
}

type Accepts<T> = ((item: T) => boolean) | null;

function count<T>(items: readonly T[], accepts: (item: T) => boolean): number {
  let number = 0;
  for (const item of items) if (accepts(item)) number++;
  return number;
}

function firstOf<T>(items: readonly T[], start: number, end: number, limit: number, accepts: Accepts<T>): T[] {
  if (!accepts) return items.slice(start, Math.min(end, start + limit));
  const taken: T[] = [];
  for (let i = start; i < end && taken.length < limit; i++) if (accepts(items[i] as T)) taken.push(items[i] as T);
  return taken;
}

/** Iterates backwards. */
function lastOf<T>(items: readonly T[], start: number, end: number, limit: number, accepts: Accepts<T>): T[] {
  const taken: T[] = [];
  for (let i = end - 1; i >= start && taken.length < limit; i--)
    if (!accepts || accepts(items[i] as T)) taken.push(items[i] as T);
  return taken;
}
