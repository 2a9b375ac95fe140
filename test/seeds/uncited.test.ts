import { afterAll, describe, expect, it } from "@jest/globals";
import { summarise } from "../../src/seeds/index.js";
import { faultsOf, readWithTexts, removeFolders, VALE } from "./vale.js";

afterAll(removeFolders);

/** The made-up seeds with a list of uncited sentences beside them. */
const listing = (yaml: string) => ({ ...VALE, "uncited.yaml": yaml });

describe("a list of uncited sentences", () => {
  const reasons = (yaml: string) =>
    summarise(readWithTexts(listing(yaml)))
      .sources.flatMap(({ uncovered }) => uncovered ?? [])
      .filter(({ why }) => why !== null)
      .map(({ text, why }) => `${text}: ${why}`);

  it("gives each sentence its reason, by its words or by what it is like", () => {
    const yaml =
      "uncited:\n  - { source: codes, why: a head, sentences: ['code,*'] }\n" +
      "  - { source: vale-2016, why: no fact, sentences: [Cancer Alliances will work with the Vale Trust.] }\n";
    expect(faultsOf(listing(yaml))).toEqual([]);
    expect(reasons(yaml)).toEqual([
      "code,ods,name: a head",
      "Cancer Alliances will work with the Vale Trust.: no fact",
    ]);
  });

  it("is counted apart from sentences of which only a name is cited", () => {
    const names = (files: Readonly<Record<string, string>>) =>
      summarise(readWithTexts(files)).sources.find(({ source }) => source === "source:vale-2016")?.namesOnly;
    const text = {
      ...VALE,
      "more.yaml": "source: vale-2016\norganisations: { vale-trust: { name: Vale Trust } }\n",
    };
    const statement = {
      ...text,
      "more.yaml": `${text["more.yaml"].replace("name: Vale Trust", "name: Vale Trust, quote: work with the Vale Trust")}`,
    };
    expect(names(text)).toBe(Number(names(VALE)) + 1);
    expect(names(statement)).toBe(names(VALE));
  });

  it.each([
    [
      "a sentence that a fact cites",
      "source: vale-2016\nuncited: [{ why: x, sentences: [South Vale] }]\n",
      /^uncited\.yaml:2:33 {2}A fact cites “South Vale”\.\n {4}expected: a sentence that no fact cites/,
    ],
    [
      "a sentence that the source does not hold",
      "source: codes\nuncited: [{ why: x, sentences: ['code,ods,nam'] }]\n",
      /^uncited\.yaml:2:33 {2}“code,ods,nam” is not a sentence of codes\.csv\.\n.*\n {4}did you mean: code,ods,name$/,
    ],
    [
      "an unknown source",
      "source: cods\nuncited: [{ why: x, sentences: ['code,*'] }]\n",
      /^uncited\.yaml:2:33 {2}No Source "cods" has a text\.\n.*\n {4}did you mean: codes$/,
    ],
    [
      "no reason",
      "source: codes\nuncited: [{ sentences: ['code,*'] }]\n",
      /^uncited\.yaml:2:11 {2}"why" is missing\.\n/,
    ],
    ["no sentences", "source: codes\nuncited: [{ why: x }]\n", /^uncited\.yaml:2:11 {2}"sentences" is not a list\.\n/],
    ["no source", "uncited: [{ why: x, sentences: ['code,*'] }]\n", /^uncited\.yaml:1:11 {2}No source is given\./],
    ["another shape", "uncited: { why: x }\n", /^uncited\.yaml:1:10 {2}"uncited" is a map\.\n/],
  ])("is refused with its place where it has %s", (_, yaml, expected) => {
    expect(faultsOf(listing(yaml))).toEqual([expect.stringMatching(expected)]);
  });
});
