import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Api, serve } from "./support/api.js";

// Every answer below was written down from the documents, not from the graph: the comment says from which place.
let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

/** The answer to a saved query, by its number. */
async function answer(file: string, variables: object = {}) {
  const text = readFileSync(new URL(`../queries/${file}.graphql`, import.meta.url), "utf8");
  const { data, errors } = await api.ask(text, variables);
  expect(errors).toEqual([]);
  return data;
}

interface Named {
  readonly name: string;
}
interface Connection<N = Named> {
  readonly totalCount: number;
  readonly nodes: readonly N[];
  readonly edges: readonly { readonly node: N; readonly extent: string }[];
}
const names = (list: { nodes: readonly Named[] }) => list.nodes.map(({ name }) => name).sort();
const targets = (list: Connection) => list.edges.map(({ node }) => node.name).sort();

describe("people", () => {
  // North West Coast, the two bullets; guidance, Annex i, the rows of both alliances.
  it("two alliances have a chair, who is also the named lead", async () => {
    const { people } = await answer("56-who-chairs-an-alliance");
    const told = people.nodes.map((one: Named & { chairs: Connection; leads: Connection }) => [
      one.name,
      targets(one.chairs),
      targets(one.leads),
    ]);
    expect(told).toEqual([
      ["Andrew Cannell", ["Cheshire and Merseyside"], ["Cheshire and Merseyside"]],
      ["Damian Riley", ["Lancashire and South Cumbria"], ["Lancashire and South Cumbria"]],
    ]);
  });

  // Annex i, row South Yorkshire: "Lesley Smith, Chief Officer, Barnsley Clinical Commissioning Group".
  it("Lesley Smith of Barnsley leads South Yorkshire, Bassetlaw, North Derbyshire and Hardwick", async () => {
    const { alliance } = await answer("55-who-leads-an-alliance");
    expect(targets(alliance.namedLeads)).toEqual(["Lesley Smith"]);
    expect(alliance.namedLeads.edges[0].node.posts.edges).toEqual([
      expect.objectContaining({ title: "Chief Officer", node: { id: "ccg:nhs-barnsley", name: "NHS Barnsley CCG" } }),
    ]);
    expect(alliance.region.node.name).toBe("North");
  });

  // Annex i, row Wessex: "Matt Hayes, Clinical Director for Cancer, Wessex Clinical Network".
  it("Matt Hayes leads Wessex, and nobody is named for the Vanguard's Greater Manchester", async () => {
    const { alliance: wessex } = await answer("55-who-leads-an-alliance", { name: "Wessex" });
    expect(targets(wessex.namedLeads)).toEqual(["Matt Hayes"]);
    const { alliance } = await answer("55-who-leads-an-alliance", {
      name: "National Cancer Vanguard: Greater Manchester",
    });
    expect([alliance.kind, alliance.namedLeads.edges]).toEqual(["VANGUARD", []]);
  });

  // Annex i: the last cell is empty on the three rows of the Vanguard, and on no other.
  it("three footprints have no named lead", async () => {
    const { alliances } = await answer("35-footprints-without-a-named-lead");
    expect(names(alliances)).toEqual([
      "National Cancer Vanguard: Greater Manchester",
      "National Cancer Vanguard: North Central and North East London",
      "National Cancer Vanguard: North West and South West London",
    ]);
  });
});

