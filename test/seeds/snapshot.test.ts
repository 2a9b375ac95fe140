import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "@jest/globals";
import { loadRelease, SeedError } from "../../src/seeds/index.js";
import { fingerprinted, folder, put, removeFolders, VALE } from "./vale.js";

afterAll(removeFolders);

let dir: string;
let cacheFile: string;
beforeEach(() => {
  dir = fingerprinted();
  cacheFile = join(folder({}), "deep/release.json");
});
const load = (...more: string[]) => loadRelease({ seedsDirs: [dir, ...more], cacheFile });

describe("a snapshot", () => {
  it("gives the release that the seeds give, frozen", () => {
    const first = load();
    expect(existsSync(cacheFile)).toBe(true);
    const second = load();
    expect(second).toEqual(first);
    expect(second).not.toBe(first);
    expect(Object.isFrozen(second.entities[0]?.props)).toBe(true);
  });

  it("is left as it is by a second start", () => {
    load();
    const before = readFileSync(cacheFile, "utf8");
    load();
    expect(readFileSync(cacheFile, "utf8")).toBe(before);
    expect(readdirSync(dirname(cacheFile))).toEqual(["release.json"]);
  });

  const annex = VALE["vale/annex.yaml"] ?? "";
  it.each([
    ["a value changes", () => put(dir, { "vale/annex.yaml": annex.replace("kind: VANGUARD", "kind: ALLIANCE") })],
    [
      "a file goes",
      () => {
        put(dir, { "redirects.yaml": 'redirects: { "alliance:old": "alliance:north-vale" }\n' });
        load();
        rmSync(join(dir, "redirects.yaml"));
      },
    ],
    ["a file comes", () => put(dir, { "redirects.yaml": 'redirects: { "alliance:old": "alliance:north-vale" }\n' })],
  ])("is not used where %s", (_, change) => {
    load();
    change();
    expect(load()).toEqual(loadRelease({ seedsDirs: [dir] }));
  });

  it("is not used for seeds with a further folder", () => {
    const { hash } = load();
    const overlay = folder({ "redirects.yaml": 'redirects: { "alliance:old": "alliance:north-vale" }\n' });
    expect(load(overlay).hash).not.toBe(hash);
    expect(load().hash).toBe(hash);
  });

  it("is used where the same seeds stand elsewhere", () => {
    load();
    const before = readFileSync(cacheFile, "utf8");
    const elsewhere = `${dir}-moved`;
    renameSync(dir, elsewhere);
    loadRelease({ seedsDirs: [elsewhere], cacheFile });
    expect(readFileSync(cacheFile, "utf8")).toBe(before);
    renameSync(elsewhere, dir);
  });

  it.each([
    ["cut short", (text: string) => text.slice(0, -20)],
    ["changed by one character", (text: string) => text.replace('"South Vale"', '"South Dale"')],
    ["empty", () => ""],
  ])("is not used where it is %s", (_, spoil) => {
    const right = load();
    writeFileSync(cacheFile, spoil(readFileSync(cacheFile, "utf8")));
    expect(load()).toEqual(right);
  });

  it("is not needed: where none can be written, the release is still given", () => {
    const file = join(folder({ plain: "" }), "plain/release.json");
    expect(loadRelease({ seedsDirs: [dir], cacheFile: file }).hash).toBe(load().hash);
    expect(existsSync(file)).toBe(false);
  });

  it("does not hide faults", () => {
    load();
    put(dir, { "wrong.yaml": "aliances: {}\n" });
    expect(load).toThrow(SeedError);
    expect(load).toThrow(/wrong\.yaml:1:1 {2}Unknown key or plural of a type "aliances"/);
  });
});
