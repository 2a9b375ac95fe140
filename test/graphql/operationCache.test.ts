import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Release } from "../../src/model/release.js";
import { type Api, serve } from "../support/api.js";
import { realRelease } from "../support/release.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

const PAGE = `query ($first: Int, $filter: CcgFilter, $names: Boolean = true) {
  ccgs(first: $first, filter: $filter) {
    totalCount
    nodes { id name @include(if: $names) alliances(first: $first) { nodes { id } } }
    pageInfo { endCursor }
  }
}`;
const TURNS = [
  { first: 1 },
  { first: 3 },
  { first: 1, names: false },
  { first: 1, filter: { name: { contains: "north" } } },
  { first: 1, filter: { name: { contains: "south" } } },
  {},
];

it("answers a document by its variables, however often and in whatever turn it is asked", async () => {
  const first = [];
  for (const variables of TURNS) first.push((await api.ask(PAGE, variables)).data);
  expect(new Set(first.map((data) => JSON.stringify(data))).size).toBe(TURNS.length);
  for (const [i, variables] of [...TURNS.entries()].reverse())
    expect((await api.ask(PAGE, variables)).data).toEqual(first[i]);
});

it("refuses wrong variables each time, and answers right ones in between", async () => {
  for (let i = 0; i < 2; i++) {
    expect((await api.ask(PAGE, { first: -1 })).errors[0]?.extensions?.code).toBe("BAD_USER_INPUT");
    expect((await api.ask(PAGE, { first: 2 })).data.ccgs.nodes).toHaveLength(2);
    expect((await api.ask(PAGE, { first: "two" })).errors[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  }
});

it("refuses a request that costs too much each time", async () => {
  const [open, close] = ["alliances(first: $n) { nodes { ccgs(first: $n) { nodes { id ", "} } } } "];
  const query = `query ($n: Int) { ccgs(first: $n) { nodes { ${open.repeat(3)}${close.repeat(3)} } } }`;
  for (let i = 0; i < 2; i++) {
    expect((await api.ask(query, { n: 500 })).errors[0]?.extensions?.code).toBe("QUERY_TOO_COMPLEX");
    expect((await api.ask(query, { n: 1 })).errors).toEqual([]);
  }
});

it("binds cursors to the release that is served by then", async () => {
  const own = await serve();
  try {
    const cursor = async () => (await own.ask(PAGE, { first: 1 })).data.ccgs.pageInfo.endCursor;
    const before = await cursor();
    const [, ...rest] = realRelease().entities.filter(({ type }) => type === "Gap");
    const others = realRelease().entities.filter(({ type }) => type !== "Gap");
    const edges = realRelease().edges.filter(({ relation }) => relation !== "GAP_IN");
    await own.store.replaceAll({
      ...realRelease(),
      hash: "0".repeat(64),
      entities: [...others, ...rest],
      edges,
    } as Release);
    expect(await cursor()).not.toBe(before);
  } finally {
    await own.close();
  }
});

it("reads what different parts of a document select under one name", async () => {
  const { data } = await api.ask("{ alliances(first: 1) { nodes { x: name } edges { node { x: code } } } }");
  const [[named], [coded]] = [data.alliances.nodes, data.alliances.edges];
  expect([named.x, coded.node.x]).toEqual(["Cheshire and Merseyside", "E56000005"]);
});
