import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { Writable } from "node:stream";
import { afterEach, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { warm } from "../../src/cli/warm.js";
import { createApp } from "../../src/server/app.js";
import { listen, stopListening } from "../../src/server/http/listen.js";
import { openLog } from "../../src/server/monitoring/log.js";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import { openNeo4jStore } from "../../src/store/neo4j/index.js";
import { type Api, LIMITS, serve } from "../support/api.js";
import { realRelease } from "../support/release.js";

const open = new Set<Api>();
async function served(options: Parameters<typeof serve>[0] = {}): Promise<Api> {
  const api = await serve(options);
  open.add(api);
  return api;
}
afterEach(async () => {
  await Promise.all([...open].map((api) => api.close()));
  open.clear();
});

/** A store whose database is not there: nothing listens on port 1. */
const nowhere = () =>
  openNeo4jStore({
    uri: "bolt://127.0.0.1:1",
    user: "neo4j",
    password: "secret",
    connectionTimeout: 300,
    retryFor: 100,
  });

/** The lines that a server logs. */
function logging(level = "debug") {
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({
    write(chunk, _, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  return { lines, log: pino({ level, base: null }, sink) };
}

describe("/metrics", () => {
  const metricsOf = async ({ url }: Api) => (await fetch(`${url}/metrics`)).text();

  it("counts operations, verbs of the store and what the process needs", async () => {
    const api = await served();
    await api.ask("query Named { alliances(first: 1) { nodes { name } } }");
    await api.ask("{ recommendation(number: 24) { name } }");
    await api.ask("query Wrong { nothing }");
    const text = await metricsOf(api);
    for (const line of [
      'cpg_operations_total{operation="Named",outcome="OK"} 1',
      'cpg_operations_total{operation="(anonymous)",outcome="OK"} 1',
      'cpg_operations_total{operation="(anonymous)",outcome="GRAPHQL_VALIDATION_FAILED"} 1',
      'cpg_operation_seconds_count{operation="Named"} 1',
      'cpg_store_seconds_count{store="embedded",verb="select",outcome="OK"} 2',
      `cpg_release_info{store="embedded",release="${realRelease().hash}"} 1`,
    ])
      expect(text.split("\n")).toContain(line);
    expect(text).toMatch(/^process_resident_memory_bytes \d/m);
  });

  it("is the text format of Prometheus", async () => {
    const { headers } = await fetch(`${(await served()).url}/metrics`);
    expect(headers.get("content-type")).toMatch(/^text\/plain; ?version=0\.0\.4/);
  });

  it("does not let clients fill the memory with names", async () => {
    const api = await served();
    for (let i = 0; i < 110; i++) await api.ask(`query Name${i} { release { hash } }`);
    const text = await metricsOf(api);
    expect(text.match(/^cpg_operation_seconds_count/gm)).toHaveLength(101);
    expect(text).toContain('cpg_operations_total{operation="(other)",outcome="OK"} 10');
    // However many strangers came before.
    await fetch(`${api.url}/q/who-covers-swindon`);
    expect(await metricsOf(api)).toContain('cpg_operations_total{operation="WhoCoversSwindon",outcome="OK"} 1');
  });

  it("still answers where the store does not", async () => {
    const text = await metricsOf(await served({ store: nowhere() }));
    expect(text).toMatch(/^process_cpu_seconds_total/m);
    expect(text).not.toMatch(/^cpg_release_info\{/m);
  });
});

describe("health", () => {
  it("is live and ready where the store answers", async () => {
    const { url } = await served();
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: "ready", store: "embedded", release: realRelease().hash },
    ]);
  });

  it("is live but not ready where it does not, and says no more than that", async () => {
    const { lines, log } = logging();
    const { url } = await served({ store: nowhere(), log });
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      {
        status: "not ready",
        store: "neo4j",
        code: "STORE_UNAVAILABLE",
        message: "The graph cannot be read at the moment. Try again in a little while.",
      },
    ]);
    expect(lines.map(({ msg }) => msg)).toContain(
      "No Neo4j answers at bolt://127.0.0.1:1. Start it, or set NEO4J_URI to where it is.",
    );
  });

  it("is not ready where there is no data yet, in the same words as the API", async () => {
    const { url } = await served({ store: openEmbeddedStore() });
    const ready = await fetch(`${url}/health/ready`);
    const answer = await fetch(`${url}/graphql?query={release{hash}}`);
    const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect([ready.status, answer.status]).toEqual([503, 503]);
    expect(await ready.json()).toMatchObject({ code: "STORE_UNAVAILABLE", message: errors[0]?.message });
    expect(errors[0]?.extensions.code).toBe("STORE_UNAVAILABLE");
  });
});

