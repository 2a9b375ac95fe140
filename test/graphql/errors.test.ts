import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import { type Api, serve } from "../support/api.js";
import { realRelease } from "../support/release.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

const ID = "Expected a type in kebab-case, a colon and a slug of a-z, 0-9 and hyphens, such as alliance:east-midlands.";
const DAY = "Expected a date in the format YYYY-MM-DD, such as 2016-12-06";
const NO_CURSOR = "This is not a valid cursor. Use the `cursor` of an edge or `pageInfo.endCursor`, unchanged.";

describe("a value that cannot be used is BAD_USER_INPUT, with the argument's path and what was expected:", () => {
  it.each([
    ['{ node(id: "alliance") { id } }', `node.id: "alliance" is not an id. ${ID}`],
    ['{ node(id: "aliance:wessex") { id } }', `node.id: "aliance:wessex" is not an id. ${ID} Did you mean alliance?`],
    ['{ node(id: "alliance:West Midlands") { id } }', `node.id: "alliance:West Midlands" is not an id. ${ID}`],
    ['{ nodes(ids: ["alliance:wessex", "x"]) { id } }', `nodes.ids.1: "x" is not an id. ${ID}`],
    ['{ trace(from: "24", to: [METRIC]) { totalCount } }', `trace.from: "24" is not an id. ${ID}`],
    [
      '{ trace(from: "recommendation:taskforce-2015-24", to: []) { totalCount } }',
      "trace.to: Expected at least one type to trace to, such as ALLIANCE.",
    ],
    [
      "{ alliances(filter: { population: { gte: 1e400 } }) { totalCount } }",
      "alliances.filter.population.gte: Expected a number that is not too large.",
    ],
    ["{ alliances(first: -1) { totalCount } }", "alliances.first: Expected 0 or more, got -1."],
    [
      "{ alliances(first: 501) { totalCount } }",
      "alliances.first: Expected at most 500, got 501. Request pages of 500 and continue with `after`.",
    ],
    [
      "{ alliances(last: 501) { totalCount } }",
      "alliances.last: Expected at most 500, got 501. Request pages of 500 and continue with `before`.",
    ],
    ["{ alliances(first: 1, last: 1) { totalCount } }", "alliances.last: Use first or last, not both."],
    ["{ alliances { nodes { stps(first: -5) { totalCount } } } }", "alliances.stps.first: Expected 0 or more, got -5."],
    [
      '{ paths(from: "ccg:nhs-swindon", to: "metric:62-day-wait", first: 501) { strength } }',
      "paths.first: Expected at most 500, got 501. Narrow it down with `minStrength`.",
    ],
    ['{ alliances(after: "here") { totalCount } }', `alliances.after: ${NO_CURSOR}`],
    ['{ search(text: "cancer", after: "here") { totalCount } }', `search.after: ${NO_CURSOR}`],
    [`{ search(text: "${"x".repeat(201)}") { totalCount } }`, "search.text: Expected at most 200 characters, got 201."],
    [
      '{ search(text: "CCG", source: "alliance:wessex") { totalCount } }',
      "search.source: Expected the id of a Source, such as source:guidance-2016, got alliance:wessex.",
    ],
    ["{ alliance { id } }", "alliance: Give exactly one of id, code, name; given: none."],
    [
      '{ ccg(code: "E38000181", name: "Swindon") { id } }',
      "ccg: Give exactly one of id, code, odsCode, name; given: name and code.",
    ],
    [
      '{ recommendation(strategy: "strategy:taskforce-2015") { id } }',
      "recommendation.strategy: It goes with number only; give both.",
    ],
    [
      '{ recommendation(number: 24, strategy: "alliance:wessex") { id } }',
      "recommendation.strategy: Expected the id of a Strategy, such as strategy:taskforce-2015, got alliance:wessex.",
    ],
    [
      "{ regions(filter: { has: { relation: MEASURED_BY } }) { totalCount } }",
      "regions.filter.has: Region has no relation MEASURED_BY. Its relations: IN_REGION, LOCATED_IN, GAP_IN.",
    ],
    [
      "{ stps(filter: { hasNo: { relation: COVERS, direction: FORWARD } }) { totalCount } }",
      "stps.filter.hasNo: Stp has COVERS only in the other direction. Omit the direction.",
    ],
  ])("%s", async (query, message) => {
    const { status, errors } = await api.ask(query);
    expect(errors.map((error) => error.message)).toEqual([message]);
    expect(errors[0]?.extensions).toEqual({ code: "BAD_USER_INPUT", argument: message.split(":")[0] });
    expect(status).toBe(294);
  });

  it("names the property that is near where one is asked for that no entity has", async () => {
    const { errors } = await api.ask('{ alliance(name: "Wessex") { citations(field: "populaton") { quote } } }');
    expect(errors[0]?.message).toMatch(
      /^Alliance\.citations\.field: No entity has a property "populaton"; Alliance has name, .*\. Did you mean population\?$/,
    );
  });

  it.each([
    "{ alliances(first: 0) { nodes { id } } }",
    "{ alliances(first: 500) { totalCount } }",
    "{ alliances(last: 500) { totalCount } }",
    "{ alliances(last: 1) { nodes { id } } }",
    `{ search(text: "${"x".repeat(200)}") { totalCount } }`,
    '{ search(text: "  ") { totalCount } resolve(name: "") { score } }',
    '{ recommendation(number: 7, strategy: "strategy:campaigning-group-2012") { id } }',
    "{ stps(filter: { hasNo: { relation: COVERS, direction: BACKWARD } }) { totalCount } }",
    "{ stps(filter: { and: null, or: null, not: null, has: null, ccgs: null, name: null }) { totalCount } }",
  ])("but not %s", async (query) => {
    expect(await api.ask(query)).toMatchObject({ status: 200, errors: [] });
  });

  it("takes at most 500 ids", async () => {
    const ids = (count: number) => ({ ids: Array.from({ length: count }, (_, i) => `alliance:a${i}`) });
    const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    expect((await api.ask(query, ids(500))).data.nodes).toHaveLength(500);
    const { errors } = await api.ask(query, ids(501));
    expect(errors[0]?.message).toBe("nodes.ids: Expected at most 500 ids, got 501. Split them into several requests.");
  });
});

