import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "@jest/globals";
import { exportData } from "../../src/cli/commands/export.js";
import { snapshot } from "../../src/cli/commands/snapshot.js";
import { UsageError } from "../../src/cli/usageError.js";
import { openReleaseFile, ReleaseFileError } from "../../src/seeds/release/releaseFile.js";
import { fingerprinted, removeFolders } from "../seeds/vale.js";
import { outputOf } from "./output.js";

const SEEDS_DIR = fingerprinted();
let dir = mkdtempSync(join(tmpdir(), "cpg-export-"));
const run = (format: string, flags: Parameters<typeof exportData>[1] = {}) =>
  outputOf(() => exportData(format, flags), { SEEDS_DIR });

beforeEach(() => {
  rmSync(dir, { recursive: true, force: true });
  dir = mkdtempSync(join(tmpdir(), "cpg-export-"));
});
afterAll(() => {
  rmSync(dir, { recursive: true });
  removeFolders();
});

describe("cpg export", () => {
  it("writes a file and says what it holds", async () => {
    const path = join(dir, "all.jsonl");
    const { code, out } = await run("jsonl", { output: path });
    const { hash, entities, edges, bytes } = openReleaseFile(path);
    expect(code).toBe(0);
    expect(out).toBe(
      `${path}: release ${hash.slice(0, 12)}, ${entities.length} entities, ${edges.length} links, ${bytes} bytes\n`,
    );
    expect(readdirSync(dir)).toEqual(["all.jsonl"]);
  });

  it("names the file itself where a folder is given: what it holds, the day and the release", async () => {
    await run("graphml", { output: dir });
    expect(readdirSync(dir)).toEqual([
      expect.stringMatching(/^cancer-policy-graph-\d{4}-\d\d-\d\d-[0-9a-f]{12}\.graphml$/),
    ]);
  });

  it("prints to standard output where no file is named", async () => {
    const { out } = await run("turtle");
    expect(out).toMatch(/^@prefix id: <https:\/\/cancer-policy-graph\.invalid\/id\/> \.\n/);
  });

  it("exports a release file", async () => {
    const file = join(dir, "release.ndjson");
    await outputOf(() => snapshot(file), { SEEDS_DIR });
    await run("jsonl", { output: join(dir, "again.jsonl"), release: file });
    expect(openReleaseFile(join(dir, "again.jsonl")).hash).toBe(openReleaseFile(file).hash);
    await expect(run("csv", { release: join(dir, "none") })).rejects.toThrow(ReleaseFileError);
  });

  it("names the formats where one is unknown, the nearest first", async () => {
    await expect(run("cvs")).rejects.toThrow(
      /^There is no format cvs\. Formats: csv, jsonl, parquet, .*, release\.zip\. Did you mean csv\?$/,
    );
  });

  it.each([
    ["no/where.csv", /^There is no folder .*no\. Create it, or choose another with --output\.$/],
    ["taken.csv", /^.*taken\.csv exists already\. Remove it, or choose another name with --output\.$/],
  ])("refuses to write to %s before it reads anything", async (name, message) => {
    writeFileSync(join(dir, "taken.csv"), "mine");
    const exporting = outputOf(() => exportData("csv", { output: join(dir, name), release: "not read" }));
    await expect(exporting).rejects.toThrow(UsageError);
    await expect(run("csv", { output: join(dir, name) })).rejects.toThrow(message);
    expect(readFileSync(join(dir, "taken.csv"), "utf8")).toBe("mine");
  });

  it("leaves nothing behind where the records end in an error", async () => {
    const file = join(dir, "release.ndjson");
    await outputOf(() => snapshot(file), { SEEDS_DIR });
    writeFileSync(file, readFileSync(file, "utf8").replace(/\n[^\n]*\n$/, "\n"));
    await expect(run("csv", { output: join(dir, "all.zip"), release: file })).rejects.toThrow(ReleaseFileError);
    expect(existsSync(join(dir, "all.zip"))).toBe(false);
    expect(readdirSync(dir)).toEqual(["release.ndjson"]);
  });
});
