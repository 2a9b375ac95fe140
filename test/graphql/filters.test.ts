import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Api, serve } from "../support/api.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

type Named = { readonly id: string; readonly name: string };

async function found(query: string, variables: object = {}): Promise<readonly string[]> {
  const { data, errors } = await api.ask(query, variables);
  expect(errors).toEqual([]);
  const [list] = Object.values(data) as { nodes: readonly Named[] }[];
  return (list?.nodes ?? []).map(({ id }) => id);
}

describe("by source and locator", () => {
  // Guidance, "Timescales": a table of ten rows.
  it("finds the milestones of the guidance's table", async () => {
    const query = `{ milestones(filter: { source: { eq: "source:guidance-2016" }, locator: { startsWith: "timescales, ROW" } }) {
      nodes { id } } }`;
    const ids = await found(query);
    expect(ids).toHaveLength(10);
    expect(ids).toContain("milestone:guidance-2016-delivery-plans-ratified");
    expect(ids).not.toContain("milestone:guidance-2016-28-day-standard-met");
  });

  // Report of 2012, "Defining the responsibilities and performance standards": twelve bullets of what commissioning should do.
  it("finds the twelve quality markers of the report of 2012, and no other document has any", async () => {
    const by = (source: string) =>
      `{ expectations(filter: { kind: { eq: QUALITY_MARKER }, ${source} }) { nodes { id } } }`;
    const ids = await found(by('source: { eq: "source:campaigning-group-2012" }'));
    expect(ids).toHaveLength(12);
    expect(await found(by(""))).toEqual(ids);
    expect(await found(by('source: { in: ["source:guidance-2016", "source:east-of-england"] }'))).toEqual([]);
  });

  it("looks at one citation for both, not at two", async () => {
    const ratified = "milestone:guidance-2016-delivery-plans-ratified";
    const by = (filter: string) =>
      found(`{ milestones(filter: { id: { eq: "${ratified}" }, ${filter} }) { nodes { id } } }`);
    expect(await by('locator: { startsWith: "paragraph 7" }')).toEqual([ratified]);
    expect(await by('source: { eq: "source:external-facts" }, locator: { startsWith: "paragraph 7" }')).toEqual([]);
    expect(await by('source: { eq: "source:guidance-2016", in: ["source:external-facts"] }')).toEqual([]);
  });

  it("works in lists of several types, and below a relation", async () => {
    const { data } = await api.ask(`{ source(id: "source:guidance-2016") { id }
      topic(id: "topic:national-28-day-standard") { id }
      strategies(filter: { recommendations: { source: { eq: "source:campaigning-group-2012" } } }) { nodes { id } }
      recommendation(id: "recommendation:campaigning-group-2012-7") {
        all: concerns { totalCount }
        here: concerns(filter: { source: { eq: "source:campaigning-group-2012" } }) { totalCount }
        none: concerns(filter: { source: { in: [] } }) { totalCount }
      } }`);
    expect(data.strategies.nodes).toEqual([{ id: "strategy:campaigning-group-2012" }]);
    expect(data.recommendation.none.totalCount).toBe(0);
    expect(data.recommendation.here.totalCount).toBeGreaterThan(0);
  });
});

