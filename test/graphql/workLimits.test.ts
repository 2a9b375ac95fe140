import { afterEach, describe, expect, it } from "@jest/globals";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import type { PagePlan } from "../../src/store/plan.js";
import { WorkMeter } from "../../src/store/workMeter.js";
import { list } from "../store/plans.js";
import { type Api, LIMITS, serve } from "../support/api.js";
import { realRelease } from "../support/release.js";

const NONE = Number.POSITIVE_INFINITY;
let api: Api;
afterEach(() => api.close());

/** The text of a response, asked for as a client does that takes no other media type. */
async function textOf(query: string, accept = "application/graphql-response+json") {
  const headers = { "content-type": "application/json", accept };
  const response = await fetch(`${api.url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const QUERY = "{ findings(first: 100) { nodes { name statement: description evidence { citations { quote } } } } }";

describe("the bytes of a response", () => {
  it("may be as many as the limit, and not one more", async () => {
    api = await serve();
    const bytes = Buffer.byteLength((await textOf(QUERY)).text);
    await api.close();
    api = await serve({ limits: { ...LIMITS, answerBytes: bytes } });
    expect((await textOf(QUERY)).status).toBe(200);
    await api.close();
    api = await serve({ limits: { ...LIMITS, answerBytes: bytes - 1 }, cache: true });
    for (let i = 0; i < 2; i++) {
      const { status, headers, text } = await textOf(QUERY);
      const message = `The answer has more than ${bytes - 1} bytes. Split it into several requests, or use smaller pages (\`first\`).`;
      expect([status, JSON.parse(text)]).toEqual([
        422,
        { errors: [{ message, extensions: { code: "QUERY_TOO_COMPLEX", limit: bytes - 1 } }] },
      ]);
      expect([headers.get("etag"), headers.get("cache-control")]).toEqual([null, null]);
    }
    expect((await textOf(QUERY, "application/json")).status).toBe(200);
  });

  it("end the operation while it is made, without data", async () => {
    api = await serve({ limits: { ...LIMITS, answerBytes: 5_000 } });
    const { status, text } = await textOf(
      `{ release { hash } ${[1, 2, 3].map((i) => `a${i}: ${QUERY.slice(1, -1)}`).join(" ")} }`,
    );
    const { errors, ...rest } = JSON.parse(text);
    expect([status, errors]).toMatchObject([422, [{ extensions: { code: "QUERY_TOO_COMPLEX", limit: 5_000 } }]]);
    expect(Object.keys(rest)).toEqual(["extensions"]);
  });
});

describe("the time of an operation", () => {
  it("ends it without data, as 503 with either media type", async () => {
    api = await serve({ limits: { ...LIMITS, milliseconds: 0 } });
    for (const type of ["application/json", "application/graphql-response+json"]) {
      const { status, text } = await textOf(`{ release { hash } ${QUERY.slice(1, -1)} }`, type);
      const { data, errors } = JSON.parse(text);
      expect([status, data, errors]).toMatchObject([
        503,
        undefined,
        [
          {
            message:
              "The answer takes longer than 0 milliseconds. Split it into several requests, or use smaller pages (`first`).",
            extensions: { code: "TIMEOUT", requestId: expect.any(String) },
          },
        ],
      ]);
    }
  });

  it("lets pass what is done in time", async () => {
    api = await serve({ limits: { ...LIMITS, milliseconds: 60_000 } });
    expect((await textOf(QUERY)).status).toBe(200);
  });
});

it("the objects that a store reads for an answer end it as soon as they are too many", async () => {
  api = await serve({ store: openEmbeddedStore(realRelease()) });
  const select = async (objects: number) => {
    const meter = new WorkMeter({ objects, bytes: NONE, milliseconds: NONE });
    const reader = await api.store.reader(meter);
    return { page: reader.select(list("Ccg", { limit: 50 }) as PagePlan), meter };
  };
  expect((await (await select(50)).page).rows).toHaveLength(50);
  const { page, meter } = await select(49);
  await expect(page).rejects.toMatchObject({ name: "WorkLimitError", code: "QUERY_TOO_COMPLEX", limit: 49 });
  expect(meter.rows).toBe(50);
});
