import { expect, it } from "@jest/globals";
import type { EdgeRecord, EntityRecord, ReleaseRecords } from "../../../src/model/release.js";
import { contentOf } from "../../../src/seeds/release/releaseFile.js";
import { releaseOf } from "../fixtures.js";
import { expectSame, readerOf, type Served } from "./served.js";

const all = async ({ entities, edges, redirects }: ReleaseRecords) => ({
  entities: await listed<EntityRecord>(entities),
  edges: await listed<EdgeRecord>(edges),
  redirects,
});

async function listed<T>(records: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const record of records) list.push(record);
  return list;
}

/** Every record of a release, one after the other. */
export function streaming(served: Served): void {
  it("streams every record of the release in its order, twice if asked twice", async () => {
    const { entities, edges, hash, redirects } = served.release();
    const records = (await readerOf(served)).streamRecords();
    expect([records.hash, records.entityCount, records.edgeCount]).toEqual([hash, entities.length, edges.length]);
    const read = await all(records);
    expect(read).toEqual({ entities, edges, redirects });
    expect(contentOf(read).hash).toBe(hash);
    expectSame(await all(records), read);
  });

  it("lets a stream that is not read to its end be left", async () => {
    const records = (await readerOf(served)).streamRecords();
    for await (const entity of records.entities) {
      expect(entity.id).toBe(served.release().entities[0]?.id);
      break;
    }
  });
}

const other = releaseOf({ "stp:other": { name: "Another" } });

/** A release that is replaced while its records are streamed. */
export function streamingDuringSwap(served: Served): void {
  it("streams one release to its end while another takes its place, or says that it is served no more", async () => {
    const records = (await readerOf(served)).streamRecords();
    const ids: string[] = [];
    const streamed = (async () => {
      for await (const { id } of records.entities) {
        if (ids.push(id) === 1) await served.store().replaceAll(other);
      }
      for await (const { from } of records.edges) ids.push(from);
      return ids;
    })().catch((error: { code: string }) => error.code);
    const { entities, edges } = served.release();
    const whole = [...entities.map(({ id }) => id), ...edges.map(({ from }) => from)];
    expect([whole, "STORE_CONFLICT"]).toContainEqual(await streamed);
    expect(ids).toEqual(whole.slice(0, ids.length));
    await served.store().replaceAll(served.release());
  });
}
