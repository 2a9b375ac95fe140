import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { generate as write } from "../../src/cli/commands/generate.js";
import { load } from "../../src/cli/commands/load.js";
import { UsageError } from "../../src/cli/usageError.js";
import { openReleaseFile, ReleaseFileError } from "../../src/seeds/release/releaseFile.js";
import { fingerprinted, folder, removeFolders } from "../seeds/vale.js";
import { outputOf } from "./output.js";

afterAll(removeFolders);

const SEEDS_DIR = fingerprinted();
const dir = folder({});
const PLENTY = 1e12;

const generate = (scale: string, out: string, { seed = "1", free = PLENTY } = {}) =>
  outputOf(() => write({ scale, seed, out: join(dir, out) }, free), { SEEDS_DIR });

describe("cpg generate", () => {
  it("writes a release file and says what it holds and how to use it", async () => {
    const { code, out } = await generate("3", "three.ndjson");
    const file = openReleaseFile(join(dir, "three.ndjson"));
    expect(code).toBe(0);
    expect(out).toContain(
      `three.ndjson: release ${file.hash.slice(0, 12)}, ${file.entities.length} entities, ${file.edges.length} links`,
    );
    expect(out).toMatch(/cpg start --release .*three\.ndjson, .* STORE=neo4j cpg load .*three\.ndjson/);
  });

  it("writes the same bytes for the same scale and seed", async () => {
    await generate("2", "a.ndjson", { seed: "7" });
    await generate("2", "b.ndjson", { seed: "7" });
    await generate("2", "c.ndjson", { seed: "8" });
    const [a, b, c] = ["a", "b", "c"].map((name) => readFileSync(join(dir, `${name}.ndjson`), "utf8"));
    expect(a).toBe(b);
    expect(a).not.toBe(c);
  });

  it.each([
    ["0", "--scale is 0; expected a whole number from 1 to 1000."],
    ["1001", "--scale is 1001; expected a whole number from 1 to 1000."],
    ["1.5", "--scale is 1.5; expected a whole number from 1 to 1000."],
    ["many", "--scale is many; expected a whole number from 1 to 1000."],
  ])("refuses a scale of %s", async (scale, message) => {
    await expect(generate(scale, "x.ndjson")).rejects.toThrow(new UsageError(message));
  });

  it("writes nothing where the disk cannot hold it, and says what it would take", async () => {
    await expect(generate("3", "none.ndjson", { free: 1_000 })).rejects.toThrow(
      /none\.ndjson would need about \d+ MB, but only 1 MB are free on its disk\./,
    );
    expect(existsSync(join(dir, "none.ndjson"))).toBe(false);
  });

  it("refuses a folder that is not there", async () => {
    const out = join(dir, "no/where.ndjson");
    const written = outputOf(() => write({ scale: "1", seed: "1", out }), { SEEDS_DIR });
    await expect(written).rejects.toThrow(/no is not a writable folder\. Create it, or choose another with --out/);
  });
});

describe("cpg load, with the embedded store", () => {
  it("reads a release file, and says that a start does so too", async () => {
    await generate("2", "two.ndjson");
    const { code, out } = await outputOf(() => load(join(dir, "two.ndjson"), {}), { SEEDS_DIR });
    expect(code).toBe(0);
    expect(out).toMatch(/^Read release [0-9a-f]{12}, \d+ entities, \d+ links\. The embedded store reads .*two\.ndjson/);
  });

  it("refuses a release for which there is no memory before it reads one record", async () => {
    await generate("2", "two.ndjson");
    const room = { heap: 4e9, memory: 50e6 };
    await expect(outputOf(() => load(join(dir, "two.ndjson"), {}, room), { SEEDS_DIR })).rejects.toThrow(
      /the embedded store would need about \d+ MB of memory, but only 50 MB are available\./,
    );
  });

  it("refuses what is no release file", async () => {
    const loading = outputOf(() => load(join(dir, "nothing.ndjson"), {}), { SEEDS_DIR });
    await expect(loading).rejects.toThrow(ReleaseFileError);
  });
});
