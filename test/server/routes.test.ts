import { afterAll, describe, expect, it } from "@jest/globals";
import type { Route } from "../../src/server/route.js";
import { type Api, serve } from "../support/api.js";

const ROUTES: readonly Route[] = [
  {
    method: "GET",
    url: "/example/:id",
    handle: async (request, reply, { openSession, cacheVersion, store }) => {
      const { id } = request.params as { id: string };
      const query = "query Example($id: ID!) { node(id: $id) { id } }";
      const result = await (await openSession(request)).run({ query, variables: { id } });
      const { release } = await store.reader();
      return reply.header("etag", `"${cacheVersion(release)}"`).send(result);
    },
  },
  {
    method: "POST",
    url: "/example",
    handle: async (request) => ({ received: request.body }),
  },
];

const apis: Api[] = [];
async function open(options: Parameters<typeof serve>[0]): Promise<string> {
  const api = await serve(options);
  apis.push(api);
  return api.url;
}
afterAll(() => Promise.all(apis.map((api) => api.close())));

describe("routes that are mounted from outside src/server", () => {
  it("answer, and run operations with the cost and release that /graphql reports", async () => {
    const url = await open({ routes: ROUTES });
    const response = await fetch(`${url}/example/alliance:wessex`);
    expect(response.status).toBe(200);
    expect(response.headers.get("x-request-id")).toBeTruthy();
    expect(response.headers.get("etag")).toMatch(/^"[\w-]+"$/);
    expect(await response.json()).toMatchObject({
      status: 200,
      data: { node: { id: "alliance:wessex" } },
      extensions: { cost: { requested: expect.any(Number) }, release: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it("get the status and the errors of an operation that is refused", async () => {
    const url = await open({ routes: ROUTES });
    const result = await (await fetch(`${url}/example/nonsense`)).json();
    expect(result).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
  });

  it("receive JSON bodies, and refuse others", async () => {
    const url = await open({ routes: ROUTES });
    const post = (type: string, body: string) =>
      fetch(`${url}/example`, { method: "POST", headers: { "content-type": type }, body });
    expect(await (await post("application/json", '{"a":1}')).json()).toEqual({ received: { a: 1 } });
    expect((await post("application/json", '{"a":')).status).toBe(400);
  });

  it("count against the rate limit", async () => {
    const url = await open({ routes: ROUTES, rateLimit: 1 });
    const statuses = [await fetch(`${url}/example/a:b`), await fetch(`${url}/example/a:b`)].map(({ status }) => status);
    expect(statuses).toEqual([200, 429]);
  });
});
