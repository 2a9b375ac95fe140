import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import {
  createClient,
  iterate,
  NetworkError,
  NotGraphqlError,
  OtherReleaseError,
  RequestError,
  ServerError,
  TryAgainError,
} from "../../client/src/index.js";
import { backFromACcg, theMapOnAnyDay, whoCoversSwindon, whyATraceFindsNothing } from "../../client/src/queries.js";
import { type Api, serve } from "../support/api.js";

let api: Api;
beforeAll(async () => {
  api = await serve({ rateLimit: 0 });
});
afterAll(() => api.close());

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server that answers as it is told. @returns its address */
async function stub(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const JSON_HEADERS = { "content-type": "application/graphql-response+json" };

describe("saved queries", () => {
  it("answer with their types", async () => {
    const { ccg } = await whoCoversSwindon(createClient({ url: api.url }));
    expect(ccg?.alliances.edges.map(({ node }) => node.name)).toEqual(["Thames Valley"]);
  });

  it("take variables, lists as well", async () => {
    const client = createClient({ url: `${api.url}/` });
    const { alliances } = await theMapOnAnyDay(client, { day: "2016-12-06" });
    expect(alliances.totalCount).toBe(19);
    const { trace } = await whyATraceFindsNothing(client, {
      from: "recommendation:campaigning-group-2012-1",
      to: ["METRIC", "PERSON"],
    });
    expect(trace?.byStrength).toEqual([]);
  });
});

describe("other operations", () => {
  it("are sent by GET, and by POST if they are long", async () => {
    const methods: (string | undefined)[] = [];
    const url = await stub(({ method }, response) => {
      methods.push(method);
      response.writeHead(200, JSON_HEADERS).end('{"data":{}}');
    });
    const client = createClient({ url });
    await client.query("{ release { hash } }");
    await client.query(`# ${"long ".repeat(1_000)}\n{ release { hash } }`);
    expect(methods).toEqual(["GET", "POST"]);
  });

  it("page through a connection", async () => {
    const client = createClient({ url: api.url });
    const document =
      "query Ccgs($after: String) { ccgs(first: 50, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }";
    type Answer = {
      ccgs: {
        totalCount: number;
        nodes: { id: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    };
    const ids = new Set<string>();
    let total = 0;
    for await (const { id } of iterate(async (after) => {
      const { ccgs } = await client.query<Answer>(document, { after });
      total = ccgs.totalCount;
      return ccgs;
    }))
      ids.add(id);
    expect(ids.size).toBe(total);
    expect(total).toBeGreaterThan(200);
  });
});

describe("answers are revalidated", () => {
  const counting = async () => {
    const statuses: number[] = [];
    const counted: typeof fetch = async (...request) => {
      const response = await fetch(...request);
      statuses.push(response.status);
      return response;
    };
    return { statuses, counted };
  };

  it("by their ETag", async () => {
    const { statuses, counted } = await counting();
    const client = createClient({ url: api.url, fetch: counted });
    const [first, second] = [await backFromACcg(client), await backFromACcg(client)];
    expect(statuses).toEqual([200, 304]);
    expect(second).toEqual(first);
  });

  it("unless none are kept", async () => {
    const { statuses, counted } = await counting();
    const client = createClient({ url: api.url, fetch: counted, keep: 0 });
    await backFromACcg(client);
    await backFromACcg(client);
    expect(statuses).toEqual([200, 200]);
  });

  it("or were pushed out by newer ones", async () => {
    const { statuses, counted } = await counting();
    const client = createClient({ url: api.url, fetch: counted, keep: 1 });
    await backFromACcg(client);
    await whoCoversSwindon(client);
    await backFromACcg(client);
    expect(statuses).toEqual([200, 200, 200]);
  });
});

describe("a failure is told by its class", () => {
  it("no server", async () => {
    const url = await stub(() => {});
    for (const close of closing.splice(0)) close();
    await expect(createClient({ url }).query("{ release { hash } }")).rejects.toThrow(NetworkError);
  });

  it("a server of something else", async () => {
    const url = await stub((_, response) =>
      response.writeHead(200, { "content-type": "text/html" }).end("<p>Hello</p>"),
    );
    const failing = createClient({ url }).query("{ release { hash } }");
    await expect(failing).rejects.toThrow(NotGraphqlError);
    await expect(failing).rejects.toThrow("got text/html with status 200");
  });

  it.each([
    ["an unknown field", "{ nothing }", "GRAPHQL_VALIDATION_FAILED"],
    ["a syntax error", "{", "GRAPHQL_PARSE_FAILED"],
    ["a wrong argument", "query Wrong($first: Int = -1) { ccgs(first: $first) { totalCount } }", "BAD_USER_INPUT"],
  ])("%s", async (_, document, code) => {
    const failing = createClient({ url: api.url }).query(document);
    await expect(failing).rejects.toThrow(RequestError);
    await expect(failing).rejects.toMatchObject({ code, errors: [{ message: expect.any(String) }] });
  });

  it("an unknown saved query", async () => {
    const failing = createClient({ url: api.url }).saved("who-covers-swindom");
    await expect(failing).rejects.toThrow(RequestError);
    await expect(failing).rejects.toThrow("who-covers-swindon");
  });

  it("a failure inside of the server", async () => {
    const body = JSON.stringify({ errors: [{ message: "Sorry.", extensions: { code: "INTERNAL", requestId: "r1" } }] });
    const url = await stub((_, response) => response.writeHead(500, JSON_HEADERS).end(body));
    const failing = createClient({ url }).query("{ release { hash } }");
    await expect(failing).rejects.toThrow(ServerError);
    await expect(failing).rejects.toMatchObject({ requestId: "r1", status: 500 });
  });

  it("another release than the pinned one", async () => {
    const { hash } = (await api.store.reader()).release;
    const answer = JSON.stringify({ data: {}, extensions: { release: hash } });
    const url = await stub((_, response) => response.writeHead(200, JSON_HEADERS).end(answer));
    await expect(createClient({ url, release: "0123456789ab" }).query("{ release { hash } }")).rejects.toThrow(
      OtherReleaseError,
    );
    await expect(createClient({ url, release: hash.slice(0, 12) }).query("{ release { hash } }")).resolves.toEqual({});
  });
});

describe("a server that asks to be tried again", () => {
  const busy = (
    retryAfter: string,
    failures: number,
  ): { readonly listener: RequestListener; readonly count: () => number } => {
    let asked = 0;
    const errors = [{ message: "Too many requests.", extensions: { code: "RATE_LIMITED" } }];
    return {
      listener: (_, response) => {
        const isBusy = ++asked <= failures;
        response
          .writeHead(isBusy ? 429 : 200, { ...JSON_HEADERS, ...(isBusy && { "retry-after": retryAfter }) })
          .end(JSON.stringify(isBusy ? { errors } : { data: { asked } }));
      },
      count: () => asked,
    };
  };

  it("is tried again after the time that it gives", async () => {
    const { listener } = busy("0", 2);
    const client = createClient({ url: await stub(listener) });
    await expect(client.query("{ release { hash } }")).resolves.toEqual({ asked: 3 });
  });

  it("is given up after so many attempts", async () => {
    const { listener, count } = busy("0", 9);
    const failing = createClient({ url: await stub(listener), retries: 1 }).query("{ release { hash } }");
    await expect(failing).rejects.toThrow(TryAgainError);
    expect(count()).toBe(2);
  });

  it("is not waited for longer than wanted", async () => {
    const { listener, count } = busy("31", 1);
    const failing = createClient({ url: await stub(listener) }).query("{ release { hash } }");
    await expect(failing).rejects.toMatchObject({ code: "RATE_LIMITED", retryAfter: 31 });
    expect(count()).toBe(1);
  });

  it("is not waited for after the request was aborted", async () => {
    const { listener } = busy("20", 1);
    const controller = new AbortController();
    const failing = createClient({ url: await stub(listener) }).query(
      "{ release { hash } }",
      {},
      { signal: controller.signal },
    );
    controller.abort(new Error("enough"));
    await expect(failing).rejects.toThrow("enough");
  });
});
