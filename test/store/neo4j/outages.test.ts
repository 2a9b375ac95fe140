import { spawn } from "node:child_process";
import { once } from "node:events";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { openNeo4jStore } from "../../../src/store/neo4j/index.js";
import { type Detour, openDetour } from "../../neo4j/detour.js";
import { startNeo4j } from "../../neo4j/server.js";
import { type Api, serve } from "../../support/api.js";
import { THOROUGH } from "../../support/sample.js";
import { releaseOf } from "../fixtures.js";

const server = await startNeo4j();
const QUERY = "{ alliances { nodes { name } } }";
const OTHER = "{ alliances { nodes { id name } } }";

("unavailable" in server ? describe.skip : describe)("while Neo4j is away", () => {
  const { uri, user, password, stop } = server as Exclude<typeof server, { unavailable: string }>;
  let lines: Record<string, unknown>[] = [];
  let detour: Detour;
  let api: Api;

  const metric = async (name: string) => {
    const text = await (await fetch(`${api.url}/metrics`)).text();
    return Number(new RegExp(`^${name.replace(/[{}"()]/g, "\\$&")} (\\S+)$`, "m").exec(text)?.[1]);
  };
  /** Asks until an answer has a status. */
  const until = async (status: number, query = QUERY) => {
    for (;;) {
      const answer = await api.ask(query);
      if (answer.status === status) return answer;
      expect([200, 503]).toContain(answer.status);
    }
  };

  /** Asks until the server knows that Neo4j is away. */
  const untilAway = async () => {
    do await until(503, OTHER);
    while ((await metric("cpg_store_up")) === 1);
  };

  beforeAll(async () => {
    const store = openNeo4jStore({ uri, user, password, grace: 0 });
    await store.replaceAll(releaseOf({ "alliance:one": {} })).finally(() => store.close());
  }, 120_000);
  beforeEach(async () => {
    lines = [];
    const sink = new Writable({
      write(chunk, _, done) {
        lines.push(JSON.parse(String(chunk)));
        done();
      },
    });
    detour = await openDetour(uri);
    const store = openNeo4jStore({
      ...{ uri: detour.uri, user, password },
      ...{ statementTimeout: 20_000, retryFor: 200, connectionTimeout: 3_000 },
    });
    const log = pino({ level: "info", base: null }, sink);
    api = await serve({ store, log, cache: true, staleIfError: 60 });
    await until(200);
    // As it is later answered from the cache, and once more so that it is.
    await until(200);
  }, 60_000);
  afterEach(async () => {
    await api.close();
    await detour.close();
  }, 60_000);
  afterAll(() => stop(), 60_000);

  it.each([
    ["frozen", "TIMEOUT", () => detour.freeze(), () => detour.thaw()],
    ["gone", "STORE_UNAVAILABLE", () => detour.cut(), () => detour.mend()],
  ] as const)(
    "%s: no request is a 500, and all are answered again",
    async (_, code, begin, end) => {
      await begin();
      // Enough for the first of them to wait until it is known.
      const amid = await Promise.all(
        Array.from({ length: 25 }, (_, i) => api.ask(`{ alliances { nodes { a${i}: name } } }`)),
      );
      for (const { status, errors, headers } of amid) {
        expect([status, errors[0]?.extensions?.code]).toEqual([
          503,
          expect.stringMatching(/^(TIMEOUT|STORE_UNAVAILABLE)$/),
        ]);
        expect(headers.get("retry-after")).toBe("2");
      }
      await until(503, OTHER);
      const ready = await fetch(`${api.url}/health/ready`);
      expect([ready.status, ready.headers.get("retry-after")]).toEqual([503, "2"]);
      expect(await ready.json()).toMatchObject({ code });
      // Known to be away: no request comes as far as a statement.
      const refused = `cpg_store_seconds_count{store="neo4j",verb="reader",outcome="${code}"}`;
      const before = (await metric(refused)) || 0;
      for (let i = 0; i < 20; i++) expect((await api.ask(OTHER)).status).toBe(503);
      expect(await metric(refused)).toBe(before + 20);
      await end();
      await until(200, OTHER);
      expect((await fetch(`${api.url}/health/ready`)).status).toBe(200);
      expect(lines.map(({ msg }) => String(msg).replace(/:.*/, ""))).toEqual(
        expect.arrayContaining(["not ready", "ready again"]),
      );
    },
    120_000,
  );

  it("a field that fails ends the operation: what other fields would have answered is not sent", async () => {
    // The release is known without Neo4j, which nobody knows to be away yet.
    const query = "{ release { hash } alliances { nodes { name kind } } }";
    await detour.cut();
    const types = ["application/json", "application/graphql-response+json"];
    const responses = await Promise.all(
      types.map((accept) =>
        fetch(`${api.url}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json", accept },
          body: JSON.stringify({ query }),
        }),
      ),
    );
    for (const response of responses) {
      expect([response.status, response.headers.get("retry-after")]).toEqual([503, "2"]);
      const body = await response.json();
      expect(body).not.toHaveProperty("data");
      expect(body).toMatchObject({ errors: [{ path: ["alliances"], extensions: { code: "STORE_UNAVAILABLE" } }] });
    }
  }, 60_000);

  it("answers from the cache what it holds, and says so", async () => {
    const fresh = await api.ask(QUERY);
    expect(fresh.headers.get("cache-status")).toBeNull();
    await detour.cut();
    await untilAway();
    const stale = await api.ask(QUERY);
    expect(stale.status).toBe(200);
    expect(stale.data).toEqual(fresh.data);
    expect(stale.headers.get("cache-status")).toMatch(/^cpg; hit; ttl=-\d+; detail=STORE_UNAVAILABLE$/);
    expect(stale.headers.get("cache-control")).toBe("no-store");
    expect(stale.extensions).toEqual({
      ...fresh.extensions,
      stale: { code: "STORE_UNAVAILABLE", seconds: expect.any(Number) },
    });
    expect(await metric('cpg_response_cache_requests_total{result="stale"}')).toBe(1);
    await detour.mend();
    await until(200, OTHER);
    const again = await api.ask(QUERY);
    expect([again.headers.get("cache-status"), again.extensions]).toEqual([null, fresh.extensions]);
  }, 120_000);

  it("counts everything, and never waits for Neo4j to say so", async () => {
    const contact = "cpg_store_contact_age_seconds";
    expect(await metric("cpg_store_up")).toBe(1);
    detour.freeze();
    const unplanned = '{ alliances(filter: { name: { contains: "o" } }) { nodes { name } } }';
    const asked = Array.from({ length: 3 }, () => api.ask(unplanned));
    // The first is planned, and the others wait for its plan.
    while ((await metric("cpg_store_queue")) < 2);
    expect(await metric("cpg_store_in_flight")).toBe(1);
    expect(await metric("cpg_store_connections")).toBeGreaterThan(0);
    await Promise.all(asked);
    await untilAway();
    expect(await metric("cpg_store_up")).toBe(0);
    expect(await metric(contact)).toBeGreaterThan(1);
    const before = await metric('cpg_operations_total{operation="(none)",outcome="TIMEOUT"}');
    const status = 'cpg_http_requests_total{path="/graphql",status="503"}';
    const answered = await metric(status);
    for (let i = 0; i < 4; i++) await api.ask(OTHER);
    expect(await metric('cpg_operations_total{operation="(none)",outcome="TIMEOUT"}')).toBe(before + 4);
    expect(await metric('cpg_store_seconds_count{store="neo4j",verb="reader",outcome="TIMEOUT"}')).toBeGreaterThan(3);
    expect(await metric(status)).toBe(answered + 4);
    expect(await metric("cpg_response_cache_bytes")).toBeGreaterThan(1_000);
    detour.thaw();
    await until(200, OTHER);
    expect(await metric("cpg_store_up")).toBe(1);
    expect(await metric("cpg_store_in_flight")).toBe(0);
  }, 120_000);

  it("logs one line for each failed request, and a stack once for each class of error", async () => {
    await detour.cut();
    await untilAway();
    lines = [];
    for (let i = 0; i < 5; i++) await api.ask(OTHER);
    expect(lines).toHaveLength(5);
    for (const line of lines)
      expect(line).toMatchObject({
        level: 50,
        code: "STORE_UNAVAILABLE",
        requestId: expect.any(String),
        client: "127.0.0.1",
        milliseconds: expect.any(Number),
        storeCode: "ServiceUnavailable",
        msg: expect.stringContaining("No Neo4j answers at"),
      });
    expect(Math.max(...lines.map((line) => JSON.stringify(line).length))).toBeLessThan(500);
  }, 120_000);

  // About two minutes.
  (THOROUGH ? it : it.skip)(
    "loses no request while Neo4j and servers come and go",
    async () => {
      // As many requests as a busy machine can answer.
      const script = fileURLToPath(new URL("outage/outage.mjs", import.meta.url));
      const child = spawn(process.execPath, [script, "--rate", "15"]);
      let said = "";
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding("utf8").on("data", (text) => (said += text));
      const [code] = await once(child, "close");
      process.stdout.write(said);
      expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/^all .* lost 0, 500s 0, others 0/m) });
    },
    600_000,
  );
});
