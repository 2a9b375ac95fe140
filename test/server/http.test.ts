import { Agent, request as ask, get as request } from "node:http";
import { connect } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import { type Answer, type Api, LIMITS, serve } from "../support/api.js";
import { savedQueries } from "../support/queries.js";
import { realRelease } from "../support/release.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

const at = (path: string, init: RequestInit = {}, of = api) => fetch(of.url + path, { redirect: "manual", ...init });
const pickStatus = ({ status, statusText }: Response) => ({ status, statusText });
const read = async (response: Response) => (await response.json()) as Answer;
const asked = (query: string, variables = {}) =>
  `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
const HASH = asked("{ release { hash } }");

describe("GET", () => {
  it("answers queries with variables and the name of an operation", async () => {
    const query = "query A($n: Int!) { recommendation(number: $n) { number } } query B { release { hash } }";
    const response = await at(`${asked(query, { n: 24 })}&operationName=A`);
    expect((await read(response)).data).toEqual({ recommendation: { number: 24 } });
  });

  it("answers no mutations", async () => {
    const response = await at(asked("mutation { load }"));
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  });

  it("says so where variables are no JSON", async () => {
    const response = await at("/graphql?query=%7Brelease%7Bhash%7D%7D&variables=n");
    expect([response.status, (await read(response)).errors[0]?.message]).toEqual([
      400,
      "The variables search parameter contains invalid JSON.",
    ]);
  });

  it("leads a browser to the playground", async () => {
    const browser = { headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" } };
    const response = await at("/graphql", browser);
    expect([response.status, response.headers.get("location")]).toEqual([302, "/playground"]);
  });

  it("says of an address that cannot be read that it is malformed", async () => {
    const response = await at("/q/%E0%A4%A");
    expect([response.status, (await read(response)).errors]).toEqual([
      400,
      [
        {
          message:
            "The address is malformed. Expected UTF-8 behind each %, such as %C3%A9 for é, and %25 for % itself.",
          extensions: { code: "BAD_REQUEST" },
        },
      ],
    ]);
  });

  it("says so to pages of other origins as well", async () => {
    const { headers } = await at("/q/%E0%A4%A", { headers: { origin: "https://example.org" } });
    expect([headers.get("access-control-allow-origin"), headers.get("x-request-id")]).toEqual(["*", expect.anything()]);
  });

  it("finds an address however it is written, and however long", async () => {
    const addresses = [HASH.replace("?", "/?"), HASH.replace("graphql", "GraphQL"), `/q/${"long".repeat(100)}`];
    const statuses = await Promise.all(addresses.map(async (address) => (await at(address)).status));
    expect(statuses).toEqual([200, 200, 404]);
  });

  it.each([
    ["operationName="],
    ["variables=null"],
    ["variables="],
    ["extensions=null"],
    ["operationName=&variables=null&extensions="],
  ])("takes an optional parameter without a value as left out: %s", async (parameters) => {
    const accept = "application/graphql-response+json";
    const url = `/graphql?${new URLSearchParams({ query: "{ release { hash } }" })}`;
    const plain = await at(url, { headers: { accept } });
    const given = await at(`${url}&${parameters}`, { headers: { accept } });
    expect([given.status, await given.json()]).toEqual([200, await plain.json()]);
  });

  it("refuses an operation name that is wrong", async () => {
    const { errors } = await read(await at(`${HASH}&operationName=Other`));
    expect(errors[0]?.message).toBe('Unknown operation named "Other".');
  });

  it("answers nothing below the address of the API", async () => {
    expect((await at(HASH.replace("/graphql", "/graphql/more"))).status).toBe(404);
  });

  it("says of an address where nothing is what is elsewhere", async () => {
    const response = await at("/grpahql");
    expect([response.status, (await read(response)).errors[0]?.message]).toEqual([
      404,
      "There is nothing at /grpahql. The API is at /graphql, the playground at /playground, the saved queries at /q.",
    ]);
  });
});

describe("an answer may be kept as long as the release does not change", () => {
  it("carries a tag, by which it is not sent twice", async () => {
    const first = await at(HASH);
    const etag = first.headers.get("etag") ?? "";
    expect(first.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    expect(first.headers.get("vary")).toMatch(/Accept(,|$)/);
    const again = await at(HASH, { headers: { "if-none-match": `"x", ${etag}` } });
    expect([again.status, again.headers.get("etag"), await again.text()]).toEqual([304, etag, ""]);
  });

  it("has another tag for another question, media type or release", async () => {
    const later = await serve({ store: openEmbeddedStore({ ...realRelease(), hash: "f".repeat(64) }) });
    const tags = await Promise.all([
      at(HASH),
      at(asked("{ release { version } }")),
      at(HASH, { headers: { accept: "application/graphql-response+json" } }),
      at(HASH, {}, later),
    ]);
    await later.close();
    expect(new Set(tags.map(({ headers }) => headers.get("etag"))).size).toBe(4);
  });

  it("has another tag where other limits or texts show in it, and the same where the release was only loaded again", async () => {
    const store = openEmbeddedStore(realRelease());
    const others = [
      await serve({ store }),
      await serve({ store, limits: { ...LIMITS, cost: 59_999 } }),
      await serve({ store, texts: { paragraph: () => null, text: () => null } }),
      await serve(),
    ];
    const tags = await Promise.all(others.map((of) => at(HASH, {}, of)));
    await Promise.all(others.map((of) => of.close()));
    const [first, limits, texts, again] = tags.map(({ headers }) => headers.get("etag"));
    expect(new Set([first, limits, texts]).size).toBe(3);
    expect(again).toBe(first);
  });

  it("has the tag of its document where it is a saved query's", async () => {
    const saved = await at("/q/the-data");
    const text = savedQueries.find(({ file }) => file.endsWith("the-data.graphql"))?.text ?? "";
    expect(saved.headers.get("etag")).toBe((await at(asked(text))).headers.get("etag"));
  });

  it.each([
    ["a mistake in the document", "{ nothing }"],
    ["more than a limit allows", `{ ${Array.from({ length: 101 }, (_, i) => `a${i}: release { hash }`).join(" ")} }`],
    ["an error of a field", '{ release { hash } node(id: "x") { id } }'],
  ])("has none with %s, as it may be answered otherwise the next time", async (_, query) => {
    for (const headers of [{}, { "if-none-match": "*" }] as Record<string, string>[]) {
      const response = await at(asked(query), { headers });
      expect((await read(response)).errors).not.toEqual([]);
      expect([response.headers.get("etag"), response.headers.get("cache-control")]).toEqual([null, null]);
    }
  });

  it("has none where a budget cut it short", async () => {
    const hurried = await serve({ store: openEmbeddedStore(realRelease(), { traceSteps: 5 }) });
    const query = '{ trace(from: "recommendation:taskforce-2015-24", to: [METRIC]) { truncated } }';
    const response = await at(asked(query), {}, hurried);
    const { data } = await read(response);
    await hurried.close();
    expect([data.trace.truncated, response.headers.get("etag")]).toEqual([true, null]);
    expect((await at(asked(query))).headers.get("etag")).not.toBeNull();
  });

  it("has none where it came by POST", async () => {
    expect((await api.ask("{ release { hash } }")).headers.get("etag")).toBeNull();
  });
});

/** The headers of a page of findings, asked for as a client would that takes what is packed. */
const packed = (encoding: string): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const url = api.url + asked("{ findings { nodes { name statement: description citations { quote } } } }");
    request(url, { headers: { "accept-encoding": encoding } }, (response) => {
      response.resume();
      resolve(response.headers["content-encoding"]);
    }).on("error", reject);
  });

it("packs what is large for those who take it", async () => {
  expect(await Promise.all(["gzip", "br", "identity"].map(packed))).toEqual(["gzip", "br", undefined]);
});

describe("a body", () => {
  const QUERY = JSON.stringify({ query: "{ release { hash } }" });
  const JSON_TYPE = "application/json";
  const post = (body: string | Buffer, headers: Record<string, string> = {}, path = "/graphql") =>
    at(path, { method: "POST", headers: { "content-type": JSON_TYPE, ...headers }, body: body as string });

  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
    ["identity", Buffer.from],
  ])("may be packed as %s", async (encoding, pack) => {
    const response = await post(pack(QUERY), { "content-encoding": encoding });
    expect((await read(response)).data.release.hash).toBe(realRelease().hash);
  });

  it.each([
    ["is packed as nobody knows", QUERY, "mystery", 415],
    ["is not packed as it says", QUERY, "gzip", 400],
    ["is cut off inside", gzipSync(QUERY).subarray(0, 20), "gzip", 400],
    ["is larger than is allowed once unpacked", gzipSync(" ".repeat(50_000_000)), "gzip", 413],
  ])("that %s is refused", async (_, body, encoding, status) => {
    const response = await post(body, { "content-encoding": encoding });
    const message =
      status === 413 ? /^The body has more than 262144 bytes/ : /^The body is not readable. Expected JSON/;
    expect([response.status, (await read(response)).errors[0]?.message]).toEqual([
      status,
      expect.stringMatching(message),
    ]);
  });

  it.each(["", "{", '{"query"'])("that is %j is told what was expected", async (body) => {
    const response = await post(body);
    expect([response.status, (await read(response)).errors[0]?.message]).toEqual([
      400,
      'The body is not readable. Expected JSON such as {"query": "{ release { hash } }"}.',
    ]);
  });

  it.each([
    [`${JSON_TYPE}; charset=utf-8`, 200],
    ['Application/JSON;charset="UTF-8"', 200],
    [`${JSON_TYPE}; version=1`, 200],
    [`${JSON_TYPE}; charset=latin1`, 400],
    ["text/plain", 400],
    ["application/x-www-form-urlencoded", 400],
    ["application/jsonp", 400],
    ["application/json-patch+json", 400],
  ])("of the type %s is answered with %d", async (type, status) => {
    expect((await post(QUERY, { "content-type": type })).status).toBe(status);
  });

  it("is read where questions are asked, and nowhere else", async () => {
    expect((await post("{", {}, "/nowhere")).status).toBe(404);
  });

  it("that is far too large is refused on a connection that goes on", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const send = (body: string): Promise<{ status: number | undefined; port: number | undefined }> =>
      new Promise((resolve, reject) => {
        const options = { method: "POST", agent, headers: { "content-type": JSON_TYPE } };
        const sent = ask(`${api.url}/graphql`, options, (response) =>
          response.resume().on("end", () => resolve({ status: response.statusCode, port: sent.socket?.localPort })),
        );
        sent.on("error", reject).end(body);
      });
    const refused = await send(" ".repeat(5_000_000));
    expect(refused.status).toBe(413);
    expect(await send(QUERY)).toEqual({ status: 200, port: refused.port });
    agent.destroy();
  });
});

it.each(["/assets/../manifest.json", "/assets/%2e%2e/manifest.json", "/assets/..%2F..%2Fcli%2Fmain.js"])(
  "sends no file from elsewhere: %s",
  async (path) => {
    const status = await new Promise((resolve, reject) => {
      request({ host: "127.0.0.1", port: new URL(api.url).port, path }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on("error", reject);
    });
    expect(status).toBe(404);
  },
);

describe("pages of other origins", () => {
  it("may read, and see what names and limits their answers", async () => {
    const { headers } = await at(HASH, { headers: { origin: "https://example.org" } });
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")?.split(",")).toEqual(
      expect.arrayContaining(["Content-Disposition", "ETag", "Link", "RateLimit", "Retry-After", "X-Request-Id"]),
    );
  });

  it("may ask beforehand, once a day", async () => {
    const { status, headers } = await at("/graphql", {
      method: "OPTIONS",
      headers: {
        origin: "https://example.org",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });
    expect([status, headers.get("access-control-allow-methods"), headers.get("access-control-max-age")]).toEqual([
      204,
      "GET,POST",
      "86400",
    ]);
    expect(headers.get("access-control-allow-headers")).toBe("content-type");
  });

  it("may be one only where the operator says so", async () => {
    const closed = await serve({ corsOrigin: "https://example.org" });
    const { headers } = await at(HASH, { headers: { origin: "https://elsewhere.org" } }, closed);
    await closed.close();
    expect(headers.get("access-control-allow-origin")).toBe("https://example.org");
  });
});

describe("the status of an answer with errors", () => {
  const BUSY = `{ ${Array.from({ length: 101 }, (_, i) => `a${i}: release { hash }`).join(" ")} }`;
  const GRAPHQL = "application/graphql-response+json";

  it.each([
    ["a syntax error", "{", 400],
    ["an unknown field", "{ nothing }", 422],
    ["a limit", BUSY, 422],
    ["a variable that is missing", "query ($n: Int!) { recommendation(number: $n) { id } }", 422],
    ["no query", "", 422],
  ])("of %s depends on the media type", async (_, query, status) => {
    const answers = [await api.ask(query), await api.ask(query, {}, "application/json")];
    expect(answers.map((each) => each.status)).toEqual([status, 200]);
    for (const { errors } of answers) expect(errors).not.toEqual([]);
  });

  it("is 294 with the reason Partial Success where some of the data is there", async () => {
    const query = '{ release { hash } node(id: "x") { id } }';
    for (const [type, expected] of [
      [GRAPHQL, [294, "Partial Success"]],
      ["application/json", [200, "OK"]],
      [`application/json, ${GRAPHQL};q=0.5`, [200, "OK"]],
    ] as const) {
      const { status, statusText, body } = await at("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", accept: type },
        body: JSON.stringify({ query }),
      }).then(async (response) => ({ ...pickStatus(response), body: await read(response) }));
      expect([status, statusText]).toEqual(expected);
      expect([body.errors[0]?.path, body.data.node, body.data.release.hash]).toEqual([
        ["node"],
        null,
        realRelease().hash,
      ]);
    }
  });

  it.each([
    ["variables that are no JSON", "/graphql?query={release{hash}}&variables=n", {}, 400],
    ["variables that are no object", "/graphql?query={release{hash}}&variables=1", {}, 422],
    ["two queries", "/graphql?query={release{hash}}&query={release{hash}}", {}, 422],
    ["a mutation by GET", "/graphql?query=mutation{load}", {}, 405],
    ["another method", "/graphql?query={release{hash}}", { method: "PUT" }, 405],
    [
      "a body of another type",
      "/graphql",
      { method: "POST", headers: { "content-type": "text/plain" }, body: "{}" },
      415,
    ],
  ] as const)("is that of the edition of September 2026 for %s", async (_, path, init, status) => {
    const headers = { accept: GRAPHQL, ...(init as RequestInit).headers };
    const response = await at(path, { ...init, headers });
    expect(response.status).toBe(status);
    if (status === 405) expect(response.headers.get("allow")).toMatch(/POST/);
  });

  it("is 406 where neither media type is accepted", async () => {
    expect((await at(HASH, { headers: { accept: "image/png" } })).status).toBe(406);
  });

  it("and the answer names the release", async () => {
    for (const query of ["{ release { hash } }", "{ nothing }", '{ node(id: "x") { id } }'])
      expect((await api.ask(query)).extensions.release).toBe(realRelease().hash);
  });
});

it("tells what remains where requests are limited", async () => {
  const limited = await serve({ rateLimit: 5 });
  await limited.ask("{ release { hash } }");
  const { extensions } = await limited.ask("{ release { hash } }");
  await limited.close();
  expect(extensions.cost).toEqual({ requested: 2, limit: 60_000, remaining: 3 });
});

describe("a request that can be read in two ways is refused:", () => {
  /** Sends bytes as they are; returns what comes back until the connection is closed. */
  const exchange = (bytes: Buffer): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(api.url).port), "127.0.0.1", () => socket.end(bytes));
      let text = "";
      socket.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      socket.on("close", () => resolve(text)).on("error", reject);
    });
  const post = (body: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(
        `POST /graphql HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
      ),
      body,
    ]);

  it.each([
    ["two Host headers", Buffer.from("GET /health/live HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n")],
    [
      "a query string that is not UTF-8",
      Buffer.from("GET /graphql?query=%FF HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
    ],
    ["a body that is not UTF-8", post(Buffer.from('{"query":"{ release { hash } } #\xff"}', "latin1"))],
  ])("%s", async (_, bytes) => {
    expect(await exchange(bytes)).toMatch(/^HTTP\/1.1 400 /);
  });

  it("and the same in UTF-8 is answered", async () => {
    expect(await exchange(post(Buffer.from('{"query":"{ release { hash } } #é"}')))).toMatch(/^HTTP\/1.1 200 /);
  });
});

it.each([
  ["PUT", "/health/live"],
  ["DELETE", "/q/the-data"],
])("%s %s is 405 with the methods that are allowed", async (method, path) => {
  const response = await at(path, { method });
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
});

it("tells browsers not to guess types, and other sites no more than the origin", async () => {
  const html = { headers: { accept: "text/html" } };
  for (const [path, init] of [
    [HASH, {}],
    ["/metrics", {}],
    ["/q", {}],
    ["/nothing", {}],
    ["/nothing", html],
  ] as const)
    expect([path, (await at(path, init)).headers.get("x-content-type-options")]).toEqual([path, "nosniff"]);
  expect((await at("/nothing", html)).headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
});

it("lets no page of another origin read the metrics", async () => {
  const { headers } = await at("/metrics", { headers: { origin: "https://example.org" } });
  expect(headers.get("access-control-allow-origin")).toBeNull();
});
