import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { schema } from "../../src/graphql/schema.js";
import { RELATIONS } from "../../src/model/relations.js";
import { type Api, serve } from "../support/api.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

type Edge = { readonly holds: boolean; readonly node: { readonly id: string } };
type Body = { readonly id: string; readonly [field: string]: unknown };

/** Neighbours of all alliances by a field on a day. */
async function linked(field: string, day: string): Promise<Readonly<Record<string, readonly Edge[]>>> {
  const text = `query ($day: Date!) @asOf(date: $day) { alliances { nodes { id ${field} { edges { holds node { id } } } } } }`;
  const { data } = await api.ask(text, { day });
  return Object.fromEntries(data.alliances.nodes.map((one: Body) => [one.id, (one[field] as { edges: Edge[] }).edges]));
}

// The day of the guidance: none of the successors exists yet.
it("gives the successors of 2016's alliances on the day of the guidance, and says that they do not hold", async () => {
  const successors = await linked("successors", "2016-12-06");
  expect(Object.keys(successors)).toHaveLength(19);
  const edges = Object.values(successors).flat();
  expect(edges.length).toBeGreaterThanOrEqual(7);
  expect(edges.filter(({ holds }) => holds)).toEqual([]);
  expect(successors["alliance:east-of-england"]?.map(({ node }) => node.id)).toEqual([
    "alliance:east-of-england-north",
    "alliance:east-of-england-south",
  ]);
});

it("gives the predecessors of 2019's alliances on a day of 2019", async () => {
  const predecessors = await linked("predecessors", "2019-08-01");
  expect(Object.keys(predecessors)).toHaveLength(20);
  expect(predecessors["alliance:east-of-england-north"]).toEqual([
    { holds: false, node: { id: "alliance:east-of-england" } },
  ]);
});

// The report is of February 2012; the Board was established later that year.
it("keeps the addressee of a recommendation of February 2012 in that month", async () => {
  const { data } = await api.ask(
    '{ recommendation(id: "recommendation:campaigning-group-2012-1") { addressees { edges { holds node { ... on Entity { id } } } } } }'.replace(
      "{",
      'query @asOf(date: "2012-02-01") {',
    ),
  );
  expect(data.recommendation.addressees.edges).toEqual([{ holds: false, node: { id: "organisation:nhs-england" } }]);
});

it("filters as usual what lies beyond the far end, and links of other relations", async () => {
  const { data } = await api.ask(`query @asOf(date: "2019-08-01") {
    alliances { nodes { predecessors { nodes { id stps { edges { node { id validFrom validTo } } } } } } }
  }`);
  const stps = data.alliances.nodes.flatMap((one: { predecessors: { nodes: { stps: { edges: Body[] } }[] } }) =>
    one.predecessors.nodes.flatMap(({ stps: { edges } }) => edges),
  );
  for (const { node } of stps as { node: { validFrom: string | null; validTo: string | null } }[]) {
    expect(node.validFrom === null || node.validFrom <= "2019-08-01").toBe(true);
    expect(node.validTo === null || node.validTo > "2019-08-01").toBe(true);
  }
});

it("has `holds` on the edges of these relations and of no other, and the directive names them", () => {
  const across = RELATIONS.filter(({ acrossTime }) => acrossTime).map(({ name }) => name);
  expect([...across].sort()).toEqual([
    "ADDRESSED_TO",
    "ECHOES",
    "EVOLVED_INTO",
    "EXPECTED_OF",
    "FOLLOWS",
    "SUCCEEDED_BY",
  ]);
  const described = schema().getDirective("asOf")?.description ?? "";
  for (const name of across) expect(described).toContain(name);
  // Traces follow none of them.
  expect(RELATIONS.filter(({ acrossTime, trace }) => acrossTime && trace !== null)).toEqual([]);
});
