import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { getIntrospectionQuery, getNamedType, getNullableType, isListType, isObjectType, parse } from "graphql";
import { declaredCost } from "../../src/graphql/fieldCost.js";
import { schema } from "../../src/graphql/schema.js";
import { ENTITIES } from "../../src/model/entities.js";
import type { EntityRecord } from "../../src/model/release.js";
import { type Answer, type Api, serve } from "../support/api.js";
import { documentedQueries, savedQueries } from "../support/queries.js";
import { realRelease } from "../support/release.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

const repeat = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(" ");

/** A document of so many levels: alliances and their STPs in turn. */
function ofDepth(levels: number): string {
  const pairs = Math.floor((levels - 1) / 2);
  const name = (i: number) => (i % 2 === 0 ? "alliances" : "stps");
  const leaf = levels % 2 === 1 ? "id" : `${name(pairs)} { totalCount }`;
  const open = repeat(pairs, (i) => `${name(i)}(first: 1) { nodes {`);
  return `{ ${open} ${leaf} ${"} }".repeat(pairs)} }`;
}

const operationsIn = (text: string) =>
  parse(text).definitions.flatMap((node) => (node.kind === "OperationDefinition" ? [{ name: node.name?.value }] : []));

/** A document of so many tokens. */
const ofTokens = (count: number): string =>
  `{ alliances(filter: { name: { in: [${repeat(count - 20, () => '"a"')}] } }) { totalCount } }`;

describe("limits", () => {
  it.each([
    ["20 levels", ofDepth(20)],
    ["100 aliases", `{ ${repeat(100, (i) => `a${i}: release { hash }`)} }`],
    ["4000 tokens", ofTokens(4_000)],
  ])("let %s pass", async (_, query) => {
    expect(await api.ask(query)).toMatchObject({ status: 200, errors: [] });
  });

  it.each([
    [
      "depth",
      ofDepth(21),
      "The request asks for 21 levels; the limit is 20. Query the deeper part with `node(id:)` in a separate request, or nest filters less deeply.",
      { limit: 20, requested: 21 },
    ],
    [
      "aliases",
      `{ ${repeat(101, (i) => `a${i}: release { hash }`)} }`,
      "The request asks for 101 aliases; the limit is 100. Split it into several requests, or use `nodes(ids:)` instead of many aliases.",
      { limit: 100, requested: 101 },
    ],
    [
      "tokens",
      ofTokens(4_001),
      "The document has 4001 tokens; the limit is 4000. Split it into several requests.",
      { limit: 4000, requested: 4001 },
    ],
  ])(
    "refuse what is over that of %s, and say the limit, the figure and what to do",
    async (_, query, message, figures) => {
      const { status, errors } = await api.ask(query);
      expect(errors).toMatchObject([{ message, extensions: { code: "QUERY_TOO_COMPLEX", ...figures } }]);
      expect(status).toBe(422);
      expect((await api.ask(query, {}, "application/json")).status).toBe(200);
    },
  );

  it("refuse more than 100 fragments, in any request", async () => {
    const chain = (count: number) =>
      `{ ...F0 } ${repeat(count - 1, (i) => `fragment F${i} on Query { ...F${i + 1} }`)} fragment F${count - 1} on Query { release { hash } }`;
    expect((await api.ask(chain(100))).errors).toEqual([]);
    for (const count of [101, 300]) {
      const refused = await api.ask(chain(count));
      expect([refused.status, refused.errors]).toMatchObject([422, [{ extensions: { code: "QUERY_TOO_COMPLEX" } }]]);
      const url = `${api.url}/graphql?${new URLSearchParams({ query: chain(count) })}`;
      expect((await fetch(url)).status).toBe(422);
    }
  });

  it("refuse a filter in a variable that is nested too deep", async () => {
    const nested = (levels: number): object => (levels === 1 ? {} : { not: nested(levels - 1) });
    const ask = (levels: number) =>
      api.ask("query ($f: AllianceFilter) { alliances(filter: $f) { totalCount } }", { f: nested(levels) });
    expect((await ask(20)).errors).toEqual([]);
    for (const levels of [21, 2_000])
      expect((await ask(levels)).errors[0]).toMatchObject({
        message: expect.stringContaining(`asks for ${levels} levels; the limit is 20.`),
        extensions: { code: "QUERY_TOO_COMPLEX" },
      });
  });

  it.each(["[", '{"x":'])("refuse a variable that is nested a hundred thousand levels deep: %s", async (open) => {
    const levels = open === "[" ? 100_000 : 40_000;
    const nested = open.repeat(levels) + (open === "[" ? "" : "1") + (open === "[" ? "]" : "}").repeat(levels);
    const response = await fetch(`${api.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
      body: `{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":${nested}}}`,
    });
    const { errors } = (await response.json()) as Answer;
    expect([response.status, errors]).toMatchObject([
      422,
      [{ extensions: { code: "QUERY_TOO_COMPLEX", limit: 20, requested: levels } }],
    ]);
  });

  it("refuse fields that are selected too often in one place to be compared", async () => {
    const { status, errors } = await api.ask(`{ ${repeat(900, () => "release { hash }")} }`);
    expect(errors).toMatchObject([
      {
        message:
          "The document selects too many fields in one place to check whether they conflict. Select each field once, or split it into several requests.",
        extensions: { code: "QUERY_TOO_COMPLEX" },
      },
    ]);
    expect(status).toBe(422);
  });
});

