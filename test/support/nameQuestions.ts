import type { Release } from "../../src/model/release.js";
import { hashed } from "../../src/seeds/release/readSeeds.js";
import { realRelease } from "./release.js";

/** A question about a name or a former id, and the right answer. */
export interface NameQuestion {
  readonly query: string;
  /** `data`, but for the entity's other fields. */
  readonly data: unknown;
  /** Message of the only error; none where left out. */
  readonly error?: RegExp;
  /** Candidates of the only hint; none where left out. */
  readonly hint?: readonly string[];
}

/** The project's own release with ids that are no longer in use. */
export const releaseWithFormerIds = (): Release =>
  hashed({
    ...realRelease(),
    redirects: {
      "alliance:the-wessex-alliance": "alliance:wessex",
      "ccg:swindon": "ccg:nhs-swindon",
      "source:guidance": "source:guidance-2016",
      "strategy:campaigning-group": "strategy:campaigning-group-2012",
      // No release should have such a redirect; nobody follows it.
      "alliance:became-a-ccg": "ccg:nhs-swindon",
    },
  });

export const NAME_QUESTIONS: readonly NameQuestion[] = [
  // A part of a name, and a typing error, are no name.
  {
    query: '{ alliance(name: "London") { id } }',
    data: { alliance: null },
    hint: ["alliance:north-central-london", "alliance:north-east-london", "alliance:south-east-london"],
  },
  { query: '{ region(name: "South West") { id } }', data: { region: null }, hint: ["region:south"] },
  { query: '{ alliance(name: "Wesex") { id } }', data: { alliance: null }, hint: ["alliance:wessex"] },
  { query: '{ alliance(name: "Wess") { id } }', data: { alliance: null }, hint: ["alliance:wessex"] },
  { query: '{ alliance(name: "Wessex and nothing else") { id } }', data: { alliance: null }, hint: [] },
  { query: '{ alliance(name: "Atlantis") { id } }', data: { alliance: null }, hint: [] },
  { query: '{ alliance(name: "?") { id } }', data: { alliance: null }, hint: [] },
  // A code is no name, but comes near.
  { query: '{ ccg(name: "12D") { id } }', data: { ccg: null }, hint: ["ccg:nhs-swindon"] },
  // Whole names, however they are written.
  { query: '{ ccg(name: "Swindon") { id } }', data: { ccg: { id: "ccg:nhs-swindon" } } },
  { query: '{ ccg(name: "nhs swindon") { id } }', data: { ccg: { id: "ccg:nhs-swindon" } } },
  { query: '{ ccg(name: "Swindon CCG") { id } }', data: { ccg: { id: "ccg:nhs-swindon" } } },
  {
    query: '{ ccg(name: "East And North Herefordshire") { id } }',
    data: { ccg: { id: "ccg:nhs-east-and-north-hertfordshire" } },
  },
  { query: '{ organisation(name: "the Board") { id } }', data: { organisation: { id: "organisation:nhs-england" } } },
  // The only bearer, whenever it is valid; not where the operation sees another day.
  { query: '{ ccg(name: "NHS Leeds CCG") { id } }', data: { ccg: { id: "ccg:nhs-leeds" } } },
  {
    query: '{ ccg(name: "NHS Leeds CCG") { id } }'.replace("{", 'query @asOf(date: "2016-12-06") {'),
    data: { ccg: null },
    error:
      /^ccg\.name: “NHS Leeds CCG” names an entity that is not valid on 2016-12-06: ccg:nhs-leeds \(NHS Leeds CCG\)\./,
  },
  {
    query: '{ ccg(name: "NHS Leeds CCG") { id } }'.replace("{", 'query @asOf(date: "2019-01-01") {'),
    data: { ccg: { id: "ccg:nhs-leeds" } },
  },
  // Several bearers.
  {
    query: '{ alliance(name: "East Midlands") { id label } }',
    data: { alliance: { id: "alliance:east-midlands", label: "East Midlands (until 2019)" } },
    hint: ["alliance:east-midlands-2019", "alliance:east-midlands-2025"],
  },
  {
    query: 'query @asOf(date: "2020-01-01") { alliance(name: "East Midlands") { id label stps { totalCount } } }',
    data: {
      alliance: { id: "alliance:east-midlands-2019", label: "East Midlands (2019–2024)", stps: { totalCount: 5 } },
    },
    hint: ["alliance:east-midlands", "alliance:east-midlands-2025"],
  },
  {
    query: '{ alliance(name: "East Midlands (2025)") { id label } }',
    data: { alliance: { id: "alliance:east-midlands-2025", label: "East Midlands (2025)" } },
  },
  {
    query: '{ alliance(name: "West Yorkshire and Harrogate") { id } }',
    data: { alliance: { id: "alliance:west-yorkshire" } },
    hint: ["alliance:west-yorkshire-and-harrogate"],
  },
  {
    query: '{ alliance(name: "Greater Manchester") { id } }',
    data: { alliance: null },
    error:
      /^alliance\.name: “Greater Manchester” names 2 entities, none of which is valid on 2016-12-06: alliance:greater-manchester \(Greater Manchester \(2019–2024\)\), alliance:greater-manchester-2025 \(Greater Manchester \(2025\)\)\. Use an `id`, .*`resolve`/,
  },
  { query: "query @asOf(date: null) { alliances { totalCount } }", data: { alliances: { totalCount: 36 } } },
  {
    query: "query ($day: Date) @asOf(date: $day) { alliances { totalCount } }",
    data: { alliances: { totalCount: 36 } },
  },
  // Codes of other times.
  { query: '{ ccg(code: "15F") { id } }', data: { ccg: { id: "ccg:nhs-leeds" } } },
  { query: 'query @asOf(date: "2016-12-06") { ccg(code: "15F") { id } }', data: { ccg: null } },
  // Who is meant.
  { query: '{ resolve(name: "the Board", source: "source:guidance-2016") { entity { id } } }', data: { resolve: [] } },
  {
    query: '{ resolve(name: "31 day target") { reason entity { id } } }',
    data: {
      resolve: [
        { reason: "“31 day target” is its name.", entity: { id: "metric:31-day-wait" } },
        {
          reason:
            "“31 day target” in Delivering World-Class Cancer Outcomes: Guidance for Cancer Alliances and the National Cancer Vanguard is 31 day standard.",
          entity: { id: "topic:31-day-standard" },
        },
      ],
    },
  },
  {
    query: '{ resolve(name: "North, East, West Devon") { reason entity { id } } }',
    data: {
      resolve: [
        {
          reason: "Its name, “West, North and East Cumbria”, contains “north”, “east” and “west”, but not “devon”.",
          entity: { id: "stp:west-north-and-east-cumbria" },
        },
      ],
    },
  },
  {
    query: '{ resolve(name: "Swindn", types: [CCG]) { reason entity { id } } }',
    data: {
      resolve: [
        {
          reason: "Its name, “NHS Swindon CCG”, contains “swindon”, one typing error away from “swindn”.",
          entity: { id: "ccg:nhs-swindon" },
        },
      ],
    },
  },
  {
    query: '{ resolve(name: "Bassetlaw", types: [STP]) { reason entity { id } } }',
    data: {
      resolve: [
        {
          reason: "Its name, “South Yorkshire and Bassetlaw”, contains “bassetlaw” among other words.",
          entity: { id: "stp:south-yorkshire-and-bassetlaw" },
        },
      ],
    },
  },
  {
    query: '{ resolve(name: "12d") { reason score entity { id } } }',
    data: { resolve: [{ reason: "“12D” is its code.", score: 1, entity: { id: "ccg:nhs-swindon" } }] },
  },
  // Former ids.
  { query: '{ node(id: "alliance:the-wessex-alliance") { id } }', data: { node: { id: "alliance:wessex" } } },
  { query: '{ alliance(id: "alliance:the-wessex-alliance") { id } }', data: { alliance: { id: "alliance:wessex" } } },
  {
    query: '{ nodes(ids: ["ccg:swindon", "alliance:became-a-ccg"]) { id } }',
    data: { nodes: [{ id: "ccg:nhs-swindon" }, null] },
  },
  {
    query:
      '{ alliances(filter: { id: { in: ["alliance:the-wessex-alliance", "alliance:became-a-ccg"] } }) { nodes { id } } }',
    data: { alliances: { nodes: [{ id: "alliance:wessex" }] } },
  },
  {
    query: '{ alliances(filter: { ccgs: { id: { eq: "ccg:swindon" } } }) { nodes { id } } }',
    data: { alliances: { nodes: [{ id: "alliance:thames-valley" }] } },
  },
  {
    query:
      '{ region(name: "South") { alliances(filter: { not: { id: { eq: "alliance:the-wessex-alliance" } }, name: { startsWith: "we" } }) { totalCount } } }',
    data: { region: { alliances: { totalCount: 0 } } },
  },
  {
    query: '{ trace(from: "ccg:swindon", to: [REGION]) { nodes { target { id } path { hops { from { id } } } } } }',
    data: {
      trace: {
        nodes: [
          {
            target: { id: "region:south" },
            path: { hops: [{ from: { id: "ccg:nhs-swindon" } }, { from: { id: "alliance:thames-valley" } }] },
          },
        ],
      },
    },
  },
  {
    query: '{ paths(from: "ccg:swindon", to: "region:south", first: 1) { hops { to { id } } } }',
    data: { paths: [{ hops: [{ to: { id: "alliance:thames-valley" } }, { to: { id: "region:south" } }] }] },
  },
  {
    query: '{ recommendation(number: 7, strategy: "strategy:campaigning-group") { id } }',
    data: { recommendation: { id: "recommendation:campaigning-group-2012-7" } },
  },
  {
    query:
      '{ resolve(name: "CCG", source: "source:guidance") { entity { id } } search(text: "CCG", source: "source:guidance", first: 1) { nodes { id } } }',
    data: {
      resolve: [{ entity: { id: "body-type:clinical-commissioning-groups" } }],
      search: { nodes: [{ id: "body-type:clinical-commissioning-groups" }] },
    },
  },
];
