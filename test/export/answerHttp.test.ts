import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { answerRoutes } from "../../src/export/answer/answerRoutes.js";
import { readSavedQueries } from "../../src/server/graphql/savedQueryFiles.js";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import { type Api, bodyOf, LIMITS, serve } from "../support/api.js";
import { realRelease } from "../support/release.js";
import { csvObjects } from "./reading.js";

let api: Api;
beforeAll(async () => {
  api = await serve({ store: openEmbeddedStore(realRelease()), routes: answerRoutes });
});
afterAll(() => api.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(api.url + path, { headers });
const post = (path: string, body: unknown, type = "application/json") =>
  fetch(api.url + path, { method: "POST", headers: { "content-type": type }, body: JSON.stringify(body) });
const refused = async (asking: Promise<Response>) => {
  const response = await asking;
  return [response.status, ((await response.json()) as { errors: { message: string }[] }).errors[0]?.message];
};

const NAMES = readSavedQueries().map(({ name }) => name);

describe("/q/<name>.<suffix>", () => {
  it.each(NAMES)("%s is a table in which every column has a value and no cell is an object", async (name) => {
    const response = await get(`/q/${name}.csv`);
    const text = await response.text();
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    expect(text).not.toContain("[object Object]");
    const rows = csvObjects(text);
    expect(rows.length).toBeGreaterThan(0);
    for (const column of Object.keys(rows[0] ?? {})) expect(rows.some((row) => row[column] !== "")).toBe(true);
  });

  it("has a row for each CCG of each alliance, as the release links them", async () => {
    const rows = csvObjects(await (await get("/q/alliances-and-their-ccgs.csv")).text());
    const holds = (dated: { validFrom: unknown; validTo: unknown }) =>
      String(dated.validFrom ?? "") <= "2016-12-06" && String(dated.validTo ?? "9999") > "2016-12-06";
    const valid = new Set(
      realRelease()
        .entities.filter(({ props }) => holds({ validFrom: props.validFrom, validTo: props.validTo }))
        .map(({ id }) => id),
    );
    const linked = realRelease()
      .edges.filter(({ relation, from, to }) => relation === "HAS_MEMBER" && valid.has(from) && valid.has(to))
      .filter((edge) => edge.from.startsWith("alliance:") && edge.to.startsWith("ccg:") && holds(edge))
      .map(({ from, to }) => `${from} ${to}`);
    const pairs = rows.filter((row) => row["ccgs.id"]).map((row) => `${row.id} ${row["ccgs.id"]}`);
    expect(pairs.length).toBeGreaterThan(200);
    expect([...pairs].sort()).toEqual([...linked].sort());
  });

  it("takes the variables of the address, and names the file after query, day and release", async () => {
    const response = await get("/q/paths-between-two.csv?from=ccg:nhs-swindon&to=metric:62-day-wait&excel=1");
    expect(response.headers.get("content-disposition")).toMatch(
      new RegExp(
        `^attachment; filename="paths-between-two-\\d{4}-\\d\\d-\\d\\d-${realRelease().hash.slice(0, 12)}\\.csv"$`,
      ),
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from("\ufeff"));
    const rows = csvObjects(bytes.subarray(3).toString("utf8"));
    expect(rows.map((row) => row["hops.from.name"])).toContain("NHS Swindon CCG");
  });

  it.each([
    ["json", "application/json; charset=utf-8"],
    ["md", "text/markdown; charset=utf-8"],
    ["parquet", "application/vnd.apache.parquet"],
  ])("as .%s has its media type, its length and a tag", async (suffix, mediaType) => {
    const path = `/q/who-covers-swindon.${suffix}`;
    const response = await get(path, { "accept-encoding": "identity" });
    const { length } = await response.arrayBuffer().then(Buffer.from);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, mediaType]);
    expect(response.headers.get("content-length")).toBe(String(length));
    const etag = response.headers.get("etag") ?? "";
    expect((await get(path, { "if-none-match": etag })).status).toBe(304);
    expect((await get(`/q/who-covers-swindon.csv`, { "if-none-match": etag })).status).toBe(200);
    expect((await get(`${path}?excel=1`, { "if-none-match": etag })).status).toBe(200);
  });

  it("as .json has the data of the answer", async () => {
    const [file, answer] = await Promise.all([
      bodyOf(get("/q/who-covers-swindon.json")),
      bodyOf(get("/q/who-covers-swindon")),
    ]);
    expect(file).toEqual({ data: answer.data, extensions: { release: realRelease().hash } });
  });

  it.each([
    [
      "/q/who-covers-swindo.csv",
      404,
      /^There is no saved query "who-covers-swindo"\. \/q lists them\. Did you mean who-covers-swindon\?$/,
    ],
    [
      "/q/the-data.cvs",
      404,
      /^There is no format cvs of an answer\. Formats: json, csv, md, parquet\. Did you mean csv\?$/,
    ],
    [
      "/q/paths-between-two.md?form=x",
      400,
      /^The query has no variable "form"; it has from, to\. Did you mean from\?$/,
    ],
    ["/q/paths-between-two.csv?from=x", 422, /"x" is not an id/],
    [
      "/q/paths-between-two.csv?from=ccg:nhs-swindo",
      404,
      /^Nothing was found\. There is no ccg:nhs-swindo\. Did you mean ccg:nhs-swindon/,
    ],
    ["/q/who-leads-an-alliance.csv?name=Wesex", 404, /^Nothing was found\. .*Wessex/],
    ["/q/the-data.csv?excel=yes", 400, /^excel: Expected 1 or 0, got "yes"\.$/],
  ])("%s is answered with what is wrong and what there is", async (path, status, message) => {
    expect(await refused(get(path))).toEqual([status, expect.stringMatching(message)]);
  });

  it("obeys the limits of the API", async () => {
    const small = await serve({
      routes: answerRoutes,
      limits: { ...LIMITS, answerBytes: 6_000 },
    });
    const whole = (await fetch(`${small.url}/q/who-covers-swindon.csv`)).status;
    const limited = await refused(fetch(`${small.url}/q/paths-between-two.csv`));
    await small.close();
    expect(whole).toBe(200);
    expect(limited).toEqual([422, expect.stringContaining("more than 6000 bytes")]);
  });
});