describe("places", () => {
  // Annex i: the qualifiers in brackets and the note "Not fully co-terminous with all STP footprints, as indicated".
  it("three STPs are split, each between two alliances and each only in part", async () => {
    const { gaps } = await answer("51-split-stps");
    const split = gaps.nodes.map(({ subject: { node } }: { subject: { node: Named & { alliances: Connection } } }) => [
      node.name,
      targets(node.alliances),
      node.alliances.edges.map(({ extent }) => extent),
    ]);
    const PARTS = ["PART", "PART"];
    expect(split).toEqual([
      ["Bath, Swindon and Wiltshire", ["Somerset, Wiltshire, Avon and Gloucestershire", "Thames Valley"], PARTS],
      ["Derbyshire", ["East Midlands", "South Yorkshire, Bassetlaw, North Derbyshire and Hardwick"], PARTS],
      ["Frimley Health", ["Surrey and Sussex", "Thames Valley"], PARTS],
    ]);
  });

  // Annex i: NHS Swindon stands on the row of Thames Valley; SWAG has the STP "minus Swindon CCG".
  it("Swindon belongs to Thames Valley and to no other alliance", async () => {
    const { ccg } = await answer("02-who-covers-swindon");
    expect(targets(ccg.alliances)).toEqual(["Thames Valley"]);
    expect(targets(ccg.stps)).toEqual(["Bath, Swindon and Wiltshire"]);
  });

  // Annex i: NHS Cumbria stands on the rows of North East and Cumbria and of Lancashire and South Cumbria.
  it("Cumbria belongs to two alliances, to each in part", async () => {
    const { ccg } = await answer("52-one-ccg-two-alliances");
    expect(targets(ccg.alliances)).toEqual(["Lancashire and South Cumbria", "North East and Cumbria"]);
    expect(ccg.alliances.edges.map(({ extent }: { extent: string }) => extent)).toEqual(["PART", "PART"]);
  });

  // Annex i: "Number of CCGs" and "Spans n STPs", row by row, in the order of the document.
  it("the 19 footprints have as many CCGs and STPs as their rows print", async () => {
    const printed: Readonly<Record<string, readonly [number, number]>> = {
      "North East and Cumbria": [12, 3],
      "Lancashire and South Cumbria": [9, 1],
      "Cheshire and Merseyside": [12, 1],
      "West Yorkshire": [11, 1],
      "Humber, Coast and Vale": [6, 1],
      "South Yorkshire, Bassetlaw, North Derbyshire and Hardwick": [7, 2],
      "National Cancer Vanguard: Greater Manchester": [12, 1],
      "West Midlands": [22, 6],
      "East Midlands": [17, 5],
      "East of England": [20, 6],
      "South East London": [6, 1],
      "National Cancer Vanguard: North West and South West London": [14, 2],
      "National Cancer Vanguard: North Central and North East London": [12, 2],
      "Thames Valley": [11, 3],
      "Kent and Medway": [8, 1],
      "Surrey and Sussex": [13, 3],
      "Somerset, Wiltshire, Avon and Gloucestershire": [7, 4],
      Peninsula: [3, 2],
      Wessex: [8, 2],
    };
    const { alliances } = await answer("03-the-19-footprints");
    type Row = Named & { declaredCcgCount: number; declaredStpCount: number; ccgs: Connection; stps: Connection };
    const rows: readonly Row[] = alliances.nodes;
    expect(Object.fromEntries(rows.map((one) => [one.name, [one.declaredCcgCount, one.declaredStpCount]]))).toEqual(
      printed,
    );
    expect(Object.fromEntries(rows.map((one) => [one.name, [one.ccgs.totalCount, one.stps.totalCount]]))).toEqual(
      printed,
    );
  });

  // East of England, paragraph on cross-cutting groups: seven, which include both alliances.
  it("seven groups are cross-cutting, and all serve both alliances of the East of England", async () => {
    const { networkGroups } = await answer("54-cross-cutting-groups");
    expect(names(networkGroups)).toEqual([
      "Acute Oncology",
      "Cancer of Unknown Primary",
      "Chemotherapy",
      "Children’s and teenage and Young Adults",
      "Metastatic Spinal Cord Compression",
      "Palliative Care",
      "Radiotherapy Operational delivery Network",
    ]);
    for (const { alliances } of networkGroups.nodes)
      expect(targets(alliances)).toEqual(["East of England - North", "East of England - South"]);
  });
});

describe("plans", () => {
  // Guidance, paragraphs 12 and 13; timescales, last row, for the oversight group.
  it("those who must agree them differ between the alliances and the Vanguard", async () => {
    const { publications } = await answer("06-who-must-agree-the-plans");
    const agreed = Object.fromEntries(
      publications.nodes.map((one: Named & { agreedBy: Connection }) => [one.name, targets(one.agreedBy)]),
    );
    expect(agreed["Delivery plans of Cancer Alliances"]).toEqual([
      "Cancer Alliance Boards",
      "Clinical Commissioning Groups",
      "Providers",
      "STP leads",
    ]);
    expect(agreed["Delivery plan of the National Cancer Vanguard"]).toEqual([
      "National Cancer Vanguard Programme Board",
      "STP leads",
    ]);
  });

  // Guidance, paragraph 20: £123m, £140m, £154m, £190m.
  it("the funding of the programme is four amounts", async () => {
    const { fundingAllocations } = await answer("42-funding-by-year");
    const amounts = fundingAllocations.nodes
      .filter(({ funds }: { funds: Connection }) => names(funds).includes("National Cancer Programme"))
      .map((one: { financialYear: string; amountGbp: number }) => [one.financialYear, one.amountGbp]);
    expect(amounts).toEqual([
      ["2017/18", 123_000_000],
      ["2018/19", 140_000_000],
      ["2019/20", 154_000_000],
      ["2020/21", 190_000_000],
    ]);
  });

  // Guidance, timescales, row 8: "submitted ... for review", 18th January 2017.
  it("plans and bids are due on 18 January 2017", async () => {
    const { milestones } = await answer("41-milestones");
    const due = milestones.nodes.find(({ name }: Named) => name.startsWith("Cancer delivery plans and bids"));
    expect([due.date, due.precision, due.printed]).toEqual(["2017-01-18", "DAY", "18th January 2017"]);
  });
});

