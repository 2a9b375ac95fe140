import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type Api, serve } from "./support/api.js";

// Every answer below was written down from the documents, not from the graph: the comment says from which place.
// Each question is answered by one request that a reader of docs/api.md can write.
let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

interface Named {
  readonly name: string;
}
interface List<N = Named> {
  readonly nodes: readonly N[];
}
interface Numbered {
  readonly number: number;
}
const names = ({ nodes }: List) => nodes.map(({ name }) => name).sort();
const numbers = ({ nodes }: List<Numbered>) => nodes.map(({ number }) => number).sort((a, b) => a - b);

interface Question {
  readonly asks: string;
  readonly query: string;
  /** Reduces the data to what was asked. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query
  readonly told: (data: any) => unknown;
  readonly answer: unknown;
}

const GUIDANCE = '{ eq: "source:guidance-2016" }';
const REPORT = '{ eq: "source:campaigning-group-2012" }';
const CAMPAIGN = 'strategy: "strategy:campaigning-group-2012"';
const ENTITY = "nodes { ... on Entity { name } }";

const questions: readonly Question[] = [
  // Report of 2012, the table of five elements: 3, 2, 2, 2 and 3 bullets.
  {
    asks: "which twelve quality markers make a quality cancer network, and under which theme does each stand",
    query: `{ expectations(filter: { kind: { eq: QUALITY_MARKER } }) { nodes { name partOf { ${ENTITY} } } } }`,
    told: ({ expectations }: { expectations: List<Named & { partOf: List }> }) =>
      expectations.nodes.map(({ name, partOf }) => `${names(partOf)}: ${name}`).sort(),
    answer: [
      "Acting as an 'honest broker': Co-ordinates delivery of services across organisations and administrative boundaries",
      "Acting as an 'honest broker': Facilitates effective partnership working in their region",
      "Acting as an 'honest broker': Has strong working relationships with service providers based on trust",
      "Analysing and collating data: Collates and analyses data, working with organisations including the National Cancer Intelligence Network, to provide information and advice to local commissioners and service providers",
      "Analysing and collating data: Provides robust baseline information to enable the effective allocation of resources",
      "Engaging stakeholders in the delivery of national strategies: Is able to demonstrate additional lives saved (and contribution to the national ambition of ‘saving an additional 5,000 lives’)",
      "Engaging stakeholders in the delivery of national strategies: Supports implementation of government strategies",
      "Ensuring the provision of quality care and services: Delivers and monitors equality of service",
      "Ensuring the provision of quality care and services: Is able to ensure – and assure – that quality services are provided and maintained",
      "Ensuring the provision of quality care and services: Supports the delivery of high quality care while improving productivity and value for money",
      "Supporting commissioning: Actively engages with primary care to ensure that the awareness and early diagnosis agenda is incorporated into cancer services",
      "Supporting commissioning: Has strongly developed relationships with clinical commissioning groups and local authorities, and is able to support them to commission good cancer services",
    ],
  },
  // Guidance, Annex ii, five bullets; the words are the quotations.
  {
    asks: "which five principles must guide the establishment of every Cancer Alliance, in the words of the guidance",
    query: `{ expectations(filter: { kind: { eq: PRINCIPLE }, source: ${GUIDANCE} }) {
      nodes { citations(field: "statement") { quote locator } }
    } }`,
    told: ({ expectations }: { expectations: List<{ citations: readonly { quote: string; locator: string }[] }> }) =>
      expectations.nodes.map(({ citations: [first] }) => `${first?.locator}: ${first?.quote}`),
    answer: [
      "Annex ii, bullet 1: A Cancer Alliance board will be established for each Cancer Alliance.",
      "Annex ii, bullet 2: The Cancer Alliance board will bring together senior clinical leaders from across the whole pathway, along with appropriate senior commissioning and management representation.",
      "Annex ii, bullet 3: Members of the Cancer Alliance board will be senior local leaders who are able to make decisions on behalf of their organisation and are able to lead the transformation required locally to improve cancer outcomes.",
      "Annex ii, bullet 4: It is expected that members of the Cancer Alliance board will represent partner organisations in addition to their own, for example an individual from a CCG would represent a number of CCGs on a Cancer Alliance board.",
      "Annex ii, bullet 5: Alongside the Cancer Alliance board, a robust mechanism for engaging systematically with wider stakeholders, such as patients, the public and patient organisations should be established.",
    ],
  },
  // Report of 2012: "committed in May 2011", "In Autumn 2011 Dr Kathy McLean was appointed", "between October and November 2011", "In February 2012".
  {
    asks: "what the report of 2012 dates from May 2011 on, in the order of time, and what each date may mean",
    query: `{ milestones(
      filter: { source: ${REPORT}, dateAs: { gte: "2011-05-01", lte: "2012-12-31" } }, orderBy: { field: DATE_AS, direction: ASC }
    ) { nodes { dateAs { printed edtf earliest latest } } } }`,
    told: ({ milestones }: { milestones: List<{ dateAs: Record<string, string> }> }) =>
      milestones.nodes.map(({ dateAs }) => Object.values(dateAs).join(" | ")),
    answer: [
      "May 2011 | 2011-05 | 2011-05-01 | 2011-05-31",
      "Autumn 2011 | 2011-09/2011-11 | 2011-09-01 | 2011-11-30",
      "between October and November 2011 | 2011-10/2011-11 | 2011-10-01 | 2011-11-30",
      "February 2012 | 2012-02 | 2012-02-01 | 2012-02-29",
    ],
  },
  // Guidance, paragraph 18: "for sign off at the end of December".
  {
    asks: "on which days the operational plans are signed off",
    query: `{ milestones(filter: { dateAs: { eq: "2016-12-31" } }) { nodes { printed dateAs { earliest latest } } } }`,
    told: ({ milestones }: { milestones: List }) => milestones.nodes,
    answer: [{ printed: "the end of December", dateAs: { earliest: "2016-12-31", latest: "2016-12-31" } }],
  },
  // Guidance, "Timescales": ten rows, of which the last two print no day.
  {
    asks: "which dates does the guidance's timetable print, and which of them are days",
    query: `{ milestones(
      filter: { source: ${GUIDANCE}, locator: { startsWith: "Timescales" } }, orderBy: { field: DATE, direction: ASC }
    ) { nodes { printed precision } } }`,
    told: ({ milestones }: { milestones: List<{ printed: string; precision: string }> }) =>
      milestones.nodes.map(({ printed, precision }) => [printed, precision]),
    answer: [
      ["22 nd Sep 2016", "DAY"],
      ["21 st October 2016", "DAY"],
      ["25 th October 2016", "DAY"],
      ["24 th November 2016", "DAY"],
      ["6th December 2016", "DAY"],
      ["6th December 2016", "DAY"],
      ["23 rd December 2016", "DAY"],
      ["18th January 2017", "DAY"],
      ["February 2017", "MONTH"],
      ["Early April 2017", "MONTH"],
    ],
  },
  // Guidance, "Timescales", rows 9 and 10.
  {
    asks: "who signs off the transformation funding, and who ratifies the delivery plans",
    query: `{ milestones(filter: { has: { relation: AGREED_BY } }) { nodes { printed agreedBy { ${ENTITY} } } } }`,
    told: ({ milestones }: { milestones: List<{ printed: string; agreedBy: List }> }) =>
      milestones.nodes.map(({ printed, agreedBy }) => [printed, names(agreedBy)]),
    answer: [
      ["February 2017", ["NHS England Investment Committee"]],
      ["Early April 2017", ["Commissioning, Provision and Accountability Oversight Group"]],
    ],
  },
  // Report of 2012, the table of seven criteria, fifth row; "populations covering 1.5 to 2 million".
  {
    asks: "how do cancer networks meet the criterion that nothing else could drive quality improvement",
    query: `{ expectations(filter: { kind: { eq: CRITERION }, source: ${REPORT} }) { nodes { order howMet } } }`,
    told: ({ expectations }: { expectations: List<{ order: number; howMet: string }> }) => [
      expectations.nodes.map(({ order }) => order),
      expectations.nodes[4]?.howMet,
    ],
    answer: [
      [1, 2, 3, 4, 5, 6, 7],
      "A significant amount of cancer care is best commissioned for populations covering 1.5 to 2 million – larger than the population covered by the average clinical commissioning group",
    ],
  },
  // Report of 2012, Annex 1: "31 in-depth interviews"; table 1, which adds up to 31.
  {
    asks: "whom did the Campaigning Group interview, and do the roles add up to the 31 interviews",
    query: `{ finding(name: "Interviews") { value hasParts { nodes { ... on Finding { name value } } } } }`,
    told: ({ finding }: { finding: { value: number; hasParts: List<Named & { value: number }> } }) => [
      finding.value,
      Object.fromEntries(finding.hasParts.nodes.map(({ name, value }) => [name.split(", ")[1], value])),
    ],
    answer: [
      31,
      {
        "Network Director": 10,
        "Commissioning Responsibility": 6,
        "GP/Public Health Lead": 6,
        Oncologist: 3,
        "Nurse Director": 3,
        "Lead Cancer Nurse": 2,
        "Medical Director": 1,
      },
    ],
  },
  // Report of 2012: the National Audit Office's census, 60%, 40%, 65% and 100%; 82% is of GPs.
  {
    asks: "what shares of the networks does the report give",
    query: `{ findings(filter: { source: ${REPORT}, unit: { eq: "% of networks" } }) { nodes { value citations { quote } } } }`,
    told: ({ findings }: { findings: List<{ value: number; citations: readonly { quote: string }[] }> }) =>
      findings.nodes
        .map(({ value, citations }) => [value, citations.some(({ quote }) => quote.includes(`${value}%`))])
        .sort(([a], [b]) => Number(a) - Number(b)),
    answer: [
      [40, true],
      [60, true],
      [65, true],
      [100, true],
    ],
  },
  // Annex i: the qualifiers of the rows Thames Valley and Surrey & Sussex.
  {
    asks: "how were the five CCGs of Frimley Health divided between two alliances on the day of the guidance",
    query: `query @asOf(date: "2016-12-06") { stp(name: "Frimley Health") { ccgs { nodes { name alliances { nodes { name } } } } } }`,
    told: ({ stp }: { stp: { ccgs: List<Named & { alliances: List }> } }) =>
      stp.ccgs.nodes.map(({ name, alliances }) => [name, ...names(alliances)]),
    answer: [
      ["NHS Bracknell and Ascot CCG", "Thames Valley"],
      ["NHS North East Hampshire and Farnham CCG", "Surrey and Sussex"],
      ["NHS Slough CCG", "Thames Valley"],
      ["NHS Surrey Heath CCG", "Surrey and Sussex"],
      ["NHS Windsor, Ascot and Maidenhead CCG", "Thames Valley"],
    ],
  },
  // Annex i: "only North Derbyshire and Hardwick CCGs", "only Erewash and Southern Derbyshire CCGs".
  {
    asks: "which CCGs of Derbyshire does the guidance itself give to an alliance, without the look-ups",
    query: `{ stp(name: "Derbyshire") { ccgs(filter: { alliances: { link: { source: ${GUIDANCE} } } }) {
      nodes { name alliances(filter: { link: { source: ${GUIDANCE} } }) { nodes { name } } }
    } } }`,
    told: ({ stp }: { stp: { ccgs: List<Named & { alliances: List }> } }) =>
      stp.ccgs.nodes.map(({ name, alliances }) => [name, ...names(alliances)]),
    answer: [
      ["NHS Erewash CCG", "East Midlands"],
      ["NHS Hardwick CCG", "South Yorkshire, Bassetlaw, North Derbyshire and Hardwick"],
      ["NHS North Derbyshire CCG", "South Yorkshire, Bassetlaw, North Derbyshire and Hardwick"],
      ["NHS Southern Derbyshire CCG", "East Midlands"],
    ],
  },
  // Annex i, the three rows of the Vanguard: 12, 14 and 12; a CCG of 2017 is not of them.
  {
    asks: "how many CCGs does the guidance list for the National Cancer Vanguard",
    query: `{ ccgs(filter: { alliances: { kind: { eq: VANGUARD }, link: { source: ${GUIDANCE} } } }) { totalCount } }`,
    told: ({ ccgs }: { ccgs: { totalCount: number } }) => ccgs.totalCount,
    answer: 12 + 14 + 12,
  },
  // Annex i: 210 in the column "Number of CCGs" with Cumbria twice; 47 in "Spans n STPs" with three STPs twice; 54.1 million.
  {
    asks: "how many CCGs and STPs stand in Annex i, and how many people live in its footprints",
    query: `{
      ccgs(filter: { alliances: { link: { source: ${GUIDANCE} } } }) { totalCount }
      stps(filter: { alliances: { link: { source: ${GUIDANCE} } } }) { totalCount }
      alliances(filter: { source: ${GUIDANCE} }) { nodes { declaredCcgCount declaredStpCount population { value } } }
    }`,
    told: ({
      ccgs,
      stps,
      alliances,
    }: {
      ccgs: { totalCount: number };
      stps: { totalCount: number };
      alliances: List<{ declaredCcgCount: number; declaredStpCount: number; population: { value: number } }>;
    }) => {
      const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
      return {
        ccgs: [sum(alliances.nodes.map(({ declaredCcgCount }) => declaredCcgCount)), ccgs.totalCount],
        stps: [sum(alliances.nodes.map(({ declaredStpCount }) => declaredStpCount)), stps.totalCount],
        people: sum(alliances.nodes.map(({ population }) => population.value)),
      };
    },
    answer: { ccgs: [210, 209], stps: [47, 44], people: 54_100_000 },
  },
  // Annex i, as printed: "HS West Cheshire", "Selsdon Peninsular", "East And North Herefordshire", "Sedgfield".
  {
    asks: "which CCGs are meant by four misprints of Annex i",
    query: `{
      a: ccg(name: "HS West Cheshire") { name }
      b: ccg(name: "NHS South East Staffordshire and Selsdon Peninsular") { name }
      c: ccg(name: "NHS East And North Herefordshire") { name stps { nodes { name } } }
      d: ccg(name: "NHS Durham Dales, Easington and Sedgfield") { name }
    }`,
    told: (data: Readonly<Record<string, Named>>) => Object.values(data).map(({ name }) => name),
    answer: [
      "NHS West Cheshire CCG",
      "NHS South East Staffordshire and Seisdon Peninsula CCG",
      "NHS East and North Hertfordshire CCG",
      "NHS Durham Dales, Easington and Sedgefield CCG",
    ],
  },
  // Annex A, the cells of the second and third columns, row by row.
  {
    asks: "how many ambitions and local actions has each area of Annex A",
    query: `{ policyAreas { nodes { name ambitions { totalCount } deliverables { totalCount } } } }`,
    told: ({
      policyAreas,
    }: {
      policyAreas: List<Named & Readonly<Record<"ambitions" | "deliverables", { totalCount: number }>>>;
    }) =>
      policyAreas.nodes.map(({ name, ambitions, deliverables }) => [
        name,
        ambitions.totalCount,
        deliverables.totalCount,
      ]),
    answer: [
      ["Prevention", 3, 3],
      ["Early diagnosis", 10, 5],
      ["Treatment and care", 7, 9],
      ["Living with and beyond cancer", 3, 5],
      ["Enablers", 2, 4],
    ],
  },
  // Report of 2012: "over 200 different types of cancer", "over 150 quality standards", "nearly 50", "1.5 to 2 million".
  {
    asks: "which figures of the report are not exact",
    query: `{
      vague: findings(filter: { source: ${REPORT}, or: [{ printed: { startsWith: "over" } }, { printed: { startsWith: "nearly" } }] }) {
        nodes { printed value unit }
      }
      ranges: findings(filter: { source: ${REPORT}, upTo: { gte: 0 } }) { nodes { printed value upTo } }
    }`,
    told: ({ vague, ranges }: Readonly<Record<"vague" | "ranges", List<object>>>) => [...vague.nodes, ...ranges.nodes],
    answer: [
      { printed: "nearly 50", value: 50, unit: "charities" },
      { printed: "over 150", value: 150, unit: "quality standards" },
      { printed: "over 200", value: 200, unit: "types of cancer" },
      { printed: "1.5 to 2 million", value: 1_500_000, upTo: 2_000_000 },
    ],
  },
  // Annex i, column "Population".
  {
    asks: "which footprints have three million people or more, the largest first",
    query: `{ alliances(
      filter: { source: ${GUIDANCE}, population: { gte: 3000000 } }, orderBy: { field: POPULATION, direction: DESC }
    ) { nodes { name population { printed } } } }`,
    told: ({ alliances }: { alliances: List<Named & { population: { printed: string } }> }) =>
      alliances.nodes.map(({ name, population }) => [name, population.printed]),
    answer: [
      ["East of England", "6.3 million"],
      ["West Midlands", "5.7 million"],
      ["East Midlands", "4.1 million"],
      ["National Cancer Vanguard: North West and South West London", "3.5 million"],
      ["National Cancer Vanguard: North Central and North East London", "3.3 million"],
      ["North East and Cumbria", "3 million"],
      ["Surrey and Sussex", "3.0 million"],
    ],
  },
  // Annex i, last column: three named leads are officers of a CCG.
  {
    asks: "which alliances are led by an officer of a CCG",
    query: `{ ccgs(filter: { has: { relation: HOLDS_POST_AT } }) {
      nodes { name officeHolders { edges { title node { ... on Person { name leads { nodes { name } } } } } } }
    } }`,
    told: ({
      ccgs,
    }: {
      ccgs: List<Named & { officeHolders: { edges: readonly { title: string; node: Named & { leads: List } }[] } }>;
    }) =>
      ccgs.nodes.flatMap(({ name, officeHolders }) =>
        officeHolders.edges.map(({ title, node }) => [...names(node.leads), node.name, title, name]),
      ),
    answer: [
      [
        "South Yorkshire, Bassetlaw, North Derbyshire and Hardwick",
        "Lesley Smith",
        "Chief Officer",
        "NHS Barnsley CCG",
      ],
      ["Humber, Coast and Vale", "Jane Hawkard", "Chief Officer", "NHS East Riding of Yorkshire CCG"],
      ["South East London", "Andrew Eyres", "Chief Officer", "NHS Lambeth CCG"],
    ],
  },
  // Annex A, the numbers in brackets, "(2-4)" and "(77 and 88)" written out; 12 and 74 stand twice.
  {
    asks: "which of the Taskforce's recommendations does Annex A bring to local delivery, and which of them twice",
    query: `{ recommendations(first: 200, filter: { deliverables: { source: ${GUIDANCE} } }) {
      nodes { number deliverables { totalCount } }
    } }`,
    told: ({ recommendations }: { recommendations: List<Numbered & { deliverables: { totalCount: number } }> }) => [
      numbers(recommendations),
      numbers({ nodes: recommendations.nodes.filter(({ deliverables }) => deliverables.totalCount > 1) }),
    ],
    answer: [
      [
        2, 3, 4, 6, 8, 10, 11, 12, 16, 17, 18, 24, 25, 29, 33, 36, 37, 38, 39, 45, 46, 57, 60, 61, 62, 63, 65, 67, 70,
        74, 75, 77, 88,
      ],
      [12, 74],
    ],
  },
  // Annex A: "(roll out from 2018/19)" behind 33 and 57, "from 2018/19" within 67.
  {
    asks: "what begins in 2018/19, and for which recommendation",
    query: `{ deliverables(filter: { statement: { contains: "2018/19" } }) {
      nodes { recommendations { nodes { number } } concernedBy { nodes { ... on Milestone { printed } } } }
    } }`,
    told: ({
      deliverables,
    }: {
      deliverables: List<{ recommendations: List<Numbered>; concernedBy: List<{ printed: string }> }>;
    }) =>
      deliverables.nodes.map(({ recommendations, concernedBy }) => [
        numbers(recommendations),
        concernedBy.nodes.map(({ printed }) => printed),
      ]),
    answer: [
      [[33], ["from 2018/19"]],
      [[67], ["from 2018/19"]],
      [[57], ["from 2018/19"]],
    ],
  },
  // Annex A: 13% by 2020 "and 21% in routine and manual workers", of which the year is not certain; 57%, 75%, 28 days.
  {
    asks: "which targets are due by 2020, and where is it uncertain",
    query: `{ ambitions(filter: { source: ${GUIDANCE}, targets: { by: { eq: "2020" } } }) {
      nodes { targets { value unit byAmbiguous } }
    } }`,
    told: ({
      ambitions,
    }: {
      ambitions: List<{ targets: readonly { value: number; unit: string; byAmbiguous: boolean }[] }>;
    }) =>
      ambitions.nodes.flatMap(({ targets }) =>
        targets.map(({ value, unit, byAmbiguous }) => [value, unit, byAmbiguous ? "uncertain" : "certain"]),
      ),
    answer: [
      [13, "%", "certain"],
      [21, "%", "uncertain"],
      [57, "%", "certain"],
      [75, "%", "certain"],
      [28, "days", "certain"],
    ],
  },
  // Annex A, row Living with and beyond cancer: two of the three ambitions are "[not in Dashboard]".
  {
    asks: "what does the dashboard measure of living with and beyond cancer",
    query: `{ ambitions(filter: { areas: { name: { eq: "Living with and beyond cancer" } }, onDashboard: { eq: true } }) { nodes { name } } }`,
    told: ({ ambitions }: { ambitions: List }) => names(ambitions),
    answer: ["Continuous improvement in long-term quality of life"],
  },
  // Annex A, row Early diagnosis: no national work stands beside (16, 17), (25) and (18).
  {
    asks: "for which local actions on early diagnosis is no national work stated",
    query: `{ deliverables(filter: { areas: { name: { eq: "Early diagnosis" } }, hasNo: { relation: SUPPORTS } }) {
      nodes { recommendations { nodes { number } } }
    } }`,
    told: ({ deliverables }: { deliverables: List<{ recommendations: List<Numbered> }> }) =>
      deliverables.nodes.map(({ recommendations }) => numbers(recommendations)),
    answer: [[16, 17], [25], [18]],
  },
  // Annex A, the row of recommendation 24, its third and fourth cells.
  {
    asks: "by which quotations does recommendation 24 lead to national work",
    query: `{ trace(from: "recommendation:taskforce-2015-24", to: [NATIONAL_WORK]) {
      nodes { path { hops { relation evidence { citations { quote } } } } }
    } }`,
    told: ({
      trace,
    }: {
      trace: List<{
        path: {
          hops: readonly {
            relation: string;
            evidence: readonly { citations: readonly { quote: string }[] }[];
          }[];
        };
      }>;
    }) =>
      trace.nodes.map(({ path }) =>
        path.hops.map(({ relation, evidence }) => [relation, evidence[0]?.citations[0]?.quote]),
      ),
    answer: [
      [
        [
          "DELIVERED_BY",
          "Adequate diagnostic capacity and systems in place to meet waiting times standards and to ensure the 28 Day Faster Diagnosis Standard can be met from 2020/21 (24)",
        ],
        [
          "SUPPORTS",
          "Adequate diagnostic capacity and systems in place to meet waiting times standards and to ensure the 28 Day Faster Diagnosis Standard can be met from 2020/21 (24) National framework for rollout of 28 Day Faster Diagnosis Standard",
        ],
      ],
    ],
  },
  // Report of 2012, recommendation 10: addressed to two, with no metric and to no alliance.
  {
    asks: "whom does recommendation 10 of 2012 address, and does any source give it a metric or an alliance",
    query: `{
      recommendation(number: 10, ${CAMPAIGN}) { addressees { ${ENTITY} } }
      trace(from: "recommendation:campaigning-group-2012-10", to: [METRIC, ALLIANCE]) { nodes { strength } notStated { type } }
    }`,
    told: ({
      recommendation,
      trace,
    }: {
      recommendation: { addressees: List };
      trace: List<object> & { notStated: readonly { type: string }[] };
    }) => [names(recommendation.addressees), trace.nodes, trace.notStated.map(({ type }) => type)],
    answer: [["Healthwatch England", "Local HealthWatch"], [], ["METRIC", "ALLIANCE"]],
  },
  // Report of 2012, recommendation 9 begins "Local authorities, clinical commissioning groups and health and wellbeing boards".
  {
    asks: "which recommendation of 2012 is put to health and wellbeing boards, and to whom else",
    query: `{ bodyType(name: "health and wellbeing boards") {
      recommendationsTo { nodes { number addressees { ${ENTITY} } } }
    } }`,
    told: ({ bodyType }: { bodyType: { recommendationsTo: List<Numbered & { addressees: List }> } }) =>
      bodyType.recommendationsTo.nodes.map(({ number, addressees }) => [number, names(addressees)]),
    answer: [[9, ["Clinical Commissioning Groups", "Health and wellbeing boards", "Local authorities"]]],
  },
  // Guidance, paragraphs 20 to 24: amounts are those of the whole programme, none is of Cancer Transformation Funding.
  {
    asks: "what amount does the guidance give for Cancer Transformation Funding, and for wider resource needs",
    query: `{
      transformation: programme(name: "Cancer Transformation Funding") { funding(filter: { source: ${GUIDANCE} }) { totalCount } }
      wider: programme(id: "programme:funding-for-wider-resource-needs") { funding { totalCount } }
      programme(name: "National Cancer Programme") { funding(filter: { source: ${GUIDANCE} }) { nodes { ... on FundingAllocation { printed } } } }
    }`,
    told: ({
      transformation,
      wider,
      programme,
    }: Readonly<Record<string, { funding: { totalCount: number } & List<{ printed: string }> }>>) => [
      transformation?.funding.totalCount,
      wider?.funding.totalCount,
      programme?.funding.nodes.map(({ printed }) => printed),
    ],
    answer: [0, 0, ["£123m", "£140m", "£154m", "£190m"]],
  },
  // Guidance, paragraph 11: five bullets, and "i) is meaningful; ii) is representative; iii) ..." within the second.
  {
    asks: "what must each delivery plan include, and what must it say of patient engagement",
    query: `{ expectations(filter: { kind: { eq: PLAN_COMPONENT }, source: ${GUIDANCE} }) { nodes { name hasParts { ${ENTITY} } } } }`,
    told: ({ expectations }: { expectations: List<Named & { hasParts: List }> }) =>
      expectations.nodes.map(({ name, hasParts }) => [name, ...names(hasParts)]),
    answer: [
      ["Vision"],
      [
        "Membership and governance",
        "Engagement is meaningful",
        "Engagement is representative",
        "Engagement will contribute to tackling inequalities",
      ],
      ["Deliverables and activities"],
      ["Resourcing plan and funding request for 2017/18 and 2018/19"],
      ["Bid for additional Cancer Transformation Funding"],
    ],
  },
  // Guidance, paragraph 10, and the last sentence of the page of the North West Coast, word for word the same.
  {
    asks: "between which groups of patients is variation to be reduced, as both documents have it",
    query: `{ populationGroups(filter: { and: [
      { concernedBy: { link: { source: ${GUIDANCE} } } }
      { concernedBy: { link: { source: { eq: "source:north-west-coast" } } } }
    ] }) { nodes { name } } }`,
    told: ({ populationGroups }: { populationGroups: List }) => names(populationGroups),
    answer: [
      "Children",
      "Older people",
      "People with cancer and a mental health condition",
      "People with cancer and learning disabilities",
      "People with cancer from a BME community",
      "People with cancer from a hard to reach group",
      "People with rarer cancers",
      "Young people",
    ],
  },
  // Guidance, page 2, the first footnote.
  {
    asks: "when was the NHS Commissioning Board established, and since when is it called NHS England",
    query: `{ milestones(filter: { source: ${GUIDANCE}, name: { contains: "Commissioning Board" } }) { nodes { date citations { quote } } } }`,
    told: ({ milestones }: { milestones: List<{ date: string; citations: readonly { quote: string }[] }> }) =>
      milestones.nodes.map(({ date, citations }) => [date, ...citations.map(({ quote }) => quote)]),
    answer: [
      [
        "2012-10-01",
        "The National Health Service Commissioning Board was established on 1 October 2012 as an executive non-departmental public body.",
      ],
      [
        "2013-04-01",
        "Since 1 April 2013, the National Health Service Commissioning Board has used the name NHS England for operational purposes.",
      ],
    ],
  },
  // Report of 2012, criteria, sixth row; North West Coast, "the SCN’s ongoing support"; IOSC is in the
  // report only. Guidance, paragraph 12, "the relevant STP leads", of Plans; North West Coast, "STP plans", of Partnerships.
  {
    asks: "what do SCN, IOSC, AOS and STP mean, in which document",
    query: `{
      report: resolve(name: "SCN", source: "source:campaigning-group-2012") { entity { id } }
      page: resolve(name: "SCN", source: "source:north-west-coast") { entity { id } }
      strategy: resolve(name: "IOSC", source: "source:campaigning-group-2012") { entity { id } }
      guidance: resolve(name: "IOSC", source: "source:guidance-2016") { entity { id } }
      plan: resolve(name: "STP", source: "source:guidance-2016") { entity { id } }
      partnership: resolve(name: "STP", source: "source:north-west-coast") { entity { id } }
      acute: resolve(name: "AOS", source: "source:east-of-england") { entity { id } }
    }`,
    told: (data: Readonly<Record<string, readonly { entity: { id: string } }[]>>) =>
      Object.fromEntries(Object.entries(data).map(([key, found]) => [key, found.map(({ entity }) => entity.id)])),
    answer: {
      report: ["body-type:strategic-clinical-networks"],
      page: ["cancer-network:north-west-coast-strategic-clinical-network"],
      strategy: ["strategy:improving-outcomes-2011"],
      guidance: [],
      plan: ["publication:sustainability-and-transformation-plans"],
      partnership: ["body-type:sustainability-and-transformation-partnerships"],
      acute: ["network-group:east-of-england-acute-oncology"],
    },
  },
  // East Midlands, five bullets; East of England, six bullets.
  {
    asks: "which functions do the newsletter of the East Midlands and the page of the East of England list",
    query: `{
      alliances: expectations(filter: { source: { eq: "source:east-midlands-2016" }, order: { gte: 1 } }) { nodes { name } }
      groups: expectations(filter: { source: { eq: "source:east-of-england" }, order: { gte: 1 } }) { nodes { name } }
    }`,
    told: ({ alliances, groups }: Readonly<Record<"alliances" | "groups", List>>) => [
      alliances.nodes.map(({ name }) => name),
      groups.nodes.map(({ name }) => name),
    ],
    answer: [
      [
        "Plan cancer services for their population",
        "Design care pathways",
        "Provide improvement support",
        "Undertake outcome measurement",
        "Engage with the public on cancer service changes",
      ],
      [
        "Identifying and raising awareness of population needs",
        "Service improvement",
        "Support the delivery of the National Transformation Programmes",
        "Service monitoring including clinical performance and clinical outcomes",
        "Workforce development",
        "Research and development",
      ],
    ],
  },
  // East Midlands, "significant event audit forms"; guidance, Annex A, "Significant Event Analysis ... (25)".
  {
    asks: "who audited emergency presentations, with whom, and which recommendation asks for the same of GPs",
    query: `{
      publication(id: "publication:east-midlands-lung-emergency-presentation-audit") { runBy { ${ENTITY} } involves { ${ENTITY} } }
      recommendations(filter: { deliverables: { concerns: { id: { eq: "topic:significant-event-analysis" } } } }) { nodes { number } }
    }`,
    told: ({
      publication,
      recommendations,
    }: {
      publication: { runBy: List; involves: List };
      recommendations: List<Numbered>;
    }) => [names(publication.runBy), names(publication.involves), numbers(recommendations)],
    answer: [["Lung Expert Clinical Advisory Group"], ["GPs", "Hospital providers"], [25]],
  },
];

it.each(questions)("$asks", async ({ query, told, answer }) => {
  const { data, errors } = await api.ask(query);
  expect(errors).toEqual([]);
  expect(told(data)).toEqual(answer);
});
