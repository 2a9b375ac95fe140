import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type Api, serve } from "../support/api.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

const QUERY = `query ($from: ID!, $to: [EntityType!]!, $first: Int, $after: String) @asOf(date: "2016-12-06") {
  trace(from: $from, to: $to, first: $first, after: $after) {
    pageInfo { endCursor }
    nodes {
      target { id __typename }
      path { hops { relation direction to { id } evidence { basis strength citations { locator quote source { id } } } } }
    }
    groups { type count traces { target { id } strength pathCount } }
  }
}`;

interface Hop {
  readonly relation: string;
  readonly direction: string;
  readonly to: { readonly id: string };
  readonly evidence: readonly unknown[];
}
interface Node {
  readonly target: { readonly id: string; readonly __typename: string };
  readonly path: { readonly hops: readonly Hop[] };
}
interface Group {
  readonly type: string;
  readonly count: number;
  readonly traces: readonly { readonly target: { readonly id: string } }[];
}

const ask = async (from: string, to: readonly string[], page: object = {}) => {
  const { data, errors } = await api.ask(QUERY, { from, to, first: 100, ...page });
  expect(errors).toEqual([]);
  return data.trace as { nodes: readonly Node[]; groups: readonly Group[]; pageInfo: { endCursor: string } };
};

/** Whether two targets belong together, by comparing them with each other and with all others. */
function areAlike(a: Node, b: Node, all: readonly Node[]): boolean {
  const [one, other] = [a.path.hops, b.path.hops];
  if (one.length !== other.length || a.target.__typename !== b.target.__typename) return false;
  const way = (hops: readonly Hop[]) => hops.map(({ relation, direction, to }) => [relation, direction, to.id]);
  if (JSON.stringify(way(one.slice(0, -1))) !== JSON.stringify(way(other.slice(0, -1)))) return false;
  const isPassed = (hops: readonly Hop[]) =>
    all.some(({ path }) => {
      const begin = way(path.hops).slice(0, hops.length);
      return path.hops.length > hops.length && JSON.stringify(begin) === JSON.stringify(way(hops));
    });
  if (isPassed(one) || isPassed(other)) return false;
  const said = ({ relation, direction, evidence }: Hop) => JSON.stringify([relation, direction, evidence]);
  return said(one.at(-1) as Hop) === said(other.at(-1) as Hop);
}

const POLICY = ["DELIVERABLE", "POLICY_AREA", "AMBITION", "METRIC", "ALLIANCE"];

it.each([
  ["recommendation:taskforce-2015-24", POLICY],
  ["recommendation:taskforce-2015-24", ["METRIC"]],
  ["ccg:nhs-swindon", ["RECOMMENDATION", "DELIVERABLE", "ALLIANCE"]],
  ["metric:62-day-wait", ["RECOMMENDATION", "NATIONAL_WORK", "DELIVERABLE"]],
  ["alliance:wessex", ["STP", "CCG", "PERSON", "DELIVERABLE"]],
])("the targets of %s stand in groups of those that the same words reach (%j)", async (from, to) => {
  const { nodes, groups } = await ask(from, to);
  const found = groups.map(({ traces }) => traces.map(({ target }) => target.id));
  const expected: Node[][] = [];
  for (const node of nodes) {
    const group = expected.find(([first]) => first && areAlike(first, node, nodes));
    if (group) group.push(node);
    else expected.push([node]);
  }
  expect(found).toEqual(expected.map((group) => group.map(({ target }) => target.id)));
  expect(groups.map(({ count }) => count)).toEqual(expected.map(({ length }) => length));
});

// The guidance says of every alliance what it must do; of three it says so in other words as well.
it("the 19 alliances of recommendation 24 are two groups, as in the picture", async () => {
  const { groups } = await ask("recommendation:taskforce-2015-24", ["ALLIANCE"]);
  expect(groups.map(({ type, count }) => [type, count]).sort()).toEqual([
    ["ALLIANCE", 16],
    ["ALLIANCE", 3],
  ]);
});

it("groups are those of a page, and need no other field", async () => {
  const first = await ask("recommendation:taskforce-2015-24", ["ALLIANCE"], { first: 5 });
  expect(first.groups.reduce((sum, { count }) => sum + count, 0)).toBe(5);
  const { data } = await api.ask(
    `{ trace(from: "recommendation:taskforce-2015-24", to: [ALLIANCE]) { groups { count } } }`,
  );
  expect(data.trace.groups.map(({ count }: Group) => count).sort((a: number, b: number) => a - b)).toEqual([3, 16]);
});