describe("by link", () => {
  // Annex A: national work that is printed on the row of another deliverable is linked a second time, by its sense.
  it("finds the deliverables that national work supports as printed, or only by its sense", async () => {
    const by = (reading: string) =>
      found(`{ deliverables(filter: { nationalWork: { link: { reading: { eq: ${reading} } } } }) { nodes { id } } }`);
    const [printed, sense] = [await by("AS_PRINTED"), await by("BY_SENSE")];
    expect(printed.length).toBeGreaterThan(sense.length);
    expect(sense).toHaveLength(2);
  });

  it("is a filter of the list below a relation as well, with the data on the edge", async () => {
    const { data } = await api.ask(`{ stps(filter: { alliances: { link: { extent: { eq: PART } } } }) { nodes {
      alliances(filter: { link: { extent: { eq: PART } } }) { edges { extent } } } } }`);
    const extents = data.stps.nodes.flatMap((stp: { alliances: { edges: { extent: string }[] } }) =>
      stp.alliances.edges.map(({ extent }) => extent),
    );
    expect(data.stps.nodes.length).toBeGreaterThan(2);
    expect(new Set(extents)).toEqual(new Set(["PART"]));
  });

  it("compares strengths by their order, and basis and source of the same evidence", async () => {
    const count = async (link: string) => {
      const { data, errors } = await api.ask(`{ alliance(id: "alliance:thames-valley") {
        ccgs(filter: { link: { ${link} } }) { totalCount edges { strength evidence { basis citations { source { id } } } } } } }`);
      expect(errors).toEqual([]);
      return data.alliance.ccgs;
    };
    const every = await count("");
    const all = every.totalCount;
    type Edge = { evidence: readonly { basis: string; citations: readonly { source: Named }[] }[] };
    const where = (basis: string, source: string | null) =>
      every.edges.filter(({ evidence }: Edge) =>
        evidence.some(
          (one) =>
            one.basis === basis && (source === null || one.citations.some((citation) => citation.source.id === source)),
        ),
      ).length;
    expect((await count("strength: { gte: ROW }")).totalCount).toBe(all);
    expect((await count("strength: { lte: AREA }")).totalCount).toBe(0);
    const stated = 'basis: { eq: STATED }, source: { eq: "source:guidance-2016" }';
    expect((await count(stated)).totalCount).toBe(where("STATED", "source:guidance-2016"));
    expect(where("STATED", "source:guidance-2016")).toBeGreaterThan(10);
    // The guidance states it, and the look-up is a reference.
    expect((await count('basis: { eq: REFERENCE }, source: { eq: "source:guidance-2016" }')).totalCount).toBe(0);
    expect((await count("basis: { in: [REFERENCE] }")).totalCount).toBe(where("REFERENCE", null));
  });

  it.each([
    [
      "{ alliances(filter: { link: { extent: { eq: PART } } }) { totalCount } }",
      "alliances.filter.link: The rows of this list are not links. Use `link` in the filter of a relation.",
    ],
    [
      "{ alliances(filter: { not: { link: { strength: { eq: ROW } } } }) { totalCount } }",
      "alliances.filter.not.link: The rows of this list are not links. Use `link` in the filter of a relation.",
    ],
    [
      "{ alliances(filter: { stps: { link: { reading: { eq: BY_SENSE } } } }) { totalCount } }",
      "alliances.filter.stps.link.reading: Links of COVERS have no reading. They can be filtered by extent, strength, basis, source.",
    ],
  ])("refuses %s", async (query, message) => {
    const { errors } = await api.ask(query);
    expect(errors[0]).toMatchObject({
      message,
      extensions: { code: "BAD_USER_INPUT", argument: message.split(":")[0] },
    });
  });
});

describe("by members of lists", () => {
  // Annex A: "85% meeting 62 day target and 96% meeting 31 day target".
  it("looks at one item for all conditions", async () => {
    const by = (targets: string) => found(`{ ambitions(filter: { targets: { ${targets} } }) { nodes { id } } }`);
    const waiting = "ambition:waiting-times-of-62-and-31-days";
    expect(await by('measure: { contains: "62 day" }, value: { eq: 85 }')).toEqual([waiting]);
    expect(await by('measure: { contains: "62 day" }, value: { eq: 96 }')).toEqual([]);
    expect(await by("comparator: { eq: AT_MOST }")).toEqual([
      "ambition:diagnosis-within-28-days",
      "ambition:taskforce-2015-smoking-prevalence",
    ]);
    expect(await by('value: { isNull: true }, by: { startsWith: "2020/" }')).toEqual([
      "ambition:cancer-alliances-2020-21-stratified-follow-up",
    ]);
    expect(await by("byAmbiguous: { eq: true }")).toEqual(["ambition:fall-in-adult-smoking-rates"]);
  });

  it("finds by code and scheme, and by an alias of a source", async () => {
    expect(
      await found('{ ccgs(filter: { codes: { scheme: { eq: ODS }, code: { eq: "12D" } } }) { nodes { id } } }'),
    ).toEqual(["ccg:nhs-swindon"]);
    const boards = await found(`{ organisations(filter: {
      aliases: { name: { eq: "the Board" }, source: { eq: "source:campaigning-group-2012" } } }) { nodes { id } } }`);
    expect(boards).toEqual(["organisation:nhs-england"]);
  });
});