describe("a request", () => {
  it("has an id, in its answer, its errors and the log", async () => {
    const { lines, log } = logging();
    const { url } = await served({ store: nowhere(), log });
    const response = await fetch(`${url}/graphql?query={release{hash}}`);
    const id = response.headers.get("x-request-id");
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.status).toBe(503);
    const { errors } = (await response.json()) as { errors: object[] };
    expect(errors).toEqual([
      {
        message: "The graph cannot be read at the moment. Try again in a little while.",
        extensions: { code: "STORE_UNAVAILABLE", requestId: id },
      },
    ]);
    expect(lines.filter(({ level, requestId }) => level === 50 && requestId === id)).toHaveLength(1);
    expect(lines).toContainEqual(
      expect.objectContaining({ msg: "answered", requestId: id, method: "GET", path: "/graphql", status: 503 }),
    );
  });

  it("that is at fault itself is no error of the server's in the log", async () => {
    const { lines, log } = logging();
    const api = await served({ log });
    const query = 'query ($id: ID = "alliance:wessex") { node(id: $id) { id } }';
    const { errors } = await api.ask(query, { id: null });
    expect(errors[0]?.extensions?.code).toBe("BAD_USER_INPUT");
    expect(lines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  it("keeps the id that a proxy gave it, if that is one", async () => {
    const { url } = await served();
    const idOf = async (given: string) =>
      (await fetch(`${url}/health/live`, { headers: { "x-request-id": given } })).headers.get("x-request-id");
    expect(await idOf("edge-7:42")).toBe("edge-7:42");
    expect(await idOf('a "quoted" one')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idOf("a".repeat(101))).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("warming up", () => {
  it.each([
    ["is told when it is done", openEmbeddedStore(realRelease()), 20, "warmed up"],
    ["is told where it failed", openEmbeddedStore(), 40, "not warmed up"],
  ])("%s", async (_, store, level, msg) => {
    const { lines, log } = logging();
    await warm(store, log, new AbortController().signal);
    expect(lines).toMatchObject([{ level, msg }]);
  });

  it("says nothing once it is to stop", async () => {
    const { lines, log } = logging();
    const stopping = new AbortController();
    const store = openEmbeddedStore(realRelease());
    const warmed = warm(store, log, stopping.signal);
    stopping.abort();
    await store.close();
    await warmed;
    expect(lines).toEqual([]);
  });
});

describe("limits of the server", () => {
  it("answer as many requests a minute as are allowed, and no more", async () => {
    const api = await served({ rateLimit: 2 });
    const answers = [];
    for (let i = 0; i < 3; i++) answers.push(await api.ask("{ release { hash } }"));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    const [, , last] = answers;
    expect(last?.errors).toEqual([
      {
        message: "At most 2 requests a minute are answered. Wait as long as Retry-After says.",
        extensions: { code: "RATE_LIMITED" },
      },
    ]);
    expect(Number(last?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(last?.headers.get("ratelimit-policy")).toMatch(/q=2; w=60/);
    expect(last?.headers.get("ratelimit")).toMatch(/r=0; t=\d+/);
  });

  it("tell clients apart by what a proxy says only where there is one", async () => {
    const statuses = async (trustProxy: number) => {
      const { url } = await served({ rateLimit: 1, trustProxy });
      const ask = async (client: string) =>
        (await fetch(`${url}/graphql?query={release{hash}}`, { headers: { "x-forwarded-for": client } })).status;
      return [await ask("10.0.0.1"), await ask("10.0.0.2"), await ask("10.0.0.1")];
    };
    expect(await statuses(1)).toEqual([200, 200, 429]);
    expect(await statuses(0)).toEqual([200, 429, 429]);
  });

  it("take a body as large as is allowed, and none that is larger", async () => {
    const query = "{ release { hash } }";
    const bodyBytes = 200;
    const limits = { cost: 60_000, depth: 20, aliases: 100, tokens: 4_000, bodyBytes };
    const { url } = await served({ limits });
    const send = (bytes: number) => {
      const empty = JSON.stringify({ query, operationName: "" }).length;
      const body = JSON.stringify({ query: query + " ".repeat(bytes - empty), operationName: "" });
      expect(body).toHaveLength(bytes);
      return fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body });
    };
    expect((await send(bodyBytes)).status).toBe(200);
    const parts = new Blob(["x".repeat(bodyBytes + 1)], { type: "application/json" }).stream();
    const headers = { "content-type": "application/json" };
    const streamed = { method: "POST", headers, body: parts, duplex: "half" } as RequestInit;
    const cut = await fetch(`${url}/graphql`, streamed);
    expect([cut.status, ((await cut.json()) as { errors: { message: string }[] }).errors[0]?.message]).toEqual([
      413,
      "The body has more than 200 bytes; the limit is 200. Split it into several requests.",
    ]);
    const refused = await send(bodyBytes + 1);
    expect([refused.status, await refused.json()]).toEqual([
      413,
      {
        errors: [
          {
            message: "The body has 201 bytes; the limit is 200. Split it into several requests.",
            extensions: expect.objectContaining({ code: "QUERY_TOO_COMPLEX" }),
          },
        ],
      },
    ]);
  });
});

describe("a connection", () => {
  async function listening(patience?: Parameters<typeof listen>[3]) {
    const store = openEmbeddedStore(realRelease());
    const app = await createApp({
      store,
      log: openLog("silent"),
      limits: LIMITS,
      rateLimit: 0,
      corsOrigin: "*",
    });
    const server = await listen(app, 0, "127.0.0.1", patience);
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    let received = "";
    socket.setEncoding("utf8").on("data", (text: string) => {
      received += text;
    });
    await once(socket, "connect");
    return { server, socket, app, received: () => received };
  }
  const BODY = JSON.stringify({ query: "{ release { hash } }" });
  const HEAD = `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\n\r\n`;

  it.each([
    ["its headers", "POST /graphql HTTP/1.1\r\nHost:", { headers: 200, request: 60_000 }],
    ["its body", HEAD + BODY.slice(0, 5), { headers: 200, request: 400 }],
  ])("whose client is too slow with %s is closed", async (_, sent, patience) => {
    const { server, socket, app, received } = await listening(patience);
    socket.write(sent);
    await once(socket, "close");
    expect(received()).toMatch(/^HTTP\/1.1 408 /);
    await stopListening(server, 0);
    await app.close();
  });

  it("is served to the end when the server is to stop, and no other is taken", async () => {
    const { server, socket, app, received } = await listening();
    socket.write(HEAD + BODY.slice(0, 5));
    await once(server, "request");
    const stopped = stopListening(server, 60_000);
    expect(server.listening).toBe(false);
    const closed = once(socket, "close");
    socket.write(BODY.slice(5));
    await Promise.all([stopped, closed]);
    expect(received()).toMatch(/^HTTP\/1.1 200 OK/);
    expect(received()).toContain(realRelease().hash);
    await app.close();
  });
});