describe("ambitions", () => {
  // Annex A: no "(metric: ...)" and no quantity in the words of these five.
  it("five have no metric", async () => {
    const { ambitions } = await answer("31-ambitions-without-a-metric");
    expect(names(ambitions)).toEqual([
      "All patients able to access a CNS or other key worker",
      "All patients able to access test results and other communications online",
      "All patients able to access the Recovery Package interventions",
      "All patients who complete treatment for breast cancer to be put on a stratified follow up pathway",
      "Continuous improvement in patient experience",
    ]);
  });

  // Annex A: "[not in Dashboard]" stands behind five ambitions.
  it("five are not on the dashboard", async () => {
    const { ambitions } = await answer("32-ambitions-not-on-the-dashboard");
    expect(names(ambitions)).toEqual([
      "All patients able to access test results and other communications online",
      "All patients able to access the Recovery Package interventions",
      "All patients who complete treatment for breast cancer to be put on a stratified follow up pathway",
      "Reduction in survival deficit for older people",
      "Reduction in the number of cases linked to deprivation",
    ]);
  });

  // Annex A: the same words under Early diagnosis and under Treatment and care.
  it("seven are printed under two areas, the same two", async () => {
    const { ambitions } = await answer("47-which-ambitions-were-restated");
    const twice = ambitions.nodes.filter(({ areas }: { areas: Connection }) => areas.totalCount === 2);
    expect(names({ nodes: twice })).toEqual([
      "85% meeting 62 day target and 96% meeting 31 day target",
      "Continuous improvement in patient experience",
      "Increase in 5 and 10-year survival",
      "Increase in one-year survival",
      "Reduction in CCG variation in one year survival",
      "Reduction in CCG variation in patient experience",
      "Reduction in survival deficit for older people",
    ]);
    for (const { areas } of twice) expect(names(areas)).toEqual(["Early diagnosis", "Treatment and care"]);
  });

  // Guidance, paragraph 9: "we have summarised the Taskforce's ambitions ... at Annex A", which has 18.
  it("the guidance restates 18 of the Taskforce's, and the report of 2012 the 5,000 lives of 2011", async () => {
    const { ambitions } = await answer("47-which-ambitions-were-restated");
    const taskforce = "Achieving World-Class Cancer Outcomes: A Strategy for England 2015-2020";
    const guidance =
      "Delivering World-Class Cancer Outcomes: Guidance for Cancer Alliances and the National Cancer Vanguard";
    const setBy = ambitions.nodes.map((one: Named & { setBy: Connection }) => [one.name, targets(one.setBy)]);
    const both = setBy.filter(([, by]: [string, string[]]) => by.includes(guidance) && by.includes(taskforce));
    expect(both).toHaveLength(18);
    const [, lives] = setBy.find(([name]: [string]) => name.includes("5,000 lives"));
    expect(lives).toContain("Improving Outcomes: A Strategy for Cancer");
  });
});

describe("recommendations", () => {
  // Annex A: "(12, 11)" behind cervical screening, "(12, 10)" behind bowel and breast screening.
  it("recommendation 12 is carried by two deliverables, in two areas", async () => {
    const { data } = await api.ask(
      "{ recommendation(number: 12) { deliverables { nodes { id areas { nodes { name } } } } } }",
    );
    expect(data.recommendation.deliverables.nodes).toEqual([
      { id: "deliverable:guidance-2016-12-11", areas: { nodes: [{ name: "Prevention" }] } },
      { id: "deliverable:guidance-2016-12-10", areas: { nodes: [{ name: "Early diagnosis" }] } },
    ]);
  });

  // Annex A has neither; a question in Parliament names 64, and the page of the North West Coast 78.
  it("recommendations 64 and 78 are named and have no deliverable, and the 61 that no source names are a count", async () => {
    const { gaps } = await answer("37-everything-that-is-missing", { kinds: ["RECOMMENDATION_WITHOUT_DELIVERABLE"] });
    const told = gaps.nodes.map((one: { subject: { node: { __typename: string } }; why: string }) => [
      one.subject.node.__typename,
      one.why.match(/^\d+ of its \d+/)?.[0] ?? null,
    ]);
    expect(told.sort()).toEqual([
      ["Recommendation", null],
      ["Recommendation", null],
      ["Strategy", "61 of its 96"],
    ]);
  });
});

