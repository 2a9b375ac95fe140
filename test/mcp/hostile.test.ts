import { describe, expect, it } from "@jest/globals";
import { call } from "./connect.js";
import { connected } from "./connected.js";

const mcp = connected();

/** Lists in lists. */
const deep = (levels: number): unknown => (levels === 0 ? "x" : [deep(levels - 1)]);

const MARKUP = '<script>alert(1)</script>" }) { __schema { types { name } } } #';
const ODD = ["\u0000", "\ud800", "\u202e", "𝕏".repeat(90), "' OR 1=1 --", "{{7*7}}", MARKUP, "../../etc/passwd"];

/** What an error says that shows the inside. */
const INSIDE = /\bat \S+ \(|\.ts\b|node_modules|Cannot read|undefined is not|stack/;

const WRONG: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
  ["search", {}, /text/],
  ["search", { text: "" }, /text/],
  ["search", { text: 5 }, /text/],
  ["search", { text: "x".repeat(201) }, /200/],
  ["search", { text: "x".repeat(200_000) }, /200/],
  ["search", { text: ["a"] }, /text/],
  ["search", { text: "a", types: ["METRICS"] }, /"METRICS" is not known.*METRIC.*Expected one of/],
  ["search", { text: "a", types: deep(50) }, /types/],
  ["search", { text: "a", source: "alliance:wessex" }, /Expected the id of a Source/],
  ["search", { text: "a", source: "no such paper" }, /source: nothing in the graph is "no such paper"/],
  ["search", { text: "a", limit: 5 }, /limit/],
  ["search", { text: "a", detail: "everything" }, /detail/],
  ["search", { text: "a", cursor: "1.abcdefgh" }, /not a cursor of this question/],
  ["resolve", { name: null }, /name/],
  ["entity", { entity: "alliance:wesex" }, /Nearest: alliance:wessex/],
  ["entity", { entity: "alliance:Nowhere" }, /nothing in the graph is/],
  ["entity", { entity: "alliance:wessex", relation: "stp" }, /Did you mean.*stps/],
  ["entity", { entity: "alliance:wessex", asOf: "yesterday" }, /date|day/i],
  ["entity", { entity: "alliance:thames-valley", asOf: "2030-01-01" }, /not valid on 2030-01-01/],
  ["trace", { from: "nobody at all, anywhere" }, /from: nothing in the graph is/],
  ["trace", { from: "24", to: ["METRICS", "CCG"] }, /Did you mean.*METRIC/],
  ["trace", { from: "24", minStrength: "STRONG" }, /minStrength.*Expected one of/],
  ["trace", { from: "24", to: Array.from({ length: 31 }, () => "METRIC") }, /to/],
  ["gaps", { kinds: ["NONSENSE"] }, /Expected one of/],
  ["cite", { entity: "alliance:wessex", field: "populaton" }, /population/],
  ["cite", { entity: "alliance:wessex", to: "metric:62-day-wait" }, /no relation links/],
  ["cite", { entity: "alliance:wessex", to: "stp:buckinghamshire-oxfordshire-and-berkshire-west" }, /no source links/],
  ["cite", { entity: "alliance:wessex", style: "APA" }, /style/],
  ["verify_quote", { text: "x".repeat(5_001) }, /5,?000/],
  ["verify_quote", { text: "a quotation", source: "source:none" }, /no source source:none/],
];

describe("wrong arguments", () => {
  it.each(WRONG)("of %s are an error that says what is wrong: %j", async (name, args, message) => {
    const { isError, text, structured } = await call(mcp.client, name, args);
    expect([isError, structured]).toEqual([true, null]);
    expect(text).toMatch(message);
    expect(text).not.toMatch(INSIDE);
    expect(text.length).toBeLessThan(2_000);
  });

  it.each(ODD)("such as %j are answered as any other words", async (odd) => {
    const calls = [
      ["search", { text: odd }],
      ["resolve", { name: odd }],
      ["entity", { entity: odd }],
      ["trace", { from: odd, to: [odd] }],
      ["gaps", { kinds: [odd], subject: odd }],
      ["cite", { entity: odd, field: odd, to: odd }],
      ["verify_quote", { text: odd }],
    ] as const;
    for (const [name, args] of calls) {
      const { text } = await call(mcp.client, name, args);
      expect(text).not.toMatch(INSIDE);
      expect(text).not.toMatch(/Something went wrong/);
    }
  });

  it("and unknown tools leave the server as it was", async () => {
    await expect(mcp.client.callTool({ name: "drop_tables", arguments: {} })).rejects.toThrow(/drop_tables/);
    await expect(mcp.client.readResource({ uri: `cpg://entity/${"%E0%A4%A".repeat(3)}` })).rejects.toThrow();
    await expect(mcp.client.readResource({ uri: "file:///etc/passwd" })).rejects.toThrow();
    expect((await call(mcp.client, "search", { text: "Wessex" })).isError).toBe(false);
  });
});

describe("what is not stated", () => {
  it("is an answer, not an error", async () => {
    const { isError, text } = await call(mcp.client, "trace", {
      from: "recommendation:campaigning-group-2012-1",
      to: ["METRIC", "PERSON", "PUBLICATION"],
    });
    expect(isError).toBe(false);
    expect(text).toContain("None of the chains from a Recommendation to any Metric holds here");
    expect(text).toContain("No chain can lead from here to PUBLICATION.");
    const gap = await call(mcp.client, "entity", { entity: "24", relation: "gaps" });
    expect([gap.isError, gap.structured.notStated]).toEqual([false, ["gaps"]]);
  });
});

describe("a name that several bear", () => {
  it("is answered with all of them and the reasons, and an id decides", async () => {
    for (const [name, argument] of [
      ["entity", "entity"],
      ["trace", "from"],
      ["gaps", "subject"],
      ["cite", "entity"],
    ] as const) {
      const { isError, structured } = await call(mcp.client, name, { [argument]: "Wessex" });
      expect(isError).toBe(false);
      expect(structured.candidates.map(({ id, reason }: Record<string, string>) => [id, reason])).toEqual([
        ["alliance:wessex", "“Wessex” is its name."],
        ["cancer-network:wessex", "“Wessex” is its name."],
      ]);
    }
    expect((await call(mcp.client, "entity", { entity: "alliance: Wessex" })).structured.id).toBe("alliance:wessex");
  });

  it.each([
    ["24", "recommendation:taskforce-2015-24"],
    ["recommendation 24", "recommendation:taskforce-2015-24"],
    ["12D", "ccg:nhs-swindon"],
    ["NHS Swindon", "ccg:nhs-swindon"],
    ["E56000016", "alliance:wessex"],
    ["ccg:nhs-swindon", "ccg:nhs-swindon"],
  ])("ids, codes, numbers and names are accepted: %s", async (entity, id) => {
    expect((await call(mcp.client, "entity", { entity })).structured.id).toBe(id);
  });
});
