import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Api, serve } from "../support/api.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

interface SourceCount {
  readonly count: number;
  readonly source: { readonly id: string };
}

async function countsOf(text: string, more = ""): Promise<readonly (readonly [string, number])[]> {
  const { data, errors } = await api.ask(
    `query ($text: String!) { search(text: $text, first: 0${more}) { bySource { count source { id } } } }`,
    { text },
  );
  expect(errors).toEqual([]);
  return data.search.bySource.map(({ count, source }: SourceCount) => [source.id, count]);
}

async function totalOf(text: string, source: string, more = ""): Promise<number> {
  const { data } = await api.ask(
    `query ($text: String!, $source: ID) { search(text: $text, source: $source, first: 0${more}) { totalCount } }`,
    { text, source },
  );
  return data.search.totalCount;
}

describe("results of a search by source", () => {
  it.each([
    ["CCG", ""],
    ["Swindon", ", types: [CCG, STP]"],
    ["62 day", ""],
    // One letter is wrong, so typing errors are forgiven.
    ["Swidnon", ""],
    // Nothing has all of these words.
    ["alliance that nobody has ever heard of", ""],
  ])("for %s%s are as many as the search in each source has, most first", async (text, more) => {
    const counts = await countsOf(text, more);
    expect(counts.length).toBeGreaterThan(0);
    for (const [source, count] of counts) expect([source, count]).toEqual([source, await totalOf(text, source, more)]);
    expect(counts.map(([, count]) => count)).toEqual(counts.map(([, count]) => count).sort((a, b) => b - a));
  });

  // The look-up of April 2017 has one row for Swindon; the report of February 2012 does not name the place.
  it("are of the sources that name the place", async () => {
    const counts = new Map(await countsOf("Swindon", ", types: [CCG]"));
    expect(counts.get("source:ccg-stp-cancer-alliance-2017-04")).toBe(1);
    expect(counts.has("source:campaigning-group-2012")).toBe(false);
  });

  it("in one source are of that source alone", async () => {
    const source = "source:guidance-2016";
    expect(await countsOf("Swindon", `, source: "${source}"`)).toEqual([[source, await totalOf("Swindon", source)]]);
  });

  it("of a text without a word are none", async () => {
    expect(await countsOf("?")).toEqual([]);
  });
});
