import { afterAll, describe, expect, it } from "@jest/globals";
import { readSeeds, summarise } from "../../src/seeds/index.js";
import { sentencesOf } from "../../src/seeds/verify/coverage.js";
import { sourceText } from "../../src/seeds/verify/sourceText.js";
import { fingerprinted, readWithTexts, removeFolders, VALE } from "./vale.js";

afterAll(removeFolders);

const sentences = (file: string, text: string) => sentencesOf(sourceText(file, Buffer.from(text)));

describe("sentences", () => {
  it.each([
    [
      "end at full stops before a capital",
      "One is here. Two e.g. this. “Three.” Four",
      ["One is here.", "Two e.g. this.", "“Three.”", "Four"],
    ],
    ["end at lines and table cells", "Region\tName\nNorth\t3\n", ["Region", "Name", "North"]],
    ["have letters", "1.\n—\n2020\n", []],
  ])("%s", (_, text, expected) => expect(sentences("a.txt", text).map((one) => one.text)).toEqual(expected));

  it("of a look-up are its rows", () => {
    expect(sentences("a.csv", "code,name\r\nE1,A. B\tC\r\n").map(({ text, line }) => [text, line])).toEqual([
      ["code,name", 1],
      ["E1,A. B C", 2],
    ]);
  });

  it("have places that count code points", () => {
    expect(sentences("a.txt", "𝒱ale.\nTwo").map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [6, 9],
    ]);
  });
});

describe("a summary", () => {
  it("counts facts, quotations and sentences touched, by source", () => {
    const {
      sources: [codes, vale],
    } = summarise(readWithTexts(VALE));
    expect(codes).toMatchObject({ source: "source:codes", facts: 6, quotations: 2, verifiedBy: "text", sentences: 3 });
    expect(codes?.uncovered?.map(({ text }) => text)).toEqual(["code,ods,name"]);
    expect(vale?.uncovered?.map(({ line, text }) => [line, text])).toContainEqual([
      3,
      "Cancer Alliances will work with the Vale Trust.",
    ]);
    expect(vale?.uncovered?.map(({ text }) => text)).not.toContain("Jane Roe, Chief Officer, NHS Upper Vale CCG");
  });

  it("knows no sentences where the text is not at hand", () => {
    expect(summarise(readSeeds([fingerprinted()])).sources).toMatchObject([
      { verifiedBy: "fingerprint", sentences: null, uncovered: null },
      { verifiedBy: "fingerprint", sentences: null, uncovered: null },
    ]);
  });
});

describe("notes", () => {
  const annex = VALE["vale/annex.yaml"] ?? "";
  const notes = (files: Readonly<Record<string, string>>) =>
    readWithTexts(files).warnings.map(({ place, what }) => `${place.line}: ${what}`);

  it("are none where printed counts are right", () => expect(notes(VALE)).toEqual([]));

  it("say where a printed count differs from what is listed", () => {
    expect(
      notes({
        ...VALE,
        "vale/annex.yaml": annex.replace("      - nhs-dale-hill-and-moor: { printed: NHS Dale }\n", ""),
      }),
    ).toEqual(["19: alliance:north-vale: declaredCcgCount is printed as 3; 2 edges of HAS_MEMBER are listed."]);
  });

  it("say where an id is not made of the official name", () => {
    const files = {
      ...VALE,
      "more.yaml":
        "source: vale-2016\nstps: { lower-dale: { name: only Dale }, dale-2019: { name: Dale, after: only } }\n",
    };
    expect(notes(files)).toEqual(["2: The name of stp:lower-dale is “only Dale”, which gives the id stp:only-dale."]);
  });

  it("say where two edges may have been meant as one", () => {
    const dated =
      "source: vale-2016\nalliances: { south-vale: { stps: [ south-vale: { validFrom: 2016-12-06, quote: South Vale Spans } ] } }\n";
    expect(notes({ ...VALE, "dated.yaml": dated })).toEqual([
      "2: COVERS from alliance:south-vale to stp:south-vale exists with and without a day of validity, so there are two edges.",
    ]);
  });
});