describe("the cost of a request", () => {
  const cost = async (query: string, variables = {}) => {
    const { extensions, errors } = await api.ask(query, variables);
    const [error] = errors;
    return (error?.extensions?.requested ?? (extensions.cost as { requested: number }).requested) as number;
  };
  const plain = "{ findings(first: 40) { nodes { evidence { citations { quote } } } } }";

  it.each([
    ["a variable", "query ($n: Int) { findings(first: $n) { nodes { evidence { citations { quote } } } } }"],
    [
      "a variable's default",
      "query ($n: Int = 40) { findings(first: $n) { nodes { evidence { citations { quote } } } } }",
    ],
    ["last", "{ findings(last: 40) { nodes { evidence { citations { quote } } } } }"],
    ["edges", "{ findings(first: 40) { edges { node { evidence { citations { quote } } } } } }"],
    [
      "a fragment",
      "{ findings(first: 40) { ...F } } fragment F on FindingConnection { nodes { evidence { ...E } } } fragment E on Evidence { citations { quote } }",
    ],
    [
      "inline fragments",
      "{ ... { findings(first: 40) { ... on FindingConnection { nodes { ... on Entity { evidence { citations { quote } } } } } } } }",
    ],
    ["an alias", "{ listed: findings(first: 40) { nodes { supportedBy: evidence { citations { quote } } } } }"],
  ])("is the same by way of %s", async (_, query) => {
    const least = await cost(plain);
    expect(least).toBeGreaterThan(80);
    expect(await cost(query, { n: 40 })).toBeGreaterThanOrEqual(least);
  });

  it("does not count what is skipped", async () => {
    const query = "query ($no: Boolean!) { release { hash } findings(first: 40) @include(if: $no) { nodes { name } } }";
    expect(await cost(query, { no: false })).toBe(await cost("{ release { hash } }"));
  });

  it("of a page that is larger than the whole list is what the list can hold", async () => {
    const asked = await cost("{ alliances(first: 500) { nodes { ccgs(first: 500) { nodes { name } } } } }");
    expect(asked).toBe(await cost("{ alliances(first: 400) { nodes { ccgs(first: 400) { nodes { name } } } } }"));
    expect(asked).toBeLessThan(500 * 500);
  });

  it("of the pages of a trace and of a search is as asked", async () => {
    const trace = (first: number) =>
      `{ trace(from: "recommendation:taskforce-2015-24", to: [ALLIANCE], first: ${first}) { nodes { target { name } } } }`;
    // As many alliances as there are.
    expect(await cost(trace(500))).toBe(await cost(trace(400)));
    expect((await cost(trace(15))) - (await cost(trace(5)))).toBeGreaterThan(20);
    const search = (first: number) => `{ search(text: "cancer", first: ${first}) { nodes { name } } }`;
    expect((await cost(search(500))) - (await cost(search(400)))).toBeGreaterThanOrEqual(100);
  });

  it("of objects of several types is what the types cost together, but no more than if all were of the dearest", async () => {
    const alliance = "... on Alliance { ccgs { nodes { name } } }";
    const region = "... on Region { alliances { nodes { name } } }";
    const found = (first: number, fields: string) =>
      cost(`{ search(text: "cancer", first: ${first}) { nodes { ${fields} } } }`);
    const [none, dearest, both] = [
      await found(1, "id"),
      await found(1, `id ${alliance}`),
      await found(1, `id ${alliance} ${region}`),
    ];
    expect(dearest).toBeGreaterThan(none + 5);
    expect(both).toBe(dearest);
    // There are more results than alliances, so that the rest may be of the other type.
    expect(await found(500, `id ${alliance} ${region}`)).toBeGreaterThan(await found(500, `id ${alliance}`));
  });

  it("of the texts that matched and of what a name may mean is as asked", async () => {
    const texts = (first: string) =>
      cost(`{ search(text: "cancer", first: 20) { edges { matches${first} { highlights { start } } } } }`);
    const [two, four, all] = [await texts("(first: 2)"), await texts("(first: 4)"), await texts("")];
    expect(four - two).toBeGreaterThan(20 * 2 * 40);
    expect(all - four).toBeGreaterThan(20 * 40);
    const meanings = (first: string) =>
      cost(`{ resolve(name: "CCG"${first}) { entity { evidence { citations { quote } } } } }`);
    expect(await meanings(", first: 4")).toBeLessThan(await meanings(""));
    expect(await meanings(", first: 400")).toBe(await meanings(""));
  });

  it("is told with every answer, with its limit", async () => {
    const { extensions } = await api.ask("{ release { hash } }");
    expect(extensions.cost).toEqual({ requested: 2, limit: 60_000 });
  });

  it("is refused over the limit, by a sentence that says what to do", async () => {
    const page = "{ ccgs(first: 100) { nodes { name } } }";
    const requested = await cost(page);
    const limits = (most: number) => ({ cost: most, depth: 20, aliases: 100, tokens: 4_000, bodyBytes: 262_144 });
    const enough = await serve({ limits: limits(requested) });
    expect((await enough.ask(page)).errors).toEqual([]);
    await enough.close();
    const strict = await serve({ limits: limits(requested - 1) });
    expect((await strict.ask(page)).errors).toMatchObject([
      {
        message: `The request asks for ${requested} objects; the limit is ${requested - 1}. Split it into several requests, or use smaller pages (\`first\`).`,
        extensions: { code: "QUERY_TOO_COMPLEX", limit: requested - 1, requested },
      },
    ]);
    await strict.close();
  });

  /** A request by POST as a client would send it that is not GraphiQL. */
  const refusal = async (query: string, variables = {}) =>
    (await api.ask(query, variables)).errors[0]?.extensions?.code;

  const cycle = (levels: number): string => (levels === 0 ? "id" : `citations { source { ${cycle(levels - 1)} } }`);
  const citationsOf = ({ evidence }: EntityRecord) =>
    Object.values(evidence).flatMap((all) => all.flatMap((one) => one.citations));
  const [mostCited] = [...realRelease().entities].sort((a, b) => citationsOf(b).length - citationsOf(a).length);

  it.each([
    [
      "plain lists that lead back to where they began",
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { ${cycle(7)} } } }`,
    ],
    [
      "leaves with arguments",
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { citations { ${repeat(97, (i) => `a${i}: reference(style: BIBTEX)`)} } } } }`,
    ],
    [
      "leaves with aliases",
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { citations { ${repeat(97, (i) => `a${i}: quote`)} } } } }`,
    ],
    ["a leaf with a long alias", `query ($ids: [ID!]!) { nodes(ids: $ids) { ${"a".repeat(100_000)}: id } }`],
    [
      "single types of the schema",
      `{ ${repeat(100, (i) => `a${i}: __type(name: "Query") { ...T }`)} } fragment T on __Type { fields { name description args { name description type { name ofType { name } } } } }`,
    ],
  ])("keeps a request from asking for too many %s", async (_, query) => {
    expect(await refusal(query, { ids: Array.from({ length: 500 }, () => mostCited?.id) })).toBe("QUERY_TOO_COMPLEX");
  });

  it.each([
    ["empty", {}],
    ["null", null],
  ])("counts inputs that are %s", async (_, input) => {
    const variables = { f: { and: Array.from({ length: 20_000 }, () => input ?? { not: null }) } };
    const query = `query ($f: AllianceFilter) { ${repeat(100, (i) => `a${i}: alliances(filter: $f, first: 0) { totalCount }`)} }`;
    expect(await refusal(query, variables)).toBe("QUERY_TOO_COMPLEX");
    const few = { f: { and: variables.f.and.slice(0, 10) } };
    expect((await api.ask(query, few)).errors).toEqual([]);
  });

  it("counts what introspection answers, exactly", async () => {
    const objectsIn = (value: unknown): number =>
      typeof value === "object" && value !== null
        ? (Array.isArray(value) ? 0 : 1) + Object.values(value).reduce((sum: number, each) => sum + objectsIn(each), 0)
        : 0;
    for (const query of [
      '{ __type(name: "Alliance") { fields { name args { name type { name ofType { name } } } } } }',
      '{ __type(name: "Nothing") { name } }',
      "{ __schema { types { name enumValues(includeDeprecated: true) { name } } directives { args { name } } } }",
    ]) {
      const { data } = await api.ask(query);
      const objects = objectsIn(data) - 1;
      const size = JSON.stringify(data).length / 320;
      const requested = await cost(query);
      expect(requested).toBeGreaterThanOrEqual(objects);
      expect(requested).toBeLessThanOrEqual(Math.ceil(objects + size * 1.1) + 1);
    }
  });

  it("of every published query is less than a third of the limit, and that of the whole schema too", async () => {
    const tools = { descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true };
    const introspection = getIntrospectionQuery({ ...tools, inputValueDeprecation: true, oneOf: true });
    for (const { text, title } of [
      ...savedQueries,
      ...documentedQueries.filter(({ file }) => file === "README.md" || file === "docs/api.md"),
      { text: introspection, title: "introspection" },
    ])
      for (const { name } of operationsIn(text)) {
        const response = await fetch(`${api.url}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ query: text, operationName: name }),
        });
        const { extensions, errors } = (await response.json()) as Answer;
        expect([title, errors]).toEqual([title, undefined]);
        const { requested, limit } = extensions.cost as { requested: number; limit: number };
        expect([title, requested < limit / 3]).toEqual([title, true]);
      }
  });

  it("lets introspection ask for the whole schema once, and not twice", async () => {
    const whole = getIntrospectionQuery();
    const [, selection] = /(__schema .*)}\s*fragment FullType/s.exec(whole) ?? [];
    expect((await api.ask(whole)).errors).toEqual([]);
    const { errors } = await api.ask(whole.replace(selection as string, `${selection} again: ${selection}`));
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(
          /^The request asks for \d+ objects of the schema; the limit is 20000\. Ask for each part of the schema once\.$/,
        ),
        extensions: { code: "QUERY_TOO_COMPLEX", limit: 20_000, requested: expect.any(Number) },
      },
    ]);
  });

  it.each([
    ["searches", `{ ${repeat(100, (i) => `a${i}: search(text: "the cancer ${i}", first: 1) { totalCount }`)} }`],
    ["names", `{ ${repeat(100, (i) => `a${i}: alliance(name: "the cancer alliance ${i}") { id }`)} }`],
    ["whole schemas", `{ ${repeat(100, (i) => `a${i}: __schema { types { name fields { name } } }`)} }`],
    ["conditions", "query ($f: FindingFilter) { findings(filter: $f) { totalCount } }"],
  ])("keeps a request from asking for too many %s at once", async (what, query) => {
    const many = Array.from({ length: 6_000 }, () => ({ name: { contains: "a" } }));
    const { errors } = await api.ask(query, what === "conditions" ? { f: { or: many } } : {});
    expect(errors[0]?.extensions?.code).toBe("QUERY_TOO_COMPLEX");
  });

  it("has a bound for every list of the schema: a size in the release, or a declaration beside the field", () => {
    const inRecords = new Set([
      "evidence",
      "citations",
      ...ENTITIES.flatMap(({ props }) => props.map(({ name }) => name)),
    ]);
    const types = Object.values(schema().getTypeMap())
      .filter(({ name }) => !name.startsWith("__"))
      .filter(isObjectType);
    const unbound = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => isListType(getNullableType(field.type)) && isObjectType(getNamedType(field.type)))
        .filter((field) => !declaredCost(field).reach && !inRecords.has(field.name))
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(unbound).toEqual([]);
  });

  it("of a bomb of fragments is reckoned at once", async () => {
    const bomb = `{ ...F0 } ${repeat(200, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F200 on Query { release { hash } }`;
    const { errors } = await api.ask(bomb);
    expect(errors[0]?.extensions?.code).toMatch(/^(QUERY_TOO_COMPLEX|GRAPHQL_VALIDATION_FAILED)$/);
  });
});
