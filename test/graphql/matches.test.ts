import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Api, serve } from "../support/api.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

interface Match {
  readonly field: string;
  readonly text: string;
}

async function matchesOf(text: string, first: string): Promise<readonly Match[]> {
  const { data, errors } = await api.ask(
    `query ($text: String!) { search(text: $text, first: 1) { edges { matches${first} { field text } } } }`,
    { text },
  );
  expect(errors).toEqual([]);
  return data.search.edges[0].matches;
}

describe("the texts that matched", () => {
  // Several sources call the clinical commissioning groups CCGs.
  it("are each there once, and the first of them as asked", async () => {
    const all = await matchesOf("CCGs", "");
    expect(all.length).toBeGreaterThan(2);
    expect(new Set(all.map(({ field, text }) => `${field} ${text}`)).size).toBe(all.length);
    expect(await matchesOf("CCGs", "(first: 2)")).toEqual(all.slice(0, 2));
    expect(await matchesOf("CCGs", "(first: 0)")).toEqual([]);
    expect(await matchesOf("CCGs", "(first: 500)")).toEqual(all);
  });
});

it.each(
  [
    'search(text: "CCG", first: 1) { edges { matches(first: N) { text } } }',
    'resolve(name: "CCG", first: N) { exact }',
  ].flatMap((field) => [
    [field.replace("N", "-1"), "0 or more"],
    [field.replace("N", "501"), "at most 500"],
  ]),
)("%s: expected %s", async (field, expected) => {
  const { errors } = await api.ask(`{ ${field} }`);
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(["BAD_USER_INPUT"]);
  expect(errors[0]?.message).toContain(expected);
});

it("the first of what a name may mean are as asked", async () => {
  const meanings = async (first: string): Promise<readonly object[]> =>
    (await api.ask(`{ resolve(name: "CCG"${first}) { entity { id } } }`)).data.resolve;
  const all = await meanings("");
  // The groups, the campaign of 2012 and the groups of the network.
  expect(all).toHaveLength(3);
  expect(await meanings(", first: 2")).toEqual(all.slice(0, 2));
  expect(await meanings(", first: 0")).toEqual([]);
});
