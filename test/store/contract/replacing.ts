import { expect, it } from "@jest/globals";
import { getOrInsert } from "../../../src/model/getOrInsert.js";
import { parseId } from "../../../src/model/identity.js";
import { nameKey } from "../../../src/model/names.js";
import { RELATIONS } from "../../../src/model/relations.js";
import type { Release, ReleaseSummary } from "../../../src/model/release.js";
import type { LoadProgress } from "../../../src/store/store.js";
import { WorkMeter } from "../../../src/store/workMeter.js";
import { releaseOf } from "../fixtures.js";
import { idsOf, list } from "../plans.js";
import { readerOf, type Served } from "./served.js";

function countBy(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** What a field holds at one owner: items of a list of objects, bytes of anything else. */
function* heldBy(path: string, value: unknown): Generator<[path: string, size: number]> {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return;
  const items = Array.isArray(value) && value.some((item) => typeof item === "object") ? value : null;
  const isObject = typeof value === "object" && !Array.isArray(value);
  if (items) yield [path, items.length];
  else if (!isObject)
    yield [path, new TextEncoder().encode(String(JSON.stringify(value)).replace(/\\(.)/g, "$1")).length];
  for (const item of items ?? (isObject ? [value] : []))
    for (const [name, member] of Object.entries(item)) yield* heldBy(`${path}.${name}`, member);
}

/** The sizes of a release, found field by field. */
function sizesOf({ entities, edges }: Release): ReleaseSummary["sizes"] {
  const keyed = (record: string, held: Iterable<[string, number]>) =>
    [...held].map(([path, size]) => ({ record, path, size }));
  const held = [
    ...entities.flatMap(({ id, type, props, evidence }) => {
      const items = Object.values(evidence).flat();
      const citations = items.flatMap((item) => item.citations).length;
      return keyed(id, [...heldBy(type, { ...props, evidence: items }), [`${type}.citations`, citations]]);
    }),
    ...edges.flatMap(({ relation, from, to, props, evidence }) =>
      keyed(`${from} ${to}`, heldBy(relation, { ...props, evidence })),
    ),
    ...RELATIONS.flatMap(({ name, field, inverseField }) => {
      const own = edges.filter(({ relation }) => relation === name);
      const counted = (end: "from" | "to", as: string) =>
        Object.entries(countBy(own.map((edge) => edge[end]))).flatMap(([id, count]) =>
          keyed(id, [[`${parseId(id)?.type}.${as}`, count]]),
        );
      return [...counted("from", field), ...counted("to", inverseField)];
    }),
  ];
  const byPath = new Map<string, { record: string; size: number }[]>();
  for (const { path, ...each } of held) getOrInsert(byPath, path, () => []).push(each);
  return Object.fromEntries(
    [...byPath].flatMap(([path, all]) => {
      const records: Record<string, number> = {};
      for (const { record, size } of all) records[record] = (records[record] ?? 0) + size;
      const largest = Math.max(...all.map(({ size }) => size));
      const total = all.reduce((sum, { size }) => sum + size, 0);
      return largest > 0 ? [[path, [largest, total, Math.max(...Object.values(records))]]] : [];
    }),
  );
}

function sharedNamesOf({ entities }: Release): ReadonlySet<string> {
  const names = entities.map(({ type, props }) => `${type} ${nameKey(String(props.name)) || props.name}`);
  return new Set(Object.entries(countBy(names)).flatMap(([name, count]) => (count > 1 ? [name] : [])));
}

/** What a reader says of its release. */
export function summaries(served: Served): void {
  it("says what it serves: hash, numbers of entities and edges, sizes of fields, the sources, former ids and shared names", async () => {
    const { hash, entities, edges, redirects } = served.release();
    const { builtAt, ...summary } = (await readerOf(served)).release;
    expect(summary).toEqual({
      hash,
      entityCounts: countBy(entities.map(({ type }) => type)),
      edgeCounts: countBy(edges.map(({ relation }) => relation)),
      sizes: sizesOf(served.release()),
      sources: entities.filter(({ type }) => type === "Source"),
      redirects,
      sharedNames: sharedNamesOf(served.release()),
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

/** How the work of a reader is limited. */
export function limiting(served: Served): void {
  it("ends a question at the time limit, and answers in time as if there were none", async () => {
    const plan = list("Stp", { limit: 5 });
    const within = async (milliseconds: number) => {
      const limits = { objects: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY, milliseconds };
      return (await served.store().reader(new WorkMeter(limits))).select(plan);
    };
    await expect(within(0)).rejects.toMatchObject({ name: "WorkLimitError", code: "TIMEOUT", limit: 0 });
    expect(await within(60_000)).toEqual(await (await readerOf(served)).select(plan));
  });
}
