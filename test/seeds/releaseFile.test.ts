import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { lazyRecords } from "../../src/seeds/release/lazyRecords.js";
import { readSeeds } from "../../src/seeds/release/readSeeds.js";
import {
  contentOf,
  linesOf,
  openReleaseFile,
  ReleaseFileError,
  writeReleaseFile,
} from "../../src/seeds/release/releaseFile.js";
import { realRelease } from "../support/release.js";
import { fingerprinted, folder, removeFolders } from "./vale.js";

afterAll(removeFolders);

const dir = folder({});
const { release } = readSeeds([fingerprinted()]);
if (!release) throw new Error("the seeds of the vale have a fault");

function written(name: string, of = release): string {
  const path = join(dir, name);
  writeReleaseFile(path, linesOf(of as NonNullable<typeof of>));
  return path;
}

describe("a release file", () => {
  it("gives the release back, record by record and whole", () => {
    const file = openReleaseFile(written("whole"));
    expect({ ...file, entities: [...file.entities], edges: [...file.edges] }).toMatchObject(release);
    expect(lazyRecords(file)).toEqual(release);
  });

  it("gives its records as often as they are asked for", () => {
    const { edges } = openReleaseFile(written("twice"));
    expect([...edges]).toEqual([...edges]);
    expect(edges).toHaveLength(release.edges.length);
  });

  it("has the release's hash as the hash of all below its first line", () => {
    const content = readFileSync(written("hashed"), "utf8");
    const body = content.slice(content.indexOf("\n") + 1);
    expect(createHash("sha256").update(body, "utf8").digest("hex")).toBe(release.hash);
    expect(JSON.parse(content.slice(0, content.indexOf("\n")))).toEqual({
      format: "cpg-release-1",
      hash: release.hash,
      entities: release.entities.length,
      edges: release.edges.length,
    });
  });

  it("may be longer than what is read at once, with letters that the pieces part", () => {
    const long = "“§” ".repeat(300_000);
    const [first, ...others] = release.entities;
    const changed = { ...release, entities: [{ ...first, props: { ...first?.props, description: long } }, ...others] };
    const file = openReleaseFile(written("long", changed as typeof release));
    expect([...file.entities][0]?.props.description).toBe(long);
    expect(lazyRecords(file).entities[0]?.props.description).toBe(long);
  });

  it.each([
    ["is cut short", (text: string) => text.slice(0, -40), /the file is truncated/],
    [
      "lacks its last line",
      (text: string) => text.replace(/\n[^\n]+\n$/, "\n"),
      /has \d+ lines, but its head announces \d+/,
    ],
    ["has another letter", (text: string) => text.replace("South Vale", "South Dale"), /the file was changed/],
    ["is something else", () => "name,code\nSwindon,E38\n", /is not a release file\. Its first line/],
    ["is empty", () => "", /is not a release file/],
  ])("is refused where it %s", (_, spoil, message) => {
    const path = written("spoilt");
    writeFileSync(path, spoil(readFileSync(path, "utf8")));
    expect(() => openReleaseFile(path)).toThrow(ReleaseFileError);
    expect(() => openReleaseFile(path)).toThrow(message);
  });

  it("is refused where there is none, or a folder", () => {
    expect(() => openReleaseFile(join(dir, "none"))).toThrow(/none does not exist\. .* or use another file/);
    expect(() => openReleaseFile(dir)).toThrow(/is not a file/);
  });

  it("stays as it was where the new one cannot be finished", () => {
    const path = written("kept");
    const before = readFileSync(path, "utf8");
    const broken = {
      ...linesOf(release),
      edges: {
        length: 1,
        // biome-ignore lint/correctness/useYield: it fails before it gives anything
        *[Symbol.iterator](): Generator<string> {
          throw new Error("the disk is gone");
        },
      },
    };
    expect(() => writeReleaseFile(path, broken)).toThrow("the disk is gone");
    expect(readFileSync(path, "utf8")).toBe(before);
    expect(readdirSync(dir).filter((name) => name.includes("tmp"))).toEqual([]);
  });
});

describe("a held release", () => {
  it("is frozen through and through, its evidence too", () => {
    const [edge] = lazyRecords(openReleaseFile(written("frozen"))).edges;
    expect(Object.isFrozen(edge)).toBe(true);
    expect(Object.isFrozen(edge?.props)).toBe(true);
    expect(Object.isFrozen(edge?.evidence[0]?.citations[0])).toBe(true);
  });

  it("shows evidence to whoever copies or prints a record", () => {
    const [edge] = lazyRecords(openReleaseFile(written("printed"))).edges;
    expect({ ...edge }).toEqual(release.edges[0]);
    expect(JSON.parse(JSON.stringify(edge))).toEqual(release.edges[0]);
  });

  it("gives the evidence of each record, of which many share a text", () => {
    const real = realRelease();
    const read = lazyRecords(openReleaseFile(written("real", real)));
    expect(contentOf(read).hash).toBe(real.hash);
  });
});
