import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { entityRoutes } from "../../src/export/addresses/entityRoutes.js";
import { answerRoutes } from "../../src/export/answer/answerRoutes.js";
import { playgroundRoute } from "../../src/web/pages/playground/playgroundRoute.js";
import { type Api, serve } from "../support/api.js";
import { savedQueries } from "../support/queries.js";

let api: Api;
beforeAll(async () => {
  const routes = [
    ...answerRoutes,
    ...entityRoutes({ publicUrl: null, baseIri: "https://example.org/id/" }),
    playgroundRoute({ publicUrl: null }),
  ];
  api = await serve({ trustedOnly: true, cache: true, routes });
});
afterAll(() => api.close());

const { text } = savedQueries.find(({ file }) => file.includes("who-covers-swindon")) as { text: string };
const hash = createHash("sha256").update(text).digest("hex");
const persisted = { persistedQuery: { version: 1, sha256Hash: hash } };

// biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
async function post(body: object): Promise<{ status: number; body: any }> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${api.url}/graphql`, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
}
const get = (query: Record<string, string>) => fetch(`${api.url}/graphql?${new URLSearchParams(query)}`);

describe("where only the saved queries are run", () => {
  it.each([
    ["documentId", { documentId: `sha256:${hash}` }],
    ["Apollo's extension", { extensions: persisted }],
    ["their text", { query: text }],
    ["their text and hash", { query: text, extensions: persisted }],
  ])("they are, by %s", async (_name, body) => {
    const answer = await post(body);
    expect([answer.status, answer.body.data.ccg.name]).toEqual([200, "NHS Swindon CCG"]);
  });

  it("they are by address, by GET and as files", async () => {
    expect((await get({ extensions: JSON.stringify(persisted) })).status).toBe(200);
    for (const path of ["/q/who-covers-swindon", "/q/who-covers-swindon.csv", "/alliance/wessex.json"])
      expect((await fetch(api.url + path)).status).toBe(200);
  });

  it.each([["{ release { hash } }"], [`${text} `], ["{ __schema { queryType { name } } }"], ["{"]])(
    "%j is refused, and told what to do",
    async (query) => {
      for (const answer of [await post({ query }), await post({ query, extensions: persisted })]) {
        expect(answer.status).toBe(403);
        expect(answer.body.errors[0]).toEqual({
          message: expect.stringContaining("/q lists them with their hashes"),
          extensions: { code: "QUERY_NOT_IN_SAFELIST" },
        });
      }
      expect((await get({ query })).status).toBe(403);
    },
  );

  it("another hash is not found", async () => {
    const { body } = await post({ documentId: `sha256:${"0".repeat(64)}` });
    expect(body.errors[0].extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
  });

  it("there is no playground, and nothing leads to it but a page that says so", async () => {
    const playground = await fetch(`${api.url}/playground`);
    expect([playground.status, await playground.text()]).toEqual([
      404,
      expect.stringContaining("This server runs only its saved queries."),
    ]);
    const entity = await fetch(`${api.url}/alliance/wessex`, { headers: { accept: "text/html" }, redirect: "manual" });
    expect(entity.status).toBe(200);
  });
});
