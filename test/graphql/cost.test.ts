import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type Api, serve } from "../support/api.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

const requested = async (query: string): Promise<number> =>
  ((await api.ask(query)).extensions.cost as { requested: number }).requested;

it("a page that is larger than the whole list costs what the list can hold", async () => {
  const asked = await requested("{ alliances(first: 500) { nodes { ccgs(first: 500) { nodes { name } } } } }");
  expect(asked).toBe(await requested("{ alliances(first: 400) { nodes { ccgs(first: 400) { nodes { name } } } } }"));
  expect(asked).toBeLessThan(500 * 500);
});

it("the pages of a trace and of a search cost as asked", async () => {
  const trace = (first: number) =>
    `{ trace(from: "recommendation:taskforce-2015-24", to: [ALLIANCE], first: ${first}) { nodes { target { name } } } }`;
  expect((await requested(trace(500))) - (await requested(trace(400)))).toBe(200);
  const search = (first: number) => `{ search(text: "cancer", first: ${first}) { nodes { name } } }`;
  expect((await requested(search(500))) - (await requested(search(400)))).toBe(100);
});
