/** The records of one key. */
export interface Run<T> {
  readonly key: string;
  readonly records: AsyncIterable<T>;
}

/**
 * Splits records that come in runs of one key each into a sequence for each key, in one pass. Each sequence has to be read before the next one is asked
 * for.
 * @param keys in the order of the runs; a key without records has an empty sequence
 */
export async function* runs<T>(
  records: AsyncIterable<T>,
  keys: readonly string[],
  keyOf: (record: T) => string,
): AsyncGenerator<Run<T>> {
  const iterator = records[Symbol.asyncIterator]();
  try {
    let next = await iterator.next();
    const run = async function* (key: string): AsyncGenerator<T> {
      for (; !next.done && keyOf(next.value) === key; next = await iterator.next()) yield next.value;
    };
    for (const key of keys) yield { key, records: run(key) };
    if (!next.done)
      throw new Error(`${keyOf(next.value)} is not where it should be: the records are not in their order.`);
  } finally {
    await iterator.return?.();
  }
}
