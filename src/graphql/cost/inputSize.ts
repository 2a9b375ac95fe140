type Input = Readonly<Record<string, unknown>>;

/** Characters of a text that count as one value. */
const CHARACTERS_PER_VALUE = 50;

const isInput = (value: unknown): value is Input => typeof value === "object" && value !== null;

const known = new WeakMap<object, number>();

/**
 * Values in an input: each object, list and scalar is one, null included; long texts are several. The values of a variable are counted once, however
 * many arguments it is used for.
 */
export function valuesIn(input: unknown): number {
  if (typeof input === "string") return 1 + Math.floor(input.length / CHARACTERS_PER_VALUE);
  if (!isInput(input)) return 1;
  const before = known.get(input);
  if (before !== undefined) return before;
  let count = 1;
  for (const value of Object.values(input)) count += valuesIn(value);
  known.set(input, count);
  return count;
}

/**
 * How deep some values are nested. Does not recurse, so that any depth can be measured.
 * @param variables as the client sent them
 * @returns levels of objects; and levels of objects and lists together, by which they would be read
 */
export function levelsOf(variables: Input): { readonly objects: number; readonly nesting: number } {
  let objects = 0;
  let nesting = 0;
  // Each input with the number of objects around it.
  let layer: readonly (readonly [Input, number])[] = Object.values(variables)
    .filter(isInput)
    .map((input) => [input, 0]);
  for (; layer.length > 0; nesting++) {
    const next: [Input, number][] = [];
    for (const [input, around] of layer) {
      const level = Array.isArray(input) ? around : around + 1;
      if (level > objects) objects = level;
      for (const value of Object.values(input)) if (isInput(value)) next.push([value, level]);
    }
    layer = next;
  }
  return { objects, nesting };
}
