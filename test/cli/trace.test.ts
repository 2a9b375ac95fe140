import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, expect, it, jest } from "@jest/globals";
import { type TraceFlags, type TraceRequest, trace, traceInWords } from "../../src/cli/commands/trace.js";
import { ENTITY_NAMES } from "../../src/model/entities.js";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import type { Reader, Store } from "../../src/store/store.js";
import { realRelease } from "../support/release.js";
import { outputOf } from "./output.js";

jest.setTimeout(60_000);

const PLAIN = { width: 80, colours: false };

let store: Store;
let reader: Reader;
beforeAll(async () => {
  store = openEmbeddedStore(realRelease());
  reader = await store.reader();
});
afterAll(() => store.close());

const request = (from: string, asked: Partial<TraceRequest> = {}): TraceRequest => ({
  from,
  types: ENTITY_NAMES,
  minStrength: 1,
  first: 1_000,
  asOf: "2016-12-06",
  ...asked,
});

/** A trace in words, as one line of text without the lines of the tree. */
async function words(from: string, asked: Partial<TraceRequest> = {}, brief = false): Promise<string> {
  const text = await traceInWords(reader, request(from, asked), { terminal: PLAIN, brief });
  return text.replace(/[│├└─]/g, " ").replace(/\s+/g, " ");
}

it.each(["recommendation:taskforce-2015-24", "ccg:nhs-swindon", "alliance:wessex", "metric:62-day-wait"])(
  "a trace from %s fits a terminal of 80 columns, in colours as without",
  async (from) => {
    const plain = await traceInWords(reader, request(from), { terminal: PLAIN, brief: false });
    expect(plain.split("\n").filter((line) => line.length > 80 && / \S/.test(line.trim()))).toEqual([]);
    const coloured = await traceInWords(reader, request(from), {
      terminal: { width: 80, colours: true },
      brief: false,
    });
    expect(coloured).not.toBe(plain);
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  },
);

it("quotes each hop with its place, and numbers the sources", async () => {
  const text = await words("recommendation:taskforce-2015-24", { types: ["Metric"], minStrength: 3 });
  expect(text).toContain("Recommendation 24 recommendation:taskforce-2015-24 Linked to 3 metrics, as of 2016-12-06");
  expect(text).toContain(
    "from 2020/21 (24)” [1] Annex A, row Early diagnosis, column What needs to be achieved locally?, numbers in brackets",
  );
  expect(text).toContain("measured by → 31 day target [INFERRED]");
  expect(text).toMatch(/\[1\] Delivering World-Class Cancer Outcomes: .* Vanguard$/);
});

it("says once what is said of every alliance", async () => {
  const text = await words("recommendation:taskforce-2015-24", { types: ["Alliance"] });
  expect(text).toContain("assigned to → 16 alliances, same quotation [GENERAL]");
  expect(text.match(/Said of every Cancer Alliance and Vanguard footprint/g)).toHaveLength(1);
});

it("reads a relation backwards where the trace does", async () => {
  const text = await words("ccg:nhs-swindon", { types: ["Alliance"] });
  expect(text).toContain("← has member Thames Valley (until 2024) [DIRECT");
});

it("says why a type that was asked for has no targets", async () => {
  const text = await words("recommendation:taskforce-2015-24", { types: ["Milestone", "FundingAllocation"] });
  expect(text).toContain("Linked to nothing, as of 2016-12-06");
  expect(text).toContain("Traces do not lead from here to milestones or funding allocations.");
  const others = await words("recommendation:campaigning-group-2012-1", { types: ["Organisation", "Metric"] });
  expect(others).toContain("Traces do not lead from here to organisations. `addressees` links it to 1 Organisation.");
  expect(others).toContain("None of the chains from a Recommendation to any Metric holds here.");
});

it("only names, in brief, what no more than a policy area links", async () => {
  const text = await words("recommendation:taskforce-2015-24", { types: ["Ambition", "Metric"] }, true);
  expect(text).toContain("has ambition → 8 ambitions, with 7 metrics [AREA]");
  expect(text).not.toContain("“Increase in one-year survival");
});

it.each([
  ["Swindon", "Did you mean ccg:nhs-swindon or"],
  ["recomendation:taskforce-2015-24", "Did you mean recommendation:taskforce-2015-24?"],
  ["ccg:nhs-swindn", "There is no ccg:nhs-swindn in this release on 2016-12-06. Did you mean ccg:nhs-swindon?"],
  ["xyzzy", '"xyzzy" is not an id; expected one such as recommendation:taskforce-2015-24.'],
])("%s is no id, and it says which may be meant", async (from, said) => {
  await expect(words(from)).rejects.toThrow(said);
});

const flags = (given: Partial<TraceFlags>): TraceFlags => ({ minStrength: "GENERAL", first: "100", ...given });
const run = (from: string, given: Partial<TraceFlags>) => outputOf(() => trace(from, flags(given)), {});

it.each<[Partial<TraceFlags>, string]>([
  [
    { to: "alliance,metrik" },
    '--to: "metrik" is not a type. Did you mean metric? Expected one or more of source, strategy,',
  ],
  [{ minStrength: "strong" }, "--min-strength is strong; expected one of DIRECT, ROW, INFERRED, AREA, GENERAL."],
  [{ first: "0" }, "--first is 0; expected a whole number from 1 to 10000."],
  [{ asOf: "2016" }, "--as-of is 2016; expected a day such as 2016-12-06."],
])("refuses %j", async (given, said) => {
  await expect(run("ccg:nhs-swindon", given)).rejects.toThrow(said);
});

it("prints JSON for programs, with every hop's evidence", async () => {
  const { code, out } = await run("ccg:nhs-swindon", { to: "alliance,milestone", json: true });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    from: { id: "ccg:nhs-swindon", name: "NHS Swindon CCG" },
    release: reader.release.hash,
    totalCount: 1,
    notStated: [],
    seeAlso: [],
    notFollowed: ["MILESTONE"],
    targets: [
      {
        id: "alliance:thames-valley",
        type: "ALLIANCE",
        strength: "DIRECT",
        hops: [
          {
            relation: "HAS_MEMBER",
            direction: "BACKWARD",
            evidence: [{ citations: [{ quote: "NHS Swindon" }] }, { basis: "REFERENCE" }],
          },
        ],
      },
    ],
  });
});
