import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ENTITIES } from "../../src/model/entities.js";
import { type Api, serve } from "../support/api.js";
import { busiestEntities } from "../support/entities.js";
import { sample } from "../support/sample.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Which page of a connection is meant. */
interface Page {
  readonly first?: number;
  readonly after?: string | null;
  readonly last?: number;
  readonly before?: string | null;
}

/** Asks for a page of a connection. */
type Ask = (page: Page) => Promise<Connection>;

const VARIABLES = "$first: Int, $after: String, $last: Int, $before: String";
const PAGE = "first: $first, after: $after, last: $last, before: $before";

const CONTENT =
  "totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

const ofRoot =
  (field: string): Ask =>
  async (page) => {
    const { data, errors } = await api.ask(`query (${VARIABLES}) { ${field}(${PAGE}) { ${CONTENT} } }`, page);
    expect(errors).toEqual([]);
    return data[field];
  };

const ofEntity =
  (owner: string, id: string, field: string): Ask =>
  async (page) => {
    const { data, errors } = await api.ask(
      `query (${VARIABLES}) { node(id: "${id}") { ... on ${owner} { ${field}(${PAGE}) { ${CONTENT.replace("nodes { id }", "nodes { ...I }").replace("node { id }", "node { ...I }")} } } } } fragment I on Node { id }`,
      page,
    );
    expect(errors).toEqual([]);
    return data.node[field];
  };

/** The cursors of all rows, page by page as Relay asks for them; checks what each page says of itself. */
async function walk(ask: Ask, end: "first" | "last", size: number): Promise<readonly string[]> {
  const forwards = end === "first";
  const rows: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; ; page++) {
    const { edges, nodes, pageInfo }: Connection = await ask(
      forwards ? { first: size, after: cursor } : { last: size, before: cursor },
    );
    const cursors = edges.map((edge) => edge.cursor);
    expect(nodes).toEqual(edges.map(({ node }) => node));
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([cursors[0] ?? null, cursors.at(-1) ?? null]);
    expect(forwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage).toBe(page > 0);
    if (forwards) rows.push(...cursors);
    else rows.unshift(...cursors);
    if (!(forwards ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return rows;
    cursor = forwards ? pageInfo.endCursor : pageInfo.startCursor;
  }
}

async function expectWalks(ask: Ask): Promise<void> {
  const whole = await ask({ first: 500 });
  const all = whole.edges.map(({ cursor }) => cursor);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBe(Math.min(whole.totalCount, 500));
  if (whole.totalCount > 500) return;
  const size = Math.max(1, Math.ceil(all.length / 3));
  expect(await walk(ask, "first", size)).toEqual(all);
  expect(await walk(ask, "last", size)).toEqual(all);
}

describe("pages, forwards and backwards, hold every row once and in order:", () => {
  it.each(ENTITIES.map(({ plural }) => plural))("%s", async (plural) => {
    await expectWalks(ofRoot(plural));
  });

  it.each(sample(busiestEntities(), 40).map(({ owner, relation, id }) => [owner, relation.field, id]))(
    "%s.%s of %s",
    async (owner, field, id) => {
      await expectWalks(ofEntity(owner as string, id as string, field as string));
    },
  );

  it.each([
    ['search(text: "cancer", first: 500)', 'search(text: "cancer", first: 60, after: $after)'],
    [
      'trace(from: "alliance:wessex", to: [RECOMMENDATION, METRIC, CCG], first: 500)',
      'trace(from: "alliance:wessex", to: [RECOMMENDATION, METRIC, CCG], first: 20, after: $after)',
    ],
  ])("%s", async (whole, page) => {
    const content = "{ edges { cursor } pageInfo { hasNextPage endCursor } }";
    const cursors = (of: { edges: readonly { cursor: string }[] }) => of.edges.map(({ cursor }) => cursor);
    const all = (await api.ask(`{ rows: ${whole} ${content} }`)).data.rows;
    const rows: string[] = [];
    let pages = 0;
    for (let after: string | null = null, more = true; more; pages++) {
      const { data } = await api.ask(`query ($after: String) { rows: ${page} ${content} }`, { after });
      rows.push(...cursors(data.rows));
      after = data.rows.pageInfo.endCursor;
      more = data.rows.pageInfo.hasNextPage;
    }
    expect(rows).toEqual(cursors(all));
    expect(pages).toBeGreaterThan(2);
  });
});
