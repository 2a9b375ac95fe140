import { expect, it } from "@jest/globals";
import { bibliographyOf, type Cited, copiedReference, referenceOf } from "../../src/web/playground/citations.js";

const HASH = "0123456789abcdef".repeat(4);
const answer = (data: unknown) => JSON.stringify({ data, extensions: { release: HASH } });
const citation = { quote: "meets the standard (24)", locator: "Annex A, row Early diagnosis" };
const evidence = [{ basis: "STATED", citations: [citation] }];

it.each(["", null, undefined, "Loading", "[]", "12", '{"errors":[]}'])("finds nothing to cite in %p", (response) => {
  expect(bibliographyOf(response)).toEqual({ release: null, errors: 0, cost: null, cited: [] });
});

it("counts the errors of an answer, and names no release where nothing was answered", () => {
  const failed = JSON.stringify({ errors: [{ message: "no" }], extensions: { release: HASH } });
  expect(bibliographyOf(failed)).toMatchObject({ release: null, errors: 1 });
});

it("lists a citation once, with every link that it supports", () => {
  const hops = ["Thames Valley", "Wessex"].map((name) => ({
    relation: "ASSIGNED_TO",
    direction: "FORWARD",
    from: { name: "Screening" },
    to: { name },
    evidence,
  }));
  const { release, cited } = bibliographyOf(answer({ trace: { nodes: [{ path: { hops } }] } }));
  expect(release).toBe(HASH);
  expect(cited).toMatchObject([
    {
      citation,
      supports: [
        "Screening assigned to Thames Valley (stated by the source)",
        "Screening assigned to Wessex (stated by the source)",
      ],
    },
  ]);
});

it("reads a hop in the direction of its relation", () => {
  const hop = {
    relation: "MEASURED_BY",
    direction: "BACKWARD",
    from: { name: "The wait" },
    to: { name: "The target" },
  };
  expect(bibliographyOf(answer({ ...hop, evidence })).cited[0]?.supports).toEqual([
    "The target measured by The wait (stated by the source)",
  ]);
});

it("names both ends of an edge", () => {
  const ccg = { name: "NHS Swindon CCG", alliances: { edges: [{ node: { name: "Thames Valley" }, evidence }] } };
  expect(bibliographyOf(answer({ ccg })).cited[0]?.supports).toEqual([
    "NHS Swindon CCG – Thames Valley (stated by the source)",
  ]);
});

it("keeps the same words of two sources apart", () => {
  const citations = ["Guidance", "Newsletter"].map((title) => ({ ...citation, source: { title } }));
  expect(bibliographyOf(answer({ citations })).cited).toHaveLength(2);
});

const source = { title: "Guidance", publisher: "NHS England", published: "2016-12-06", url: "https://example.org/" };
const said = "Annex A, row Early diagnosis: “meets the standard (24)”.";
const data = "As quoted in the Cancer Policy Graph, release 0123456789ab.";

it.each([
  ["the words and their place", {}, `${said} ${data}`],
  ["what is known of the source", { source: { name: "Guidance" } }, `Guidance. ${said} ${data}`],
  ["the whole source", { source }, `NHS England (2016) Guidance. Available at: https://example.org/. ${said} ${data}`],
  ["the reference that the API wrote", { source, reference: "NHS England (2016)." }, "NHS England (2016)."],
])("writes a reference of %s", (_, asked, reference) => {
  const { cited } = bibliographyOf(answer({ citations: [{ ...citation, ...asked }] }));
  expect(referenceOf((cited[0] as Cited).citation, HASH)).toBe(reference);
});

// The marks are those of a text file and of a table; quotations of tables are told by the ending of the source's file.
it.each([
  [{ quote: "Frimley (<i>Surrey Heath</i> **only**)" }, "Frimley (Surrey Heath only)"],
  [{ quote: 'an "aide" [note](#)', source: { title: "Guidance" } }, 'an "aide" note'],
  [{ quote: '"10Y","NHS Vale"', source: { file: "codes.csv" } }, "10Y,NHS Vale"],
  [{ quote: '"10Y"', plainQuote: "10Y" }, "10Y"],
  [{ plainQuote: "words alone" }, "words alone"],
])("shows and copies the words of %j as readers see them", (asked, words) => {
  const { cited } = bibliographyOf(answer({ citations: [{ locator: "row 1", ...asked }] }));
  expect(cited.map(({ citation }) => citation.words)).toEqual([words]);
  expect(copiedReference(cited[0] as Cited, null)).toContain(`row 1: “${words}”.`);
});

it("says of a copied citation that the source states it, once", () => {
  const edges = ["Thames Valley", "Wessex"].map((name) => ({ node: { name }, evidence }));
  const { cited } = bibliographyOf(answer({ screening: { name: "Screening", alliances: { edges } } }));
  expect(copiedReference(cited[0] as Cited, HASH)).toBe(`${said} ${data} Stated by the source.`);
  // A name that is cited without evidence has no basis that could be told.
  const named = bibliographyOf(answer({ name: "Wessex", citations: [citation] })).cited[0] as Cited;
  expect(copiedReference(named, HASH)).toBe(`${said} ${data}`);
});

it("says of a citation when a curator, and not the source, makes the statement", () => {
  const inferred = { basis: "INFERRED", strength: "AREA", note: "Both name the test.", citations: [citation] };
  const edges = [{ node: { name: "Survival" }, evidence: [inferred] }];
  const { cited } = bibliographyOf(answer({ deliverable: { name: "Screening", contributesTo: { edges } } }));
  expect(cited[0]?.supports).toEqual([
    "Screening – Survival (a curator’s reading; strength area; Both name the test.)",
  ]);
  expect(copiedReference(cited[0] as Cited, HASH)).toMatch(/Cited for: Screening – Survival \(a curator’s reading/);
});
