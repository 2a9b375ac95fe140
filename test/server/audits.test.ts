import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { serverAudits } from "graphql-http";
import { type Api, serve } from "../support/api.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

it("satisfies every audit of GraphQL over HTTP without an error or a warning", async () => {
  const audits = serverAudits({ url: () => `${api.url}/graphql` });
  const results = await Promise.all(audits.map((audit) => audit.fn()));
  const failed = results
    .filter(({ status }) => status === "error" || status === "warn")
    .map((result) => [result.id, result.status, result.name]);
  expect(results.length).toBeGreaterThan(50);
  expect(failed).toEqual([]);
});