it("no saved query has a variable that would be taken for a parameter of the address", () => {
  const variables = readSavedQueries().flatMap(({ operation }) =>
    (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value),
  );
  expect(variables.filter((name) => ["release", "excel"].includes(name))).toEqual([]);
});

describe("a list of codes or names", () => {
  it("becomes rows with the item that each belongs to, and what is not found is named", async () => {
    const { data } = await bodyOf(post("/q/back-from-a-ccg", ["12D", "NHS Cumbria", "ccg:nhs-swindon", "Nowhere"]));
    const inputs = data.rows.map(({ input }: { input: string }) => input);
    expect([...new Set(inputs)]).toEqual(["12D", "NHS Cumbria", "ccg:nhs-swindon", "Nowhere"]);
    const ofCode = data.rows.filter(({ input }: { input: string }) => input === "12D");
    const ofId = data.rows.filter(({ input }: { input: string }) => input === "ccg:nhs-swindon");
    const single = csvObjects(await (await get("/q/back-from-a-ccg.csv?ccg=ccg:nhs-swindon")).text());
    expect(ofCode).toHaveLength(single.length);
    expect(ofCode.map((row: object) => ({ ...row, input: "" }))).toEqual(
      ofId.map((row: object) => ({ ...row, input: "" })),
    );
    expect(data.notFound).toEqual([{ input: "Nowhere", problem: "not found" }]);
  });

  it("as CSV has a column for the problems", async () => {
    const rows = csvObjects(await (await post("/q/who-leads-an-alliance.csv", ["Wessex", "Wesex"])).text());
    expect(rows[0]).toMatchObject({ input: "Wessex", name: "Wessex", problem: "" });
    expect(rows.at(-1)).toMatchObject({
      input: "Wesex",
      name: "",
      problem: expect.stringMatching(/^not found.*Wessex/),
    });
  });

  it("may be of numbers, and name the variable that takes the items and values for the others", async () => {
    const { data } = await bodyOf(post("/q/what-became-of-a-recommendation", [24, 999]));
    expect(data.notFound).toEqual([{ input: "999", problem: "not found" }]);
    expect(data.rows[0]).toMatchObject({ input: "24", name: "Recommendation 24" });
    const body = { list: ["12D", "05L"], variable: "from", variables: { to: "metric:62-day-wait" } };
    const paths = (await bodyOf(post("/q/paths-between-two", body))).data;
    expect(new Set(paths.rows.map(({ input }: { input: string }) => input))).toEqual(new Set(["12D", "05L"]));
  });

  it.each([
    ["/q/back-from-a-ccg", { a: 1 }, 400, /^Expected a list of codes, names or ids/],
    ["/q/back-from-a-ccg", [["12D"]], 400, /^Expected a list of codes, names or ids/],
    ["/q/back-from-a-ccg", Array(501).fill("12D"), 400, /^The list has 501 items; the limit is 500/],
    ["/q/back-from-a-ccg", { list: ["12D"], variable: "cgc" }, 400, /Did you mean ccg\?$/],
    ["/q/back-from-a-ccg", { list: ["12D"], variables: { x: 1 } }, 400, /no variable "x"/],
    ["/q/the-data", ["12D"], 400, /^The query has no variable that could take the items of a list\.$/],
    ["/q/back-from-a-cgc", ["12D"], 404, /Did you mean back-from-a-ccg\?$/],
  ])("%s refuses a wrong one", async (path, body, status, message) => {
    expect(await refused(post(path, body))).toEqual([status, expect.stringMatching(message)]);
  });

  it("is refused where it is not sent as JSON", async () => {
    expect(await refused(post("/q/back-from-a-ccg", ["12D"], "text/plain"))).toEqual([
      415,
      expect.stringContaining("content-type"),
    ]);
  });

  it("may be as much work as one request", async () => {
    const run = async (cost: number) => {
      const limited = await serve({ routes: answerRoutes, limits: { ...LIMITS, cost } });
      const response = await fetch(`${limited.url}/q/back-from-a-ccg`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(Array(60).fill("12D")),
      });
      const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
      await limited.close();
      return [response.status, errors?.[0]?.extensions.code];
    };
    expect(await run(60_000)).toEqual([200, undefined]);
    expect(await run(12_000)).toEqual([422, "QUERY_TOO_COMPLEX"]);
  });
});
