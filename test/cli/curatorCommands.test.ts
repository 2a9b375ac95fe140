import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { type AddSourceFlags, addSource } from "../../src/cli/commands/addSource.js";
import { quote } from "../../src/cli/commands/quote.js";
import { validate } from "../../src/cli/commands/validate.js";
import { locatorAt, outlineOf } from "../../src/seeds/curate/outline.js";
import { sourceText } from "../../src/seeds/verify/sourceText.js";
import { fingerprinted, folder, put, removeFolders, textsFolder, VALE_TEXT } from "../seeds/vale.js";
import { outputOf } from "./output.js";

afterAll(removeFolders);

const TEXT = `Plan of the Vale: "2017"

Aims
of the board

1. Cancer Alliances will lead.
2. They will:
 - a. write a plan
 - b. publish a plan

Table 1

Area\tLead
North Vale\tJane Roe
South Vale\tnobody
`;

describe("the outline of a text", () => {
  it("has headings, numbered paragraphs, items and rows, and tells the place of any words", () => {
    const text = sourceText("plan.txt", Buffer.from(TEXT));
    const outline = outlineOf(text);
    expect(outline.map(({ kind, label, line }) => `${line} ${kind} ${label}`)).toEqual([
      '1 heading Plan of the Vale: "2017"',
      "6 paragraph 1",
      "7 paragraph 2",
      "8 item a",
      "9 item b",
      "11 heading Table 1",
      "13 row Area",
      "14 row North Vale",
      "15 row South Vale",
    ]);
    const at = (words: string) => locatorAt(outline, TEXT.indexOf(words)).at;
    expect(["of the board", "will lead", "They", "publish a", "Table 1", "Jane"].map(at)).toEqual([
      null,
      "paragraph 1",
      "paragraph 2",
      "paragraph 2 b",
      null,
      "row North Vale",
    ]);
  });

  it("counts code points, and takes the key of a row of a look-up", () => {
    const text = sourceText("a.csv", Buffer.from("code,name\n\u{1f600},x\nE1,y\n"));
    expect(outlineOf(text).map(({ label, start }) => [label, start])).toEqual([
      ["\u{1f600}", 10],
      ["E1", 14],
    ]);
  });
});

describe("cpg source add", () => {
  let seeds: string;
  let texts: string;
  beforeEach(() => {
    seeds = fingerprinted();
    texts = textsFolder();
  });
  const settings = () => ({ SEEDS_DIR: seeds, SOURCES_DIR: texts });
  const add = (path: string, flags: Partial<AddSourceFlags> = {}) =>
    outputOf(() => addSource(path, { kind: "document", licence: "not stated", ...flags }), settings());

  it("makes files that validate accepts, and copies the text", async () => {
    const path = join(folder({ "The Plan (final).txt": TEXT }), "The Plan (final).txt");
    const { code, out, err } = await add(path, { kind: "web-page", licence: "Open: yes" });
    expect([code, err]).toEqual([0, ""]);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => line.replace(/^.*\//, "")),
    ).toEqual([
      "The Plan (final).txt: written",
      "the-plan-final.yaml: written",
      "the-plan-final.outline.yaml: written",
      "facts.yaml: written",
      "the-plan-final.slices.json: 1 slice, written",
      'Next: cpg quote the-plan-final "words of the text"',
    ]);
    expect(readFileSync(join(texts, "The Plan (final).txt"), "utf8")).toBe(TEXT);
    expect(parse(readFileSync(join(seeds, "sources/the-plan-final.outline.yaml"), "utf8")).outline).toEqual([
      { at: 'Plan of the Vale: "2017"', from: "Plan of the" },
      { at: "paragraph 1", from: "1. Cancer Alliances" },
      { at: "paragraph 2", from: "2. They will:" },
      { at: "paragraph 2 a", from: "- a. write" },
      { at: "paragraph 2 b", from: "- b. publish" },
      { at: "Table 1", from: "Table 1" },
      { at: "row Area", from: "Area Lead" },
      { at: "row North Vale", from: "North Vale Jane" },
      { at: "row South Vale", from: "South Vale nobody" },
    ]);
    const { code: valid, out: told } = await outputOf(() => validate({}), settings());
    expect([valid, told]).toEqual([0, expect.stringMatching(/source:the-plan-final +1 +1 +in the text/)]);
  });

  it("drafts an outline that tells places apart whose words or numbers occur again", async () => {
    const path = join(
      folder({
        "two.txt": "Two parts\n\nFirst part\n\n1. We will see.\n\nFirst part again\n\n1. We will see to it.\n",
      }),
      "two.txt",
    );
    expect((await add(path)).code).toBe(0);
    expect(parse(readFileSync(join(seeds, "sources/two.outline.yaml"), "utf8")).outline).toEqual([
      { at: "Two parts", from: "Two parts" },
      { at: "First part", from: "First part" },
      { at: "First part, paragraph 1", from: "1. We will" },
      { at: "First part again", from: "First part again" },
      { at: "First part again, paragraph 1", from: "1. We will" },
    ]);
    const { out } = await outputOf(() => quote("two", ["see to it"], {}), settings());
    expect(out).toContain("# First part again, paragraph 1, line 9\n");
  });

  it("takes the first column of a look-up for the names of its rows", async () => {
    const path = join(folder({ "list.csv": "code,name\nE1,North Vale\n" }), "list.csv");
    expect((await add(path)).code).toBe(0);
    expect(parse(readFileSync(join(seeds, "sources/list.outline.yaml"), "utf8")).outline).toEqual([{ rows: "code" }]);
  });

  it("uses a text that lies in the folder for texts, and a title that occurs again", async () => {
    put(texts, { "again.txt": "The Vale\n\nThe Vale, and more of The Vale.\n" });
    const { code, err } = await add(join(texts, "again.txt"));
    expect([code, err]).toEqual([0, ""]);
    expect((await outputOf(() => validate({}), settings())).code).toBe(0);
  });

  it.each<[string, string | Uint8Array, Partial<AddSourceFlags>, string]>([
    ["x.txt", new Uint8Array([0x63, 0x61, 0x66, 0xe9]), {}, "x.txt is not UTF-8. Convert it first"],
    ["x.txt", "a\0b", {}, "it has a NUL"],
    ["x.txt", " \n", {}, "x.txt has no words."],
    ["x.txt", TEXT, { title: "Plan of the Dale" }, '"Plan of the Dale" is not in x.txt'],
    ["x.txt", TEXT, { kind: "documnet" }, "--kind is documnet; expected one of DOCUMENT"],
    ["x.txt", TEXT, { slug: "X" }, '"X" is not a slug'],
    ["vale.txt", TEXT, { slug: "new" }, "vale.txt exists already."],
    ["vale.txt", TEXT, { slug: "codes" }, "exists already."],
    ["x.txt", TEXT, { slug: "vale" }, "exists already."],
  ])("refuses %s with %j, %j, and writes nothing", async (name, content, flags, message) => {
    const from = folder({});
    put(from, { [name]: content as string });
    const before = [readdirSync(seeds, { recursive: true }), readdirSync(texts)];
    await expect(add(join(from, name), flags)).rejects.toThrow(message);
    expect([readdirSync(seeds, { recursive: true }), readdirSync(texts)]).toEqual(before);
  });

  it("needs a folder for texts, a file that is there, and a slug for standard input", async () => {
    const run = (path: string, SOURCES_DIR: string) =>
      outputOf(() => addSource(path, { kind: "document", licence: "" }), { SEEDS_DIR: seeds, SOURCES_DIR });
    await expect(run("x.txt", "")).rejects.toThrow("SOURCES_DIR is not set");
    await expect(run(join(texts, "none.txt"), texts)).rejects.toThrow("none.txt cannot be read (ENOENT).");
    await expect(run("-", texts)).rejects.toThrow("--slug NAME");
  });
});