describe("what is unknown but well formed is null:", () => {
  it.each([
    '{ node(id: "alliance:atlantis") { id } }',
    '{ alliance(id: "ccg:nhs-swindon") { id } }',
    '{ alliance(name: "Atlantis") { id } }',
    '{ ccg(code: "E38999999") { id } }',
    "{ recommendation(number: 999) { id } }",
    '{ trace(from: "recommendation:taskforce-2015-999", to: [METRIC]) { totalCount } }',
    '{ paths(from: "ccg:nhs-swindon", to: "metric:none") { strength } }',
  ])("%s", async (query) => {
    const { status, data, errors } = await api.ask(query);
    expect([status, errors, Object.values(data)]).toEqual([200, [], [null]]);
  });
});

describe("a wrong value in a variable is BAD_USER_INPUT with the path of the argument that it is for:", () => {
  it.each<[string, object, string, string]>([
    [
      "query ($k: [GapKind!]) { gaps(kinds: $k) { totalCount } }",
      { k: ["DISPUTED", "STP_SPLITS"] },
      "gaps.kinds.1",
      'Variable "$k" got invalid value "STP_SPLITS" at "k[1]"; Value "STP_SPLITS" does not exist in "GapKind" enum. Did you mean the enum value "STP_SPLIT"?',
    ],
    [
      "query ($k: [GapKind!]) { gaps(kinds: $k) { totalCount } }",
      { k: ['a at "k.b"'] },
      "gaps.kinds.0",
      'Variable "$k" got invalid value "a at \\"k.b\\"" at "k[0]"; Value "a at "k.b"" does not exist in "GapKind" enum.',
    ],
    [
      "query ($f: AllianceFilter) { alliances(filter: $f) { totalCount } }",
      { f: { kind: { eq: "VANGARD" } } },
      "alliances.filter.kind.eq",
      'Variable "$f" got invalid value "VANGARD" at "f.kind.eq"; Value "VANGARD" does not exist in "AllianceKind" enum. Did you mean the enum value "VANGUARD"?',
    ],
    [
      "query ($day: Date!) @asOf(date: $day) { alliances { totalCount } }",
      { day: "2016-02-30" },
      "@asOf.date",
      `Variable "$day" got invalid value "2016-02-30"; Expected type "Date". ${DAY}; got "2016-02-30".`,
    ],
    [
      "query ($n: Int) { stps { nodes { ...Ccgs } } } fragment Ccgs on Stp { ccgs(first: $n) { totalCount } }",
      { n: "five" },
      "Stp.ccgs.first",
      'Variable "$n" got invalid value "five"; Int cannot represent non-integer value: "five"',
    ],
    [
      "query ($id: ID!) { node(id: $id) { id } }",
      {},
      "node.id",
      'Variable "$id" of required type "ID!" was not provided.',
    ],
  ])("%s", async (query, variables, argument, message) => {
    const { status, errors } = await api.ask(query, variables);
    expect(errors[0]).toMatchObject({
      message: `${argument}: ${message}`,
      extensions: { code: "BAD_USER_INPUT", argument },
      locations: [expect.anything()],
    });
    expect(status).toBe(422);
  });

  it("one that is wrong ten thousand times is refused at the first", async () => {
    const variables = { k: Array.from({ length: 10_000 }, () => "DISPUTD") };
    const { status, errors } = await api.ask("query ($k: [GapKind!]) { gaps(kinds: $k) { totalCount } }", variables);
    expect([status, errors.length, errors[0]?.extensions?.argument]).toEqual([422, 1, "gaps.kinds.0"]);
  });
});

