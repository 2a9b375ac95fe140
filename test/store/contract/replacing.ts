import { expect, it } from "@jest/globals";
import type { Release } from "../../../src/model/release.js";
import type { LoadProgress } from "../../../src/store/store.js";
import { releaseOf } from "../fixtures.js";
import { idsOf, list } from "../plans.js";
import { readerOf, type Served } from "./served.js";

function countBy(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function fanOutOf({ edges }: Release): Readonly<Record<string, number>> {
  const largest: Record<string, number> = {};
  const counts = countBy(edges.flatMap(({ relation, from, to }) => [`${relation}> ${from}`, `${relation}< ${to}`]));
  for (const [key, count] of Object.entries(counts)) {
    const field = key.split(" ")[0] as string;
    largest[field] = Math.max(largest[field] ?? 0, count);
  }
  return largest;
}

/** What a reader says of its release. */
export function summaries(served: Served): void {
  it("says what it serves: hash, numbers of entities and edges, the largest fans and the sources", async () => {
    const { hash, entities, edges } = served.release();
    const { builtAt, ...summary } = (await readerOf(served)).release;
    expect(summary).toEqual({
      hash,
      entityCounts: countBy(entities.map(({ type }) => type)),
      edgeCounts: countBy(edges.map(({ relation }) => relation)),
      fanOut: fanOutOf(served.release()),
      sources: entities.filter(({ type }) => type === "Source"),
    });
    expect(new Date(builtAt).toISOString()).toBe(builtAt);
  });
}

const few = releaseOf({ "stp:only": { name: "The only one" } });
const other = releaseOf({ "stp:other": { name: "Another" } });

/** One release in the place of another. */
export function replacing(served: Served): void {
  const names = async () => [...idsOf(await (await readerOf(served)).select(list("Stp", { limit: 500 })))].sort();
  const stps = () => served.release().entities.filter(({ type }) => type === "Stp");
  const here = () => stps().map(({ id }) => id);

  it("changes nothing where the same release comes again", async () => {
    const { builtAt } = (await readerOf(served)).release;
    expect(await served.store().replaceAll(served.release())).toBe(false);
    expect((await readerOf(served)).release.builtAt).toBe(builtAt);
  });

  it("goes on serving the old release where a new one cannot be loaded", async () => {
    const [edge] = served.release().edges;
    const broken = {
      ...few,
      hash: "0".repeat(64),
      edges: [{ ...edge, relation: "COVERS", from: "alliance:nobody", to: "stp:only" }],
    };
    await expect(served.store().replaceAll(broken as Release)).rejects.toMatchObject({ code: "STORE_CONFLICT" });
    expect((await readerOf(served)).release.hash).toBe(served.release().hash);
    expect(await names()).toEqual(here());
  });

  it("serves a new release whole, tells how far it has come, and serves the old one again", async () => {
    const progress: LoadProgress[] = [];
    expect(await served.store().replaceAll(few, (each) => progress.push(each))).toBe(true);
    expect(await names()).toEqual(["stp:only"]);
    expect(progress.at(-1)).toEqual({ stage: "swap", done: 1, of: 1 });
    expect(progress.every(({ done, of }) => done <= of)).toBe(true);
    expect(await served.store().replaceAll(other)).toBe(true);
    expect(await names()).toEqual(["stp:other"]);
    expect(await served.store().replaceAll(served.release())).toBe(true);
    expect(await names()).toEqual(here());
  });

  it("lets one reader answer from one release, or say that it is served no more", async () => {
    const reader = await readerOf(served);
    await served.store().replaceAll(few);
    const answer = await reader.select(list("Stp", { limit: 500 })).then(
      (rows) => [...idsOf(rows)].sort(),
      (error: { code: string }) => error.code,
    );
    expect([here(), "STORE_CONFLICT"]).toContainEqual(answer);
    await served.store().replaceAll(served.release());
  });
}
