import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import type { EntityName } from "../../src/model/entities.js";
import { parseId } from "../../src/model/identity.js";
import { relationOf } from "../../src/model/relations.js";
import type { EdgeRecord, Release, ReleaseStream } from "../../src/model/release.js";
import { compareText } from "../../src/model/text.js";
import { lazyRecords } from "../../src/seeds/release/lazyRecords.js";
import { contentOf, openReleaseFile, writeReleaseFile } from "../../src/seeds/release/releaseFile.js";
import { MAX_COPIES, syntheticRelease } from "../../src/synthetic/syntheticRelease.js";
import { realRelease } from "../support/release.js";
import { folder, removeFolders } from "./vale.js";

afterAll(removeFolders);

const dir = folder({});

function generated(copies: number): string {
  const path = join(dir, `${copies}.ndjson`);
  writeReleaseFile(path, syntheticRelease(realRelease(), copies, 1));
  return path;
}
const isCopied = (id: string): boolean => id.includes(":copy-");

/** A node's edges by relation and direction. */
function degrees({ edges }: ReleaseStream): readonly number[] {
  const at = new Map<string, number>();
  for (const { relation, from, to } of edges)
    for (const end of [`${relation}> ${from}`, `${relation}< ${to}`]) at.set(end, (at.get(end) ?? 0) + 1);
  return [...at.values()].sort((a, b) => b - a);
}

describe("copies of a release", () => {
  const real = realRelease();
  const five: Release = lazyRecords(openReleaseFile(generated(5)));

  it("are the same lines for the same number and seed, and others for another seed", () => {
    const lines = (seed: number): string => {
      const { redirects, entities, edges } = syntheticRelease(real, 2, seed);
      return [redirects, ...entities, ...edges].join("\n");
    };
    const first = lines(7);
    expect(lines(7)).toBe(first);
    expect(lines(8)).not.toBe(first);
  });

  it("are the release itself where there is one", () => {
    expect(openReleaseFile(generated(1)).hash).toBe(real.hash);
  });

  it("have the numbers of entities and edges of as many releases", () => {
    expect([five.entities.length, five.edges.length]).toEqual([5 * real.entities.length, 5 * real.edges.length]);
  });

  it("begin with the release itself, which no edge leaves or enters", () => {
    const entities = five.entities.filter(({ id }) => !isCopied(id));
    const edges = five.edges.filter(({ from, to }) => !isCopied(from) || !isCopied(to));
    expect(contentOf({ ...real, entities, edges }).hash).toBe(real.hash);
  });

  it("are in the order of a release, every id and every edge once", () => {
    const ids = five.entities.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort(compareText));
    const keys = five.edges.map(({ relation, from, to, ordinal }) => [relation, from, to, ordinal].join("\0"));
    expect(keys).toEqual([...new Set(keys)].sort(compareText));
  });

  it("have ids of the pattern, and edges between entities of the right types", () => {
    const types = new Map(five.entities.map(({ id, type }) => [id, type]));
    expect([...types].filter(([id, type]) => parseId(id)?.type !== type)).toEqual([]);
    const joins = ({ relation, from, to }: EdgeRecord): boolean => {
      const spec = relationOf(relation);
      return spec.from.includes(types.get(from) as EntityName) && spec.to.includes(types.get(to) as EntityName);
    };
    expect(five.edges.filter((edge) => !joins(edge))).toEqual([]);
  });

  it("share no code", () => {
    const ccgs = five.entities.filter(({ type, props }) => type === "Ccg" && props.code !== null);
    const codes = ccgs.map(({ props }) => String(props.code));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^E38\d{6}$/.test(code))).toEqual([]);
  });

  it("differ in rare words, and share the words of the field", () => {
    const swindon = five.entities.filter(({ id }) => id.endsWith("nhs-swindon")).map(({ props }) => String(props.name));
    expect(swindon).toHaveLength(5);
    expect(swindon.filter((name) => /\bSwindon/.test(name))).toHaveLength(1);
    for (const name of swindon) expect(name).toMatch(/^NHS (\p{Ll}{4})?Swindon/u);
  });

  it("quote sources of their own", () => {
    const cited = new Set(
      five.edges.flatMap(({ evidence }) => evidence.flatMap(({ citations }) => citations.map(({ source }) => source))),
    );
    const sources = five.entities.filter(({ type }) => type === "Source").map(({ id }) => id);
    expect([...cited].filter((source) => !sources.includes(source))).toEqual([]);
    expect(cited.size).toBeGreaterThan(50);
  });

  it("have larger hubs the more they are, and as many edges at most nodes", () => {
    const [once, often] = [degrees(real), degrees(openReleaseFile(generated(12)))];
    // One edge in ten of ten copies is redirected to the hubs, so a hub has about twice as many edges, more or less by chance.
    expect(often[0]).toBeGreaterThan(1.5 * (once[0] as number));
    const median = (all: readonly number[]) => all[all.length >> 1];
    expect(median(often)).toBe(median(once));
  });

  it("keep to what has one at most at its other end", () => {
    const ends = five.edges.flatMap(({ relation, from, to }) => {
      const { one, inverseOne } = relationOf(relation);
      return [...(one ? [`${relation}> ${from}`] : []), ...(inverseOne ? [`${relation}< ${to}`] : [])];
    });
    expect(ends.length - new Set(ends).size).toBe(0);
  });

  it("have codes for the most copies that there may be", () => {
    const ccgs = real.entities.filter(({ type }) => type === "Ccg");
    let codes = 0;
    for (const line of syntheticRelease({ ...real, entities: ccgs, edges: [] }, MAX_COPIES, 1).entities)
      if (line.includes('"code":"E38999146"')) codes++;
    expect(codes).toBe(1);
  });
});
