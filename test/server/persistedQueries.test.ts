import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type Api, serve } from "../support/api.js";
import { savedQueries } from "../support/queries.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

async function post(body: object) {
  const response = await fetch(`${api.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
  });
  return (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
}

const named = (hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });

it("a saved query is found by its hash, and answers as its text does", async () => {
  const text = savedQueries.find(({ file }) => file.includes("who-covers-swindon"))?.text ?? "";
  const [byHash, byText, byId] = await Promise.all([
    post(named(sha256(text))),
    post({ query: text }),
    post({ documentId: `sha256:${sha256(text)}` }),
  ]);
  expect(byId.data).toEqual(byText.data);
  expect(byHash.errors).toBeUndefined();
  expect(byHash.data).toEqual(byText.data);
});

it("/q lists the hashes", async () => {
  const { queries } = (await (await fetch(`${api.url}/q`)).json()) as { queries: { sha256: string }[] };
  expect(queries.map((query) => query.sha256)).toEqual(savedQueries.map(({ text }) => sha256(text)));
});

it("any other hash is not found, and its document is run but not kept", async () => {
  const query = "{ release { hash } }";
  const unknown = named(sha256(query));
  expect((await post(unknown)).errors?.[0]?.extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
  const byId = await post({ documentId: `sha256:${sha256(query)}` });
  expect(byId.errors?.[0]?.extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
  expect((await post({ query, ...unknown })).data).toMatchObject({ release: { hash: expect.any(String) } });
  expect((await post(unknown)).errors?.[0]?.extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
});

it.each([
  ["the hash of another document", named(sha256("x"))],
  ["a hash that is none", named("f".repeat(200_000))],
  ["another version of the extension", { extensions: { persistedQuery: { version: 2, sha256Hash: sha256("x") } } }],
])("a document is refused under %s, as a mistake of the client", async (_, extension) => {
  const { data, errors } = await post({ query: "{ release { hash } }", ...extension });
  expect([data, errors]).toMatchObject([
    undefined,
    [{ message: expect.stringMatching(/^extensions.persistedQuery: Expected/), extensions: { code: "BAD_REQUEST" } }],
  ]);
});
