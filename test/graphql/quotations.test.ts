import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Citation, Evidence } from "../../src/model/evidence.js";
import { RELATIONS } from "../../src/model/relations.js";
import { itemsOf } from "../../src/model/release.js";
import { type Api, LIMITS, serve } from "../support/api.js";
import { realRelease } from "../support/release.js";

let api: Api;
beforeAll(async () => {
  // Whole sources are asked for at once.
  api = await serve({ limits: { ...LIMITS, cost: 10_000_000 } });
});
afterAll(() => api.close());

const QUERY = `query ($id: ID!, $first: Int, $after: String, $facts: Int! = 500) {
  source(id: $id) {
    quotationCount
    quotations(first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { citation { start end quote source { id } } } }
      nodes { factCount citation { start end quote } facts(first: $facts) { field entity { id } other { id } } }
    }
  }
}`;

interface Node {
  readonly factCount: number;
  readonly citation: Citation;
  readonly facts: readonly { field: string; entity: { id: string }; other: { id: string } | null }[];
}

const ask = async (id: string, variables: object = {}, asOf = "") =>
  (await api.ask(QUERY.replace(") {", `) ${asOf} {`), { id, first: 500, ...variables })).data.source;

const SOURCES = realRelease().entities.filter(({ type }) => type === "Source");

const fieldOf = (relation: string) => RELATIONS.find(({ name }) => name === relation)?.field;

/** What the release states at each place of a source, by walking through all of it: "start-end" and facts as text. */
function statedIn(source: string): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>();
  const walk = (value: unknown, fact: string): void => {
    for (const { citations } of value as readonly Evidence[])
      for (const { start, end, source: of } of citations)
        if (of === source) {
          const place = `${start}-${end}`;
          places.set(place, (places.get(place) ?? new Set()).add(fact));
        }
  };
  for (const { id, type, props, evidence } of realRelease().entities)
    if (type !== "Gap") {
      for (const [name, pieces] of Object.entries(evidence))
        if (name !== "observations") walk(pieces, `${id} ${name} -`);
      for (const item of itemsOf<{ evidence: readonly Evidence[] }>(props.observations))
        walk(item.evidence, `${id} observations -`);
    }
  for (const { relation, from, to, evidence } of realRelease().edges)
    if (relation !== "GAP_IN") walk(evidence, `${from} ${fieldOf(relation)} ${to}`);
  return places;
}

describe("the quotations of a source", () => {
  it.each(SOURCES.map(({ id }) => id))(
    "%s stand in the order of its text, each with all that rests on it",
    async (id) => {
      const stated = statedIn(id);
      const nodes: Node[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { quotations, quotationCount } = await ask(id, { first: 300, after });
        expect([quotations.totalCount, quotationCount]).toEqual([stated.size, stated.size]);
        nodes.push(...quotations.nodes);
        after = quotations.pageInfo.endCursor;
        more = quotations.pageInfo.hasNextPage;
      }
      const starts = nodes.map(({ citation }) => citation.start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      for (const { citation, facts, factCount } of nodes) {
        const rests = stated.get(`${citation.start}-${citation.end}`) ?? new Set();
        const named = facts.map(({ entity, field, other }) => `${entity.id} ${field} ${other?.id ?? "-"}`);
        expect(named.filter((fact) => !rests.has(fact))).toEqual([]);
        expect([factCount, new Set(named).size]).toEqual([rests.size, Math.min(rests.size, 500)]);
      }
    },
  );

  it("are paged by cursors, which know their source", async () => {
    const { quotations } = await ask("source:guidance-2016", { first: 3 });
    const { edges, pageInfo } = quotations;
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: edges[0].cursor,
      endCursor: edges[2].cursor,
    });
    const next = (await ask("source:guidance-2016", { first: 2, after: edges[0].cursor })).quotations;
    expect(next.nodes.map((node: Node) => node.citation)).toEqual(
      quotations.nodes.slice(1).map((node: Node) => node.citation),
    );
    expect(next.pageInfo.hasPreviousPage).toBe(true);
    for (const [id, after, words] of [
      ["source:fates", edges[0].cursor, /another list/],
      ["source:guidance-2016", "nonsense", /not a valid cursor/],
    ] as const) {
      const { errors } = await api.ask(QUERY, { id, after });
      expect(errors[0]?.message).toMatch(words);
    }
  });

  it("name as many facts as are asked for, and count all", async () => {
    const { quotations } = await ask("source:guidance-2016", { facts: 2 });
    const most = quotations.nodes.reduce((a: Node, b: Node) => (b.factCount > a.factCount ? b : a));
    expect(most.factCount).toBeGreaterThan(400);
    expect(most.facts).toHaveLength(2);
    const { errors } = await api.ask(QUERY, { id: "source:fates", facts: 501 });
    expect(errors[0]?.message).toMatch(/Expected at most 500, got 501/);
    expect((await api.ask(QUERY, { id: "source:fates", first: 501 })).errors[0]?.message).toMatch(/at most 500/);
  });

  // The look-up of July 2019 names alliances that begin then.
  it("leave out, as of a day, facts about what does not exist then", async () => {
    const id = "source:east-of-england-split-2019-07";
    const factsOn = async (asOf: string) =>
      (await ask(id, {}, asOf)).quotations.nodes.flatMap(({ facts }: Node) => facts.map(({ entity }) => entity.id));
    const [always, then] = [await factsOn(""), await factsOn('@asOf(date: "2016-12-06")')];
    expect(always).toContain("alliance:east-of-england-north");
    expect(then).not.toContain("alliance:east-of-england-north");
  });
});

// The head of the timescales, a heading and the letters of items are listed as uncited in the seeds, each with its reason.
it("says what of a source no fact cites, and why", async () => {
  const { data } = await api.ask(`{ source(id: "source:guidance-2016") { uncited { words why } } }`);
  expect(data.source.uncited).toEqual(
    expect.arrayContaining([
      { words: "#futureNHS", why: "A slogan, which stands in the contents and on the last page." },
      { words: "- a.", why: "The letter of an item; its words are cited." },
    ]),
  );
});
