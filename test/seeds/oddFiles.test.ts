import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { faultText, readSeeds, textsIn } from "../../src/seeds/index.js";
import { folder, removeFolders, textsFolder, VALE, VALE_TEXT } from "./vale.js";

afterAll(removeFolders);

const NAMES = "people: { jim-poe: { name: Jim Poe, source: vale-2016, quote: Not yet named } }\n";

/** The faults of the made-up seeds with what a function adds to their folder. */
function faultsWith(add: (dir: string) => void, text = Buffer.from(VALE_TEXT)): readonly string[] {
  const dir = folder(VALE);
  add(dir);
  const texts = textsFolder();
  writeFileSync(join(texts, "vale.txt"), text);
  const { faults } = readSeeds([dir], { texts: textsIn([texts]), fingerprinting: true });
  return faults.map((fault) => faultText(fault, (file) => file.slice(dir.length + 1)));
}

describe("files that are no part of the seeds are left out:", () => {
  it.each([
    ["a hidden file", ".more.yaml", "[\n"],
    ["the lock file of an editor", ".#more.yaml", "[\n"],
    ["a file in a hidden folder", ".trash/more.yaml", "[\n"],
    ["a file of another kind", "more.yaml~", "[\n"],
  ])("%s", (_, name, text) =>
    expect(
      faultsWith((dir) => {
        mkdirSync(join(dir, ".trash"));
        writeFileSync(join(dir, name), text);
      }),
    ).toEqual([]),
  );

  it("the lock file of Emacs, a link to nowhere", () =>
    expect(faultsWith((dir) => symlinkSync("someone@host.1:2", join(dir, ".#annex.yaml")))).toEqual([]));
});

describe("files that look like seeds and would not be read are named:", () => {
  it.each([
    ["more.yml", "more.yaml"],
    ["more.YAML", "more.yaml"],
    ["vale/more.Yml", "vale/more.yaml"],
  ])("%s", (name, right) =>
    expect(faultsWith((dir) => writeFileSync(join(dir, name), NAMES))).toEqual([
      `${name}:1:1  ${name} would not be read.\n    expected: ${right}`,
    ]),
  );

  it("a folder", () =>
    expect(faultsWith((dir) => mkdirSync(join(dir, "more.yaml")))).toEqual([
      "more.yaml:1:1  more.yaml is no file.\n    expected: a file, or another name",
    ]));

  it("a link to nowhere", () =>
    expect(faultsWith((dir) => symlinkSync("nowhere", join(dir, "more.yaml")))).toEqual([
      "more.yaml:1:1  more.yaml is no file.\n    expected: a file, or another name",
    ]));
});

describe("files in other encodings are named with the place:", () => {
  it.each([
    ["Windows-1252", Buffer.from("# a\n# it\u0092s\n", "latin1"), "2:5", "the byte 0x92"],
    ["UTF-16", Buffer.from(`\ufeff${NAMES}`, "utf16le"), "1:1", "it begins as UTF-16 does"],
    ["a character cut in half", Buffer.from([0x23, 0x20, 0xe2, 0x82]), "1:3", "the byte 0xe2"],
    ["an overlong form", Buffer.from([0x23, 0xc0, 0x80]), "1:2", "the byte 0xc0"],
  ])("%s", (_, bytes, at, what) =>
    expect(faultsWith((dir) => writeFileSync(join(dir, "more.yaml"), bytes))).toEqual([
      `more.yaml:${at}  more.yaml is not UTF-8: ${what}.\n    expected: a file saved as UTF-8`,
    ]),
  );

  it("but a byte order mark is read over, and so are characters of every length", () =>
    expect(faultsWith((dir) => writeFileSync(join(dir, "more.yaml"), `\ufeff# é € 😀\n${NAMES}`))).toEqual([]));

  it("the text of a source in Windows-1252", () => {
    const text = Buffer.concat([Buffer.from(VALE_TEXT), Buffer.from("3. It\u0092s so.\n", "latin1")]);
    expect(faultsWith(() => {}, text)).toEqual([
      "sources/vale.yaml:7:5  vale.txt is not UTF-8: the byte 0x92 in line 11.\n    expected: a text saved as UTF-8",
    ]);
  });
});