describe("the same as a literal, or a name that does not exist, is GRAPHQL_VALIDATION_FAILED:", () => {
  it.each([
    ["{ gaps(kinds: [DISPUTD]) { totalCount } }", 'Did you mean the enum value "DISPUTED"?'],
    ['query @asOf(date: "2016-02-30") { release { hash } }', `${DAY}; got "2016-02-30".`],
    ["{ alliances(first: 2.5) { totalCount } }", "Int cannot represent non-integer value: 2.5"],
    ["{ alliances { nodes { nme } } }", 'Cannot query field "nme" on type "Alliance". Did you mean "name"?'],
    ["{ aliances { totalCount } }", 'Did you mean "alliances" or "alliance"?'],
    ["{ alliances(frst: 1) { totalCount } }", 'Did you mean "first" or "last"?'],
    ['{ node(id: "ccg:x") { ... on Cgc { name } } }', 'Unknown type "Cgc". Did you mean "Ccg"?'],
    ["mutation { load }", "There are queries only: the graph changes by loading a release."],
  ])("%s", async (query, hint) => {
    const { status, errors } = await api.ask(query);
    expect(errors[0]?.extensions?.code).toBe("GRAPHQL_VALIDATION_FAILED");
    expect(errors[0]?.message).toContain(hint);
    expect(status).toBe(422);
  });
});

describe("what is no document is refused as such:", () => {
  it.each([
    ["{ alliances { ", "GRAPHQL_PARSE_FAILED", "Syntax Error: Expected Name, found <EOF>."],
    ["alliances }", "GRAPHQL_PARSE_FAILED", 'Syntax Error: Unexpected Name "alliances".'],
    ["{ a(b: \u0000) }", "GRAPHQL_PARSE_FAILED", "Syntax Error: Unexpected character: U+0000."],
    [
      "",
      "BAD_REQUEST",
      'The request has no query. Expected a JSON body such as {"query": "{ release { hash } }"}, or ?query= in the URL.',
    ],
  ])("%j", async (query, code, message) => {
    const { status, errors } = await api.ask(query);
    expect([status, errors[0]?.extensions?.code, errors[0]?.message]).toEqual([
      code === "GRAPHQL_PARSE_FAILED" ? 400 : 422,
      code,
      message,
    ]);
  });
});

describe("a cursor", () => {
  const list = async (of: Api, args: string) => of.ask(`{ alliances(${args}) { pageInfo { endCursor } } }`);
  const cursor = async (of: Api, args: string): Promise<string> =>
    (await list(of, args)).data.alliances.pageInfo.endCursor;

  it("goes with the order that it was made in, and with no other", async () => {
    const byName = await cursor(api, "first: 2");
    expect((await list(api, `first: 2, after: "${byName}"`)).errors).toEqual([]);
    const { errors } = await list(api, `first: 2, orderBy: { field: POPULATION }, after: "${byName}"`);
    expect(errors[0]?.message).toBe(
      "alliances.after: The cursor belongs to another list or sort order. Start again without a cursor, or use the same `orderBy` as before.",
    );
  });

  it("goes with no other list", async () => {
    const { errors } = await api.ask(`{ stps(before: "${await cursor(api, "first: 2")}") { totalCount } }`);
    expect(errors[0]?.message).toMatch(/^stps\.before: The cursor belongs to another list or sort order\./);
  });

  it("goes with the release that it was made in, and with no other", async () => {
    const later = await serve({ store: openEmbeddedStore({ ...realRelease(), hash: "0".repeat(64) }) });
    const { errors } = await list(later, `after: "${await cursor(api, "first: 2")}"`);
    await later.close();
    expect(errors[0]?.message).toBe(
      "alliances.after: The cursor belongs to another release of the data. Start again without a cursor.",
    );
  });
});
