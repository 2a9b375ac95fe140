/** Slugs of all copies but the first begin with it. */
export const COPY = "copy-";

/** "copy-0002-": what stands before the slugs of a copy, so that ids sort by copy. */
export const slugOfCopy = (copy: number): string => `${COPY}${String(copy).padStart(4, "0")}-`;

interface Item {
  /** Id of an entity. */
  readonly id: string;
}

/** The items of all copies in the order of their ids: within a type the first copy's up to "copy-", the other copies' one after the other, and the first's behind. */
export function* inReleaseOrder<T extends Item>(items: readonly T[], copies: number): Generator<readonly [T, number]> {
  for (const ofType of byType(items)) {
    const isBefore = ({ id }: Item): boolean => id.slice(id.indexOf(":") + 1) < COPY;
    for (const item of ofType) if (isBefore(item)) yield [item, 1];
    for (let copy = 2; copy <= copies; copy++) for (const item of ofType) yield [item, copy];
    for (const item of ofType) if (!isBefore(item)) yield [item, 1];
  }
}

/** Items that are sorted by id, by type. */
function byType<T extends Item>(items: readonly T[]): readonly (readonly T[])[] {
  const types = new Map<string, T[]>();
  for (const item of items) {
    const type = item.id.slice(0, item.id.indexOf(":"));
    const own = types.get(type);
    if (own) own.push(item);
    else types.set(type, [item]);
  }
  return [...types.values()];
}
