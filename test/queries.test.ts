import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type Api, serve } from "./support/api.js";
import { savedQueries } from "./support/queries.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

it("offers at least ten saved queries", () => {
  expect(savedQueries.length).toBeGreaterThanOrEqual(10);
});

it.each(savedQueries)("$file answers ($title)", async ({ text }) => {
  const { status, data, errors } = await api.ask(text);
  expect(errors).toEqual([]);
  expect(status).toBe(200);
  for (const value of Object.values(data)) expect(value).not.toBeNull();
});

it.each(savedQueries)("$file begins with a group, a title and a sentence", ({ text }) => {
  const [title, sentence] = text.split("\n");
  expect(title).toMatch(/^# (Start here|Trace|Gaps|Time|Names|Places): \S/);
  expect(sentence).toMatch(/^# \S.*[.]$/);
});