describe("null and variables that are not given", () => {
  const OMIT = (operator: string) => `To leave the condition out, omit \`${operator}\` or its variable.`;
  it.each([
    ["filter: { code: { eq: $v } }", "ccgs.filter.code.eq", "eq"],
    ["filter: { not: { name: { contains: $v } } }", "ccgs.filter.not.name.contains", "contains"],
    ["filter: { or: [{ name: { startsWith: $v } }] }", "ccgs.filter.or.0.name.startsWith", "startsWith"],
    ["filter: { stps: { code: { eq: $v } } }", "ccgs.filter.stps.code.eq", "eq"],
    ["filter: { codes: { code: { eq: $v } } }", "ccgs.filter.codes.code.eq", "eq"],
  ])("null in %s is refused, and not given leaves the condition out", async (filter, argument, operator) => {
    const query = `query ($v: String) { ccgs(${filter}) { totalCount } }`;
    const { errors } = await api.ask(query, { v: null });
    expect(errors[0]).toMatchObject({
      message: `${argument}: Expected a value, got null. To find entities without a value, use \`isNull: true\`. ${OMIT(operator)}`,
      extensions: { code: "BAD_USER_INPUT", argument },
    });
    const all = (await api.ask("{ ccgs { totalCount } }")).data.ccgs.totalCount;
    expect((await api.ask(query)).data.ccgs.totalCount).toBe(all);
  });

  it.each([
    ["query { ccgs(filter: { code: { in: null } }) { totalCount } }", "ccgs.filter.code.in"],
    ["query { ccgs(filter: { code: { isNull: null } }) { totalCount } }", "ccgs.filter.code.isNull"],
    ["query { alliances(filter: { population: { gte: null } }) { totalCount } }", "alliances.filter.population.gte"],
    ["query { ccgs(filter: { id: { eq: null } }) { totalCount } }", "ccgs.filter.id.eq"],
    ["query { ccgs(filter: { source: { eq: null } }) { totalCount } }", "ccgs.filter.source.eq"],
    ["query { ccgs(filter: { locator: { startsWith: null } }) { totalCount } }", "ccgs.filter.locator.startsWith"],
    [
      "query { alliances(filter: { stps: { link: { basis: { eq: null } } } }) { totalCount } }",
      "alliances.filter.stps.link.basis.eq",
    ],
    [
      'query { alliance(id: "alliance:wessex") { stps(filter: { code: { eq: null } }) { totalCount } } }',
      "alliance.stps.filter.code.eq",
    ],
  ])("%s is refused", async (query, argument) => {
    const { errors } = await api.ask(query);
    expect(errors[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT", argument } });
  });

  it("leaves a part of `or` out, and `or` itself without any part", async () => {
    const query = `query ($a: String, $b: String) {
      ccgs(filter: { or: [{ code: { eq: $a } }, { odsCode: { eq: $b } }] }) { totalCount }
      none: ccgs(filter: { or: [] }) { totalCount }
    }`;
    const all = (await api.ask("{ ccgs { totalCount } }")).data.ccgs.totalCount;
    const count = async (variables: object) => (await api.ask(query, variables)).data.ccgs.totalCount;
    expect(await count({ b: "12D" })).toBe(1);
    expect(await count({})).toBe(all);
    expect((await api.ask(query)).data.none.totalCount).toBe(0);
  });
});