describe("cpg quote", () => {
  const seeds = fingerprinted();
  const run = (source: string, words: string, SOURCES_DIR = textsFolder(), json = false) =>
    outputOf(() => quote(source, [words], { json }), { SEEDS_DIR: seeds, SOURCES_DIR });

  it("prints the exact words with their place", async () => {
    expect(await run("source:vale-2016", "will work  with the Vale")).toEqual({
      code: 0,
      out: '# below "Cancer in the Vales – a report of May 2016", line 3\nat: paragraph 1\nquote: will work with the Vale\n',
      err: "",
    });
  });

  it("tells several places apart by words that seeds can name", async () => {
    const { out } = await run("vale-2016", "South Vale");
    expect(out).toMatch(/^# 3 places; choose one:\n/);
    const entries = out.split("---\n").map((part) => String(parse(part).after));
    const text = VALE_TEXT.replace(/\s+/g, " ");
    const starts = entries.map((after) => text.indexOf("South Vale", text.indexOf(after) + after.length));
    expect(new Set(starts).size).toBe(3);
    expect(starts).toEqual([...text.matchAll(/South Vale/g)].map(({ index }) => index));
  });

  it("corrects words that are nearly right", async () => {
    const { code, out } = await run("vale-2016", "Every alliance should publish a plan");
    expect([code, out]).toEqual([0, expect.stringContaining("# The text says it so:\n")]);
    expect(out).toContain("quote: Every alliance must publish a plan");
  });

  it("prints JSON with offsets of the text file", async () => {
    const { out } = await run("vale-2016", "faster tests", undefined, true);
    const { places, isExact } = JSON.parse(out);
    const text = readFileSync(join(textsFolder(), "vale.txt"), "utf8");
    expect(isExact).toBe(true);
    expect([...text].slice(places[0].start, places[0].end).join("")).toBe("faster tests");
  });

  it("ends with 1 where the words are not there", async () => {
    expect(await run("vale-2016", "green cheese and moon")).toMatchObject({ code: 1, out: "" });
  });

  it.each([
    [
      "vale-2015",
      "x",
      textsFolder(),
      "No source vale-2015 has a text. Add one: cpg source add FILE. Did you mean vale-2016?",
    ],
    ["vale-2016", "x", "", "The text of source:vale-2016 is not available. Set SOURCES_DIR"],
    ["vale-2016", "word ".repeat(41), textsFolder(), "The quotation has 41 words; expected at most 40."],
  ])("refuses %s %s", async (source, words, texts, message) => {
    await expect(run(source, words, texts)).rejects.toThrow(message);
  });
});
