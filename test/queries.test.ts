import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type Api, serve } from "./support/api.js";
import { savedQueries } from "./support/queries.js";

const GROUPS = ["Start here", "Trace", "Gaps", "Time", "Places", "Names"];

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

/** Whether a root field found nothing. */
const isEmpty = (value: { totalCount?: number; nodes?: readonly unknown[]; length?: number } | null): boolean =>
  value === null || value.totalCount === 0 || value.nodes?.length === 0 || value.length === 0;

it("offers a newcomer some thirty saved queries", () => {
  expect(savedQueries.length).toBeGreaterThanOrEqual(30);
});

it.each(savedQueries)("$file finds something ($title)", async ({ text }) => {
  const { status, data, errors } = await api.ask(text);
  expect(errors).toEqual([]);
  expect(status).toBe(200);
  expect(Object.entries(data).filter(([, value]) => isEmpty(value as object))).toEqual([]);
});

it.each(savedQueries)("$file begins with a group, a title and a sentence", ({ text }) => {
  const [head = "", sentence = ""] = text.split("\n");
  const [, group, title] = /^# ([^:]+): (.+)$/.exec(head) ?? [];
  expect(GROUPS).toContain(group);
  expect(title).toMatch(/^[A-Z].{5,60}$/);
  expect(sentence).toMatch(/^# [A-Z].{10,130}[.]$/);
});

it("keeps the groups together, in the order in which a newcomer meets them", () => {
  const groups = savedQueries.map(({ title }) => title.split(":")[0] ?? "");
  expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual(GROUPS);
});

it("gives every saved query one operation with a name of its own", () => {
  const names = savedQueries.map(({ text }) => text.match(/^query (\w+)/m)?.[1]);
  expect(names).not.toContain(undefined);
  expect(new Set(names).size).toBe(savedQueries.length);
});
