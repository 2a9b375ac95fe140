import { describe, expect, it } from "@jest/globals";
import { h } from "preact";
import type { AnswerFields } from "../../../src/web/pages/answer/answerFields.js";
import { nullReasons } from "../../../src/web/pages/answer/nullReasons.js";
import { ReadAnswer } from "../../../src/web/pages/answer/readAnswer.js";
import { renderWithin } from "../../../src/web/pages/renderPage.js";

const SITE = { publicPath: "", origin: "http://localhost", release: "", asOf: undefined, url: "/playground" };

/** What an answer says to readers, without markup, with white space collapsed. */
const read = (data: unknown, more: { fields?: AnswerFields; told?: object } = {}): string =>
  renderWithin(SITE, h(ReadAnswer, { answer: { data, ...more.told }, fields: more.fields ?? new Map(), level: 2 }))
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const EVIDENCE = [{ citations: [{ quote: "words of a source" }] }];
const [ONE, TWO] = [
  { id: "alliance:wessex", label: "Wessex" },
  { id: "stp:dorset", label: "Dorset" },
];

describe("chains of an answer", () => {
  it("that name what they meet are a tree", () => {
    const said = read({ paths: [{ hops: [{ strength: "ROW", from: ONE, to: TWO, evidence: EVIDENCE }] }] });
    expect(said).toMatch(/Wessex.*R \(Row\).*Dorset.*words of a source/);
  });

  it.each([
    ["strengths", [{ strength: "ROW" }, { strength: "AREA" }], /R \(Row\).*A \(Area\)/],
    ["relations", [{ relation: "COVERS", direction: "FORWARD" }], /covers/],
    ["quotations", [{ evidence: EVIDENCE }], /1 quotation.*words of a source/],
    ["nothing", [], /^Paths$/],
  ])("that do not name what they meet are a list of their %s", (_, hops, said) => {
    expect(read({ paths: [{ hops }] })).toMatch(said);
  });

  it("that lead to a target are named by it where the answer does not name the rest", () => {
    expect(read({ nodes: [{ target: ONE, path: { hops: [{ strength: "ROW" }] } }] })).toMatch(/Wessex/);
  });
});

describe("the letters of strengths", () => {
  it("are explained below the answer that has them, in words that need no pointing", () => {
    const said = read({ nodes: [{ target: ONE, strength: "AREA" }] });
    expect(said).toMatch(/Wessex.*What the letters mean.*A Area both belong to the same policy area, no more\./);
    expect(read({ nodes: [{ target: ONE }] })).not.toContain("letters");
  });
});

describe("a list without items", () => {
  // The guidance gives recommendation 61 a deliverable and an ambition, no metric.
  const affects = {
    metrics: { totalCount: 0, nodes: [] },
    deliverables: { totalCount: 1, nodes: [{ target: ONE, strength: "ROW" }] },
  };

  it("keeps its place in the order of the query, and is said to have none", () => {
    const said = read({ recommendation: { name: "Recommendation 61", affects } });
    expect(said).toMatch(/^Recommendation 61 Affects Metrics None in the graph\. Deliverables 1 in all .*Wessex/);
  });

  it("says why, where the schema does", () => {
    const fields = new Map([
      ["alliance.leads", { description: "Named leads; empty if none is named.", isEnum: false }],
    ]);
    expect(read({ alliance: { name: "Wessex", leads: { nodes: [] } } }, { fields })).toBe(
      "Wessex Leads None. None is named.",
    );
  });
});

describe("why values are null", () => {
  const described = (description: string) => ({ description, isEnum: false });
  const fields = new Map([
    ["r.text", described("The text; null if no available source prints it.")],
    ["r.parts.date", described("The day. Null where no day is printed.")],
    ["r.parts.code", described("The code.")],
    ["r.parts.evidence.note", described("A note; null if not needed.")],
  ]);

  it("is told once for each field of which the schema says it, wherever it is", () => {
    const parts = { nodes: [{ date: "2016-12-06" }, { date: null, code: null }, { date: null }] };
    expect(nullReasons({ r: { text: null, other: null, parts } }, fields)).toEqual([
      { field: "r.text", why: "No available source prints it." },
      { field: "r.parts.date", why: "No day is printed." },
    ]);
  });

  it("is not told of evidence, which leaves out what is not needed", () => {
    const evidence = [{ note: null, citations: [{ quote: "words" }] }];
    expect(nullReasons({ r: { text: "words", parts: { nodes: [{ evidence }] } } }, fields)).toEqual([]);
  });
});
