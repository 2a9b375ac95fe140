import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { filesUnder, hashOf, readStamp, removeStamp, writeStamp } from "../../scripts/setup/stamp.mjs";
import { folderWith } from "./folder.js";

const hash = (files: Record<string, string>, except: string[] = []) =>
  hashOf(folderWith(files), ["src", "lock"], except);
const files = { "src/a.ts": "a", "src/deep/b.ts": "b", lock: "1" };

describe("the hash that a result is stamped with", () => {
  it("is the same for the same files in another folder", () => expect(hash(files)).toBe(hash({ ...files })));

  it.each([
    ["a file changes", { ...files, "src/deep/b.ts": "B" }],
    ["a file is added", { ...files, "src/c.ts": "" }],
    ["a file goes", { "src/a.ts": "a", lock: "1" }],
    ["a file is renamed", { "src/a.ts": "a", "src/deep/c.ts": "b", lock: "1" }],
    ["two files swap their content", { ...files, "src/a.ts": "b", "src/deep/b.ts": "a" }],
    ["a single file goes", { "src/a.ts": "a", "src/deep/b.ts": "b" }],
  ])("differs when %s", (_, changed) => expect(hash(changed)).not.toBe(hash(files)));

  it("does not see what is left out", () => {
    expect(hash({ ...files, "src/web/page.ts": "x" }, ["src/web"])).toBe(hash(files, ["src/web"]));
  });

  it("looks into folders below folders", () => {
    expect(filesUnder(folderWith(files), "src")).toEqual(["src/a.ts", "src/deep/b.ts"]);
  });
});

describe("a stamp", () => {
  it("reads as nothing until it is written, and again once it is removed", () => {
    const file = join(folderWith(), "made", "stamp");
    expect(readStamp(file)).toBe("");
    writeStamp(file, "of these sources");
    expect(readStamp(file)).toBe("of these sources");
    removeStamp(file);
    expect(readStamp(file)).toBe("");
  });
});