describe("what came later", () => {
  interface Observed {
    readonly period: string;
    readonly area: string;
    readonly value: number;
    readonly series: string;
    readonly evidence: readonly { readonly basis: string; readonly citations: readonly { readonly quote: string }[] }[];
  }
  const quotes = ({ evidence }: Pick<Observed, "evidence">) =>
    evidence.flatMap(({ citations }) => citations.map(({ quote }) => quote));

  // The bulletins of 2014 to 2019: "from 59.7% ... in 1997 to 69.3% in 2012", and likewise for the four later editions.
  it("one-year survival in England, by year, with the edition of the index that gives it", async () => {
    const { metric } = await answer("48-published-values-of-a-metric");
    const england = (metric.observations as readonly Observed[]).filter(({ area }) => area === "England");
    expect(england.map(({ period, value }) => [period, value])).toEqual([
      ["1997", 59.7],
      ["1998", 60.1],
      ["1999", 60.6],
      ["2001", 62],
      ["2002", 62.6],
      ["2012", 69.3],
      ["2013", 70.2],
      ["2014", 70.4],
      ["2016", 72.8],
      ["2017", 73.3],
    ]);
    expect(new Set(england.map(({ series }) => series)).size).toBe(5);
    expect(quotes(england[5] as Observed)).toContain(
      "The one-year cancer survival index for England increased steadily from 59.7% for adults diagnosed in 1997 to 69.3% in 2012.",
    );
  });

  // Annual report of 9 June 2017: 82.0%; Cancer Research UK on 9 March 2017: "in January only 79.7%".
  it("the 62 day wait of a year and that of a month stand in two series", async () => {
    const { metric } = await answer("48-published-values-of-a-metric", { metric: "metric:62-day-wait" });
    expect(metric.observations).toMatchObject([
      { period: "2016-17", value: 82, series: "Cancer Waiting Times: year", evidence: [{ basis: "REFERENCE" }] },
      { period: "January 2017", value: 79.7, series: "Cancer Waiting Times: month", evidence: [{ basis: "INFERRED" }] },
    ]);
  });

  // The edition of May 2020 prints 54% for 2017; a page of the Race Disparity Unit prints 52.2%.
  it("two publishers' shares of early stages are kept apart", async () => {
    const { metric } = await answer("48-published-values-of-a-metric", {
      metric: "metric:staged-cancers-diagnosed-at-stage-1-and-2",
    });
    const of2017 = (metric.observations as readonly Observed[]).filter(
      ({ period, area }) => period === "2017" && area === "England",
    );
    expect(of2017.map(({ value, series }) => [value, series])).toEqual([
      [52.2, "Ethnicity facts and figures, version 3.0"],
      [54, "National Disease Registration Service, May 2020: not adjusted"],
    ]);
  });

  // Nursing Standard and NHS England print the same 8.80 for 2017: one value with two citations of different pages.
  it("a value that two pages print is one, and cites both", async () => {
    const { data } = await api.ask(
      '{ metric(id: "metric:overall-rating-of-care") { observations { period value unit source { id } citations { locator } } } }',
    );
    const [first, ...others] = data.metric.observations.filter(
      ({ period, value }: Observed) => period === "2017" && value === 8.8,
    );
    expect(others).toEqual([]);
    expect(first.source.id).toBe("source:observations");
    const pages = first.citations.map(
      ({ locator }: { locator: string }) => new URL(locator.split(", ")[1] ?? "").hostname,
    );
    expect([...new Set(pages)].sort()).toEqual(["rcni.com", "www.england.nhs.uk"]);
  });

  interface Said {
    readonly node: { readonly date: string | null; readonly statement: string };
    readonly evidence: readonly { readonly basis: string; readonly note: string | null }[];
  }

  // Rows of topic 24, none of which prints the number: 2016 twice, March 2024, June 2025, and three without a day.
  it("what became of recommendation 24 is inferred from its subject, and is in the order of time", async () => {
    const { recommendation } = await answer("49-what-became-of-a-recommendation");
    const said: readonly Said[] = recommendation.progress.edges;
    expect(said.map(({ node }) => node.date).filter((day) => day !== null)).toEqual([
      "2016-10-11",
      "2016-11-04",
      "2024-03-01",
      "2025-06-19",
    ]);
    expect(said.filter(({ node }) => node.date === null)).toHaveLength(2);
    for (const { evidence } of said) expect(evidence).toMatchObject([{ basis: "INFERRED", note: expect.any(String) }]);
  });

  // "Recommendation 36 which says all women diagnosed with ovarian cancer ... Despite the strategy launching in 2015 ..."
  it("recommendation 36 is named by its number, so that what became of it is stated", async () => {
    const { recommendation } = await answer("49-what-became-of-a-recommendation", { number: 36 });
    const [said] = recommendation.progress.edges;
    expect(said.node).toMatchObject({ date: "2017-12-07", statement: expect.stringContaining("no real plan") });
    expect(said.evidence).toMatchObject([{ basis: "STATED" }]);
  });
});

