import { describe, expect, it } from "@jest/globals";
import { selectCandidates } from "../../src/store/search/selectCandidates.js";
import type { Candidate } from "../../src/store/store.js";
import { searchOf } from "./plans.js";

const named = (...names: readonly string[]): readonly Candidate[] =>
  names.map((name, i) => ({
    id: `ccg:${i}`,
    type: "Ccg",
    name,
    label: name,
    validFrom: null,
    validTo: null,
    texts: [{ field: "name", text: name, source: null }],
  }));

const meant = (text: string, ...names: readonly string[]) =>
  selectCandidates(named(...names), searchOf(text, { lastIsPrefix: false })).map(({ name }) => name);

it("is the first thousand of more, by rank", () => {
  const names = Array.from({ length: 1_000 }, (_, i) => `Swindon ${i} Hospital`);
  expect(meant("swindon", ...names)).toEqual(names);
  const found = meant("swindon", ...names, "Swindon");
  expect(found).toHaveLength(1_000);
  expect(found[0]).toBe("Swindon");
});

describe("a typing error", () => {
  it("is forgiven where nothing holds all words as they are written", () => {
    expect(meant("swindom hospital", "Swindon Hospital", "Swindon")).toEqual(["Swindon Hospital"]);
  });

  it("is not looked for where something does", () => {
    expect(meant("north hampshire", "North Hampshire", "Worth Hampshire")).toEqual(["North Hampshire"]);
  });

  it("is forgiven before a word is left out", () => {
    expect(meant("swindom hospital", "Hospital", "Swindon Hospital")).toEqual(["Swindon Hospital"]);
  });

  it("is forgiven, too, where words are left out", () => {
    expect(meant("swindom district hospital", "Hospital", "Swindon Hospital")).toEqual(["Swindon Hospital"]);
  });
});
