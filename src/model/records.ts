import type { ReleaseRecords, ReleaseStream } from "./release.js";

/** A release in memory or in a file as records that are read one by one. */
export const recordsOf = ({ hash, redirects, entities, edges }: ReleaseStream): ReleaseRecords => ({
  hash,
  redirects,
  entityCount: entities.length,
  edgeCount: edges.length,
  entities: asyncOf(entities),
  edges: asyncOf(edges),
});

const asyncOf = <T>(records: Iterable<T>): AsyncIterable<T> => ({
  async *[Symbol.asyncIterator]() {
    yield* records;
  },
});