describe("names", () => {
  // Report of 2012, background: "the NHS Commissioning Board"; guidance, page 2: the same body as NHS England.
  it("“the Board” of 2012 is the NHS Commissioning Board, now NHS England", async () => {
    const { resolve } = await answer("63-who-is-meant", {
      name: "the Board",
      source: "source:campaigning-group-2012",
    });
    expect(resolve[0].entity).toEqual({
      __typename: "Organisation",
      id: "organisation:nhs-england",
      name: "NHS England",
    });
  });

  // Report of 2012, first line; guidance, paragraph 2.
  it("“CCG” is a charities' coalition in 2012 and a clinical commissioning group in 2016", async () => {
    const first = async (source: string) =>
      (await answer("63-who-is-meant", { name: "CCG", source })).resolve[0].entity.id;
    expect(await first("source:campaigning-group-2012")).toBe("organisation:cancer-campaigning-group");
    expect(await first("source:guidance-2016")).toBe("body-type:clinical-commissioning-groups");
  });
});

describe("time", () => {
  // Look-ups of April 2017 and July 2019: codes and names of alliances in the one and not in the other.
  it("six alliances of 2016 were gone by July 2019, and six had taken their place", async () => {
    const { alliances } = await answer("43-what-changed-between-2016-and-2019");
    const changed = Object.fromEntries(
      alliances.nodes.map((one: Named & { successors: Connection }) => [one.name, targets(one.successors)]),
    );
    expect(changed).toEqual({
      "East Midlands": ["East Midlands"],
      "East of England": ["East of England - North", "East of England - South"],
      "National Cancer Vanguard: Greater Manchester": ["Greater Manchester"],
      "National Cancer Vanguard: North Central and North East London": ["North Central and North East London"],
      "National Cancer Vanguard: North West and South West London": ["North West and South West London"],
      "South Yorkshire, Bassetlaw, North Derbyshire and Hardwick": ["East Midlands", "South Yorkshire and Bassetlaw"],
    });
  });

  // Report of 2012, key recommendations: 12 bullets, of which five are put to "the Board".
  it("five of the twelve recommendations of 2012 are put to the Board by name", async () => {
    const { strategy } = await answer("45-recommendations-of-2012");
    type Edge = { node: Named; evidence: readonly { basis: string }[] };
    const toBoard = strategy.recommendations.nodes.filter((one: { addressees: { edges: readonly Edge[] } }) =>
      one.addressees.edges.some(
        ({ node, evidence }) => node.name === "NHS England" && evidence.some(({ basis }) => basis === "STATED"),
      ),
    );
    expect(strategy.recommendations.totalCount).toBe(12);
    expect(toBoard.map(({ number }: { number: number }) => number)).toEqual([1, 2, 5, 7, 12]);
  });
});

describe("counts that do not add up", () => {
  // Report of 2012, "Supporters": "twelve pharmaceutical companies", of which Roche is named twice.
  it("twelve companies are printed and eleven are named", async () => {
    const { gaps } = await answer("37-everything-that-is-missing", { kinds: ["COUNT_MISMATCH"] });
    expect(gaps.nodes.map(({ why }: { why: string }) => why)).toEqual(["12 is printed; 11 are listed."]);
  });
});
