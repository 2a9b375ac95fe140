import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ENTITY_NAMES } from "../../src/model/entities.js";
import { lowerFirst } from "../../src/model/entity.js";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import { type Answer, type Api, serve } from "../support/api.js";
import { NAME_QUESTIONS, releaseWithFormerIds } from "../support/nameQuestions.js";
import { realRelease } from "../support/release.js";

type Hint = {
  readonly argument: string;
  readonly message: string;
  readonly candidates: readonly { id: string; label: string }[];
};
const hintsOf = ({ extensions }: Answer) => (extensions.hints ?? []) as readonly Hint[];

let api: Api;
beforeAll(async () => {
  api = await serve({ store: openEmbeddedStore(releaseWithFormerIds()) });
});
afterAll(() => api.close());

it.each(NAME_QUESTIONS)("$query", async ({ query, data, error, hint }) => {
  const answer = await api.ask(query);
  expect(answer.errors.map(({ message }) => message)).toEqual(error ? [expect.stringMatching(error)] : []);
  expect(answer.data).toEqual(data);
  expect(hintsOf(answer).map(({ candidates }) => candidates.map(({ id }) => id))).toEqual(hint ? [hint] : []);
});

describe("every entity's own name and label", () => {
  it.each(ENTITY_NAMES)("lead to each %s, or to a list in which it stands", async (type) => {
    const field = lowerFirst(type);
    const entities = realRelease().entities.filter((entity) => entity.type === type);
    const { data } = await api.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { id label } } }", {
      ids: entities.map(({ id }) => id),
    });
    const labels = data.nodes.map(({ label }: { label: string }) => label);
    for (const [i, { id, props }] of entities.entries()) {
      for (const name of new Set([String(props.name), labels[i]])) {
        const answer = await api.ask(`query ($name: String!) { ${field}(name: $name) { id } }`, { name });
        const listed = [
          ...hintsOf(answer).flatMap(({ candidates }) => candidates),
          ...answer.errors.flatMap(({ extensions }) => (extensions?.candidates ?? []) as Hint["candidates"]),
        ];
        const named = [answer.data[field]?.id, ...listed.map((candidate) => candidate.id)];
        if (!named.includes(id)) throw new Error(`${name} does not lead to ${id}, but to ${named.join(", ")}`);
      }
    }
  });

  it("differ for any two entities of a type that share a name and differ in their years", async () => {
    const { data } = await api.ask("{ alliances(first: 500) { nodes { label } } }");
    const labels = data.alliances.nodes.map(({ label }: { label: string }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).toEqual(
      expect.arrayContaining([
        "East Midlands (until 2019)",
        "East Midlands (2019–2024)",
        "East Midlands (2025)",
        "Wessex",
      ]),
    );
  });
});

describe("hints", () => {
  it("are at most three, of the fields that come first", async () => {
    const answer = await api.ask(
      '{ d: alliance(name: "D") { id } c: alliance(name: "Wesex") { id } b: ccg(name: "Swindn") { id } ok: ccg(name: "Swindon") { id } a: stp(name: "A") { id } }',
    );
    expect(hintsOf(answer).map(({ argument }) => argument)).toEqual(["alliance.name", "alliance.name", "ccg.name"]);
    expect(hintsOf(answer)[1]).toEqual({
      argument: "alliance.name",
      message:
        "No Alliance has the name “Wesex”. The nearest names: alliance:wessex (Wessex). `search` finds parts of names.",
      candidates: [{ id: "alliance:wessex", label: "Wessex" }],
    });
  });

  it("are of the day that the operation sees", async () => {
    const day = (date: string) => api.ask(`query @asOf(date: "${date}") { alliance(name: "London") { id } }`);
    expect(hintsOf(await day("2016-12-06")).flatMap(({ candidates }) => candidates.map(({ id }) => id))).toEqual([
      "alliance:south-east-london",
      "alliance:national-cancer-vanguard-north-central-and-north-east-london",
      "alliance:national-cancer-vanguard-north-west-and-south-west-london",
    ]);
  });

  it("tell what an unknown id may mean", async () => {
    const near = async (id: string, day = "") =>
      hintsOf(await api.ask(`query ${day} { node(id: "${id}") { id } }`)).map(({ argument, candidates }) => [
        argument,
        candidates[0]?.id,
      ]);
    expect(await near("alliance:wesex")).toEqual([["node.id", "alliance:wessex"]]);
    // Known, but not valid on the day.
    expect(await near("alliance:east-midlands", '@asOf(date: "2022-01-01")')).toEqual([
      ["node.id", "alliance:east-midlands"],
    ]);
    expect(await near("alliance:wessex")).toEqual([]);
  });

  it("are left out where there is nothing to tell", async () => {
    expect((await api.ask('{ alliance(name: "Wessex") { id } }')).extensions).not.toHaveProperty("hints");
  });

  it("name the candidates in errors too", async () => {
    const { errors } = await api.ask('{ alliance(name: "Greater Manchester") { id } }');
    expect(errors[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: "alliance.name",
      candidates: [
        { id: "alliance:greater-manchester", label: "Greater Manchester (2019–2024)" },
        { id: "alliance:greater-manchester-2025", label: "Greater Manchester (2025)" },
      ],
    });
  });
});

describe("figures in searches", () => {
  it.each([
    ["£123m", ["funding-allocation:national-cancer-programme-2017-18"]],
    ["31 in-depth interviews", ["finding:campaigning-group-2012-interviews"]],
    ["seven criteria McLean", ["finding:campaigning-group-2012-number-of-criteria"]],
    ["19 Cancer Alliances", ["finding:north-west-coast-19-alliances"]],
    ["principles must guide", ["expectation:guidance-2016-principle-board"]],
    ["57%", ["ambition:increase-in-5-and-10-year-survival"]],
    ["£15m", []],
    ["15M", ["ccg:nhs-derby-and-derbyshire"]],
    ["57", ["recommendation:taskforce-2015-57"]],
    ["1 year survival", ["metric:one-year-survival"]],
    ["recommendation 500", []],
    ["rec 24", ["recommendation:taskforce-2015-24"]],
  ])("%s finds %j first", async (text, first) => {
    const query = "query ($text: String!) { search(text: $text, first: 1) { nodes { id } } }";
    const { data } = await api.ask(query, { text });
    expect(data.search.nodes.map(({ id }: { id: string }) => id)).toEqual(first);
  });
});
