// What attackers send to a server of HTTP.
import { gzipSync } from "node:zlib";
import { holdOpen, post, send, sendBytes } from "./clients.mjs";
import { bytes, gets, many, repeat } from "./probeKinds.mjs";

/** @typedef {import("./probeKinds.mjs").Probe} Probe */

const MEBIBYTE = 2 ** 20;

/** @param {string} headers @param {string} body */
const raw = (headers, body) => `POST /graphql HTTP/1.1\r\nHost: a\r\n${headers}\r\n\r\n${body}`;
const QUERY = "{ release { hash } }";
const JSON_HEADERS = "Content-Type: application/json";
const BODY = JSON.stringify({ query: QUERY });
const HIDDEN = "GET /hidden HTTP/1.1\r\nHost: a\r\n\r\n";

/** Two requests where a proxy sees one. Only one of them may be answered, or the connection must end. @param {readonly string[]} requests @returns {Probe} */
const smuggled = (requests) => async (port) => {
  const answers = await many(requests.map((request) => () => sendBytes(port, request, 3_000)));
  const wrong = answers.flatMap(({ text, outcomes }, i) =>
    outcomes.length > 1 || text.includes("/hidden") ? [`request ${i} was taken for ${outcomes.length}`] : [],
  );
  return { outcomes: answers.flatMap(({ outcomes }) => outcomes), wrong };
};

/** Large answers that nobody reads. @type {Probe} */
async function unread(port) {
  const body = JSON.stringify({
    query: `{ findings(first: 500) { nodes { name description evidence { citations { quote locator } } } } }`,
  });
  const clients = await holdOpen(port, 50, raw(`${JSON_HEADERS}\r\nContent-Length: ${body.length}`, body));
  const alive = await post(port, BODY);
  clients.close();
  return { outcomes: [alive.outcome] };
}

/** @param {number} count @param {string} begins @param {string} [more] sent again and again @returns {Probe} */
const held = (count, begins, more) => async (port) => {
  const clients = await holdOpen(port, count, begins);
  /** @type {import("./clients.mjs").Outcome[]} */
  const outcomes = [];
  for (let i = 0; i < 10; i++) {
    if (more) clients.write(more);
    outcomes.push((await post(port, BODY)).outcome);
  }
  clients.close();
  return { outcomes };
};

/** Requests whose clients leave before the response. @type {Probe} */
async function abandoned(port) {
  const body = JSON.stringify({ query: `{ search(text: "cancer", first: 500) { nodes { id } } }` });
  for (let i = 0; i < 10; i++) {
    const clients = await holdOpen(port, 20, raw(`${JSON_HEADERS}\r\nContent-Length: ${body.length}`, body));
    clients.close();
  }
  return { outcomes: [(await post(port, BODY)).outcome] };
}

/** @type {Readonly<Record<string, Probe>>} */
export const HTTP_PROBES = {
  "broken UTF-8": bytes([
    ...["\xff\xfe", "\xc0\xaf", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\x00"].map((broken) =>
      Buffer.from(
        raw(`${JSON_HEADERS}\r\nContent-Length: ${12 + broken.length}\r\nConnection: close`, `{"query":"${broken}"}`),
        "latin1",
      ),
    ),
    Buffer.from("GET /graphql?query=%ff%fe HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
    Buffer.from("GET /\xff\xfe HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "latin1"),
    Buffer.from("GET /q/%c0%af HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
  ]),
  "queries of 5 MB": async (port) => {
    const query = `{ release { ${"hash ".repeat(MEBIBYTE)} } }`;
    const posted = await many(Array.from({ length: 10 }, () => () => post(port, { query })));
    const packed = { "content-type": "application/json", "content-encoding": "gzip" };
    const bombs = [gzipSync(JSON.stringify({ query })), gzipSync(Buffer.alloc(100 * MEBIBYTE, " "))];
    const unpacked = await many(bombs.map((body) => () => send(port, { headers: packed, body })));
    const asked = await send(port, { path: `/graphql?query=${"a".repeat(100_000)}`, method: "GET" });
    return { outcomes: [...posted, ...unpacked, asked].map(({ outcome }) => outcome) };
  },
  "slow headers": held(200, "POST /graphql HTTP/1.1\r\nHost: a\r\n", "X-A: b\r\n"),
  "slow bodies": held(200, raw(`${JSON_HEADERS}\r\nContent-Length: 200000`, '{"query":"'), "a"),
  "500 idle connections": held(500, ""),
  "large answers that are not read": unread,
  "requests that are abandoned": abandoned,
  "path traversal": gets(
    ["/playground/", "/export/", "/q/", "/vocab/", "/", "/id/"].flatMap((folder) =>
      [
        "../../../../etc/passwd",
        "..%2f..%2f..%2fetc%2fpasswd",
        "%2e%2e/%2e%2e/package.json",
        "..%5c..%5cpackage.json",
        "....//....//package.json",
        "%00",
        "/etc/passwd",
        "%252e%252e%252fpackage.json",
        "a".repeat(8_000),
      ].map((path) => folder + path),
    ),
  ),
  "request smuggling": smuggled([
    raw(`${JSON_HEADERS}\r\nContent-Length: 6\r\nTransfer-Encoding: chunked`, `0\r\n\r\n${HIDDEN}`),
    raw(`${JSON_HEADERS}\r\nContent-Length: 5\r\nContent-Length: 60`, `${BODY}${HIDDEN}`),
    raw(`${JSON_HEADERS}\r\nTransfer-Encoding: xchunked`, `0\r\n\r\n${HIDDEN}`),
    raw(`${JSON_HEADERS}\r\nTransfer-Encoding : chunked`, `0\r\n\r\n${HIDDEN}`),
    raw(`${JSON_HEADERS}\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity`, `0\r\n\r\n${HIDDEN}`),
    raw(`${JSON_HEADERS}\r\nTransfer-Encoding: chunked`, `ffffffffffffffff1\r\n${HIDDEN}`),
    raw(`${JSON_HEADERS}\r\nTransfer-Encoding: chunked`, `1;a=\n\r\n${HIDDEN}`),
    `GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n`,
    `GET / HTTP/1.1\nHost: a\n\n${HIDDEN}`,
    `GET /graphql HTTP/1.1\r\nHost: a\r\nX: b\rGET /hidden HTTP/1.1\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n${HIDDEN}`,
    `GET / HTTP/1.1\r\nHost: a\r\nContent-Length: +5\r\n\r\n${HIDDEN}`,
  ]),
  "what is no HTTP, or hardly": bytes([
    "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    "GET\r\n\r\n",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    `GET ${"/".repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(20_000)}\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: a\r\n${repeat(3_000, (i) => `X${i}: 1\r\n`, "")}\r\n`,
    "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nExpect: nonsense\r\nConnection: close\r\n\r\n",
    "CONNECT evil.example:443 HTTP/1.1\r\nHost: a\r\n\r\n",
    "TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    "BREW /pot HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    "GET http://evil.example/metrics HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
    "GET * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    "OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
  ]),
};
