import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { mcpRoutes } from "../../src/mcp/httpRoute.js";
import { pageRoutes } from "../../src/web/pages/pageRoutes.js";
import type { Api } from "../support/api.js";
import { realRelease } from "../support/release.js";
import { call, MCP_ROUTES, overHttp, serveMcp } from "./connect.js";

const apis: Api[] = [];
async function open(options: Parameters<typeof serveMcp>[0] = {}): Promise<Api> {
  const api = await serveMcp(options);
  apis.push(api);
  return api;
}
afterAll(() => Promise.all(apis.map((api) => api.close())));

let api: Api;
beforeAll(async () => {
  api = await open();
});

const LIST = { jsonrpc: "2.0", id: 1, method: "tools/list", params: {} };
const HEADERS = { "content-type": "application/json", accept: "application/json, text/event-stream" };

/** Posts with any Host, which fetch does not let a client choose. */
function post({ url }: Api, headers: Record<string, string>, body: unknown = LIST, path = "/mcp") {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = request(
      url + path,
      { method: "POST", agent: false, headers: { ...HEADERS, ...headers } },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    sent.on("error", reject).end(typeof body === "string" ? body : JSON.stringify(body));
  });
}

describe("/mcp", () => {
  it.each([
    "evil.example",
    "evil.example:4000",
    "127.0.0.1.evil.example",
    "169.254.169.254",
    "x@127.0.0.1:1@evil.example",
  ])("refuses the Host %s", async (host) => {
    const { status, text } = await post(api, { host });
    expect([status, text]).toEqual([403, expect.stringContaining("The Host is")]);
  });

  it.each(["https://evil.example", "null", "http://localhost.evil.example", "file://", "nonsense"])(
    "refuses the Origin %s",
    async (origin) => {
      const { status, text } = await post(api, { origin });
      expect([status, text]).toEqual([403, expect.stringContaining("The Origin is")]);
    },
  );

  it("answers programs and the pages of the same machine, by any of its names", async () => {
    const port = new URL(api.url).port;
    const senders: readonly Record<string, string>[] = [
      {},
      { origin: "http://localhost:6274" },
      { host: `localhost:${port}` },
      { host: `[::1]:${port}` },
    ];
    for (const headers of senders) expect([headers, (await post(api, headers)).status]).toEqual([headers, 200]);
  });

  it("answers under PUBLIC_URL and pages of CORS_ORIGIN, and begins addresses with PUBLIC_URL", async () => {
    const routes = mcpRoutes({
      publicUrl: "https://graph.example/cpg",
      host: "0.0.0.0",
      corsOrigin: "https://pages.example",
    });
    const own = await open({ routes });
    expect((await post(own, { host: "graph.example", origin: "https://pages.example" })).status).toBe(200);
    expect((await post(own, { host: "other.example" })).status).toBe(403);
    const client = await overHttp("2026-07-28", own);
    const { structured } = await call(client, "trace", {
      from: "24",
      to: ["METRIC"],
      minStrength: "INFERRED",
      asOf: "2016-12-06",
    });
    expect(structured.picture).toBe(
      "https://graph.example/cpg/trace?from=recommendation:taskforce-2015-24&to=METRIC&minStrength=INFERRED&asOf=2016-12-06",
    );
    expect(structured.entities["metric:31-day-wait"].address).toBe("https://graph.example/cpg/id/metric:31-day-wait");
    await client.close();
  });

  it("links to pages that draw the same chains", async () => {
    const own = await open({
      routes: [...MCP_ROUTES, ...pageRoutes({ publicUrl: null })],
    });
    const client = await overHttp("2026-07-28", own);
    for (const args of [
      { from: "24", to: ["METRIC"] },
      { from: "24" },
      { from: "24", to: ["metric:31-day-wait"], asOf: "2016-12-06" },
    ]) {
      const { structured } = await call(client, "trace", args);
      const page = await fetch(structured.picture);
      expect([structured.picture, page.status]).toEqual([structured.picture, 200]);
      expect(await page.text()).toContain(args.to ? "31 day target" : "Recommendation 24");
    }
    await client.close();
  });

  it("takes messages by POST only, one by one, as JSON", async () => {
    for (const method of ["GET", "DELETE", "PUT"]) {
      const { status, headers } = await fetch(`${api.url}/mcp`, { method });
      expect([method, status, headers.get("allow")]).toEqual([method, 405, "POST"]);
    }
    expect((await post(api, {}, [LIST, LIST])).status).toBe(400);
    expect((await post(api, {}, "{")).status).toBe(400);
    expect((await post(api, { "content-type": "text/plain" })).status).toBe(415);
    expect((await post(api, {}, {})).status).toBe(400);
  });

  it("is under the limits of bytes and of requests", async () => {
    const limited = await open({ rateLimit: 2 });
    const huge = { ...LIST, params: { text: "x".repeat(300_000) } };
    const statuses = [await post(limited, {}, huge), await post(limited, {}), await post(limited, {})];
    expect(statuses.map(({ status }) => status)).toEqual([413, 200, 429]);
  });

  it("is under the limit of cost, and says so to the assistant", async () => {
    const limits = { cost: 100, depth: 20, aliases: 100, tokens: 4_000, bodyBytes: 262_144 };
    const client = await overHttp("2026-07-28", await open({ limits }));
    const { isError, text } = await call(client, "search", { text: "cancer" });
    expect([isError, text]).toEqual([true, expect.stringContaining("the limit is 100")]);
    await client.close();
  });

  it("lets nobody wait for changes: lists never change", async () => {
    const meta = {
      "io.modelcontextprotocol/protocolVersion": "2026-07-28",
      "io.modelcontextprotocol/clientCapabilities": {},
    };
    const listen = {
      ...LIST,
      method: "subscriptions/listen",
      params: { notifications: { toolsListChanged: true }, _meta: meta },
    };
    const headers = { "mcp-protocol-version": "2026-07-28", "mcp-method": "subscriptions/listen" };
    const { text } = await post(api, headers, listen);
    expect(text).toContain("error");
  });

  it("answers from the release that its address names", async () => {
    const { hash } = realRelease();
    const ask = {
      jsonrpc: "2.0",
      id: 1,
      method: "tools/call",
      params: { name: "search", arguments: { text: "Wessex" } },
    };
    expect((await post(api, {}, ask, `/mcp?release=${hash}`)).text).toContain(hash);
    expect((await post(api, {}, ask, `/mcp?release=${"0".repeat(64)}`)).text).toContain("is not available here");
  });

  it("counts its operations in the metrics", async () => {
    await post(api, {}, { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "gaps", arguments: {} } });
    const metrics = await (await fetch(`${api.url}/metrics`)).text();
    expect(metrics).toMatch(/cpg_\w*operation\w*\{[^}]*\} [1-9]/);
  });
});
