import { afterAll, describe, expect, it } from "@jest/globals";
import type { EdgeRecord, EntityRecord, Release } from "../../src/model/release.js";
import { faultText } from "../../src/seeds/index.js";
import { readWithTexts, removeFolders, VALE } from "./vale.js";

afterAll(removeFolders);

function release(files: Readonly<Record<string, string>> = VALE): Release {
  const { release: made, faults } = readWithTexts(files);
  expect(faults.map((fault) => faultText(fault))).toEqual([]);
  if (!made) throw new Error("no release");
  return made;
}

const entity = (made: Release, id: string): EntityRecord => {
  const found = made.entities.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const edges = (made: Release, relation: string, from: string): readonly EdgeRecord[] =>
  made.edges.filter((edge) => edge.relation === relation && edge.from === from);

describe("a release", () => {
  const made = release();

  it("holds every entity that the seeds state, with every property that its type declares", () => {
    expect(made.entities.map(({ id }) => id).filter((id) => !id.startsWith("gap:"))).toEqual([
      "alliance:north-vale",
      "alliance:south-vale",
      "ccg:nhs-dale-hill-and-moor",
      "ccg:nhs-mid-vale",
      "ccg:nhs-upper-vale",
      "person:jane-roe",
      "region:north",
      "source:codes",
      "source:vale-2016",
      "stp:lower-vale",
      "stp:north-vale",
      "stp:south-vale",
    ]);
    expect(entity(made, "alliance:south-vale").props).toEqual({
      name: "South Vale",
      aliases: [],
      codes: [],
      description: null,
      validFrom: null,
      validTo: null,
      kind: "VANGUARD",
      code: null,
      population: null,
      declaredCcgCount: null,
      declaredStpCount: null,
    });
  });

  it("cites the words of the source with their code points, white space collapsed", () => {
    expect(entity(made, "alliance:north-vale").evidence.population).toEqual([
      {
        basis: "STATED",
        confidence: "HIGH",
        strength: null,
        note: null,
        citations: [
          { source: "source:vale-2016", locator: "Annex, row North Vale", quote: "1.2 million", start: 289, end: 300 },
        ],
      },
    ]);
  });

  it("looks for the printed name of a target in its row, behind the anchor of the field", () => {
    const [lower, north] = edges(made, "COVERS", "alliance:north-vale");
    expect(lower).toMatchObject({ to: "stp:lower-vale", props: { extent: "PART" } });
    expect(north).toMatchObject({
      to: "stp:north-vale",
      ordinal: 0,
      strength: 5,
      props: { extent: "WHOLE" },
      evidence: [
        { strength: "DIRECT", citations: [{ quote: "North Vale", locator: "Annex, row North Vale, STP coverage" }] },
      ],
    });
  });

  it("finds a CCG by its name without CCG", () => {
    const members = edges(made, "HAS_MEMBER", "alliance:north-vale");
    expect(members.map(({ to, evidence }) => [to, evidence[0]?.citations[0]?.quote])).toEqual([
      ["ccg:nhs-dale-hill-and-moor", "NHS Dale"],
      ["ccg:nhs-mid-vale", "HS Mid Vale"],
      ["ccg:nhs-upper-vale", "NHS Upper Vale"],
    ]);
  });

  it("makes what is printed otherwise an alias of the source", () => {
    const { props, evidence } = entity(made, "ccg:nhs-mid-vale");
    expect(props.aliases).toEqual([{ name: "HS Mid Vale", source: "source:vale-2016" }]);
    expect(evidence.aliases?.[0]?.citations.map(({ quote }) => quote)).toEqual(["HS Mid Vale"]);
    expect(entity(made, "ccg:nhs-dale-hill-and-moor").props.aliases).toEqual([
      { name: "NHS Dale", source: "source:vale-2016" },
    ]);
  });

  it("cites the entry's own quotation for all that it says, with the item's part of the locator", () => {
    const files = {
      ...VALE,
      "org.yaml": `source: vale-2016
section: Page 1
fields: { concernedBy: { at: margin } }
organisations:
  vale-trust: { quote: Vale Trust, at: paragraph 1, name: Trust of the Vales, locatedIn: [ "region:north": { at: first line, strength: INFERRED } ] }
`,
    };
    const { evidence } = entity(release(files), "organisation:vale-trust");
    expect(evidence.name?.[0]?.citations).toMatchObject([{ quote: "Vale Trust", locator: "Page 1, paragraph 1" }]);
    expect(edges(release(files), "LOCATED_IN", "organisation:vale-trust")[0]?.evidence[0]?.citations).toMatchObject([
      { quote: "Vale Trust", locator: "Page 1, paragraph 1, first line" },
    ]);
  });

  it("lists codes with their scheme and source", () => {
    expect(entity(made, "ccg:nhs-dale-hill-and-moor").props.codes).toEqual([
      { scheme: "ODS", code: "01B", validFrom: null, validTo: null, source: "source:codes" },
      { scheme: "GSS", code: "E38000002", validFrom: null, validTo: null, source: "source:codes" },
    ]);
  });

  it("states a relation from either end", () => {
    expect(edges(made, "LEADS", "person:jane-roe")).toMatchObject([{ to: "alliance:north-vale" }]);
  });

  it("cannot be changed", () => {
    expect(() => Object.assign(made.entities[0]?.props ?? {}, { name: "other" })).toThrow(TypeError);
  });
});

describe("statements of one thing", () => {
  it("merge into one edge, strongest evidence first, then by basis, then by place", () => {
    const made = release({
      ...VALE,
      "a.yaml": `source: vale-2016
stps:
  south-vale:
    alliances:
      - south-vale: { quote: Spans 1 STP, basis: INFERRED, note: By the row., strength: AREA }
      - south-vale: { quote: South Vale Spans, basis: DISPUTED }
`,
      "z.yaml": `source: vale-2016
alliances:
  south-vale:
    stps: [ { south-vale: { quote: [South Vale Spans, Every alliance must publish a plan] } } ]
`,
    });
    const [edge, ...others] = edges(made, "COVERS", "alliance:south-vale");
    expect(others).toEqual([]);
    expect(edge?.strength).toBe(5);
    expect(
      edge?.evidence.map(({ basis, strength, citations }) => [basis, strength, citations.map(({ quote }) => quote)]),
    ).toEqual([
      ["STATED", "DIRECT", ["Every alliance must publish a plan", "South Vale Spans", "South Vale"]],
      ["DISPUTED", "DIRECT", ["South Vale Spans"]],
      ["INFERRED", "AREA", ["Spans 1 STP"]],
    ]);
  });

  it("stay parallel edges where validity or properties differ", () => {
    const made = release({
      ...VALE,
      "posts.yaml": `source: vale-2016
organisations:
  vale-trust: { name: Vale Trust }
people:
  jane-roe:
    quote: Jane Roe, Chief Officer
    ownWords: true
    posts:
      - organisation:vale-trust: { title: Chief Officer }
      - organisation:vale-trust: { title: Chair }
      - organisation:vale-trust: { title: Chair, validFrom: 2017-01-01, note: By the next report. }
`,
    });
    expect(
      edges(made, "HOLDS_POST_AT", "person:jane-roe").map(({ ordinal, validFrom, props }) => [
        ordinal,
        validFrom,
        props.title,
      ]),
    ).toEqual([
      [0, null, "Chair"],
      [1, null, "Chief Officer"],
      [2, "2017-01-01", "Chair"],
    ]);
  });

  it("of which one says less join the edge that says more", () => {
    const made = release({
      ...VALE,
      "more.yaml": `source: vale-2016
stps:
  lower-vale: { alliances: [ { north-vale: { quote: only Dale CCG } } ] }
`,
    });
    expect(edges(made, "COVERS", "alliance:north-vale")).toMatchObject([
      { to: "stp:lower-vale", props: { extent: "PART" }, evidence: [{ citations: [{}, { quote: "only Dale CCG" }] }] },
      { to: "stp:north-vale" },
    ]);
  });

  it("may be bulk links between ids that match a pattern", () => {
    const made = release({
      ...VALE,
      "plans.yaml": `source: vale-2016
deliverables:
  vale-2016-1: { name: Plan, statement: Every alliance must publish a plan., order: 1, quote: Every alliance must publish a plan. }
links:
  - relation: ASSIGNED_TO
    from: deliverable:vale-2016-*
    to: alliance:*
    quote: [ { quote: Every alliance must publish a plan, at: paragraph 1 } ]
    note: Said of every alliance.
`,
    });
    expect(edges(made, "ASSIGNED_TO", "deliverable:vale-2016-1")).toMatchObject([
      {
        to: "alliance:north-vale",
        strength: 1,
        evidence: [{ strength: "GENERAL", note: "Said of every alliance.", citations: [{ locator: "paragraph 1" }] }],
      },
      { to: "alliance:south-vale" },
    ]);
  });
});

describe("a correction", () => {
  it("is evidence for what is right and keeps the misprint as an alias", () => {
    const made = release({
      ...VALE,
      "corrections/mid.yaml": `corrections:
  - { of: ccg:nhs-upper-vale, field: name, printed: HS Mid Vale, right: NHS Upper Vale, why: A letter is missing., source: vale-2016, authority: codes, authorityQuote: NHS Upper Vale CCG }
`,
    });
    const { props, evidence } = entity(made, "ccg:nhs-upper-vale");
    expect(props.aliases).toEqual([{ name: "HS Mid Vale", source: "source:vale-2016" }]);
    expect(evidence.name?.map(({ basis, note }) => [basis, note])).toEqual([
      ["REFERENCE", null],
      ["INFERRED", "vale-2016 prints “HS Mid Vale”; right is “NHS Upper Vale”. A letter is missing."],
    ]);
    expect(evidence.name?.[1]?.citations.map(({ source }) => source)).toEqual(["source:codes", "source:vale-2016"]);
  });
});

describe("values", () => {
  it("may be words that YAML takes for numbers, lists of maps, and dated redirects", () => {
    const made = release({
      ...VALE,
      "ambition.yaml": `source: vale-2016
ambitions:
  tests:
    quote: By 2020, 95% of people should wait 28 days at most.
    name: Faster tests
    targets:
      - { measure: wait, value: 95, unit: "%", comparator: AT_LEAST, by: 2020 }
redirects: { "ambition:old-tests": "ambition:tests" }
`,
    });
    expect(entity(made, "ambition:tests").props.targets).toEqual([
      { measure: "wait", value: 95, unit: "%", comparator: "AT_LEAST", by: "2020", byAmbiguous: false },
    ]);
    expect(made.redirects).toEqual({ "ambition:old-tests": "ambition:tests" });
  });
});

describe("the hash", () => {
  const { hash } = release();
  const renamed = Object.fromEntries(
    Object.entries(VALE).map(([name, text], i) => [`${9 - i}/${name.replace("/", "-")}`, text]),
  );
  const annex = VALE["vale/annex.yaml"] ?? "";
  const turned = annex.replace(
    "    name: South Vale\n    kind: VANGUARD\n",
    "    kind: VANGUARD\n    name: South Vale\n",
  );

  it.each([
    ["files have other names and another order", renamed],
    ["keys stand in another order", { ...VALE, "vale/annex.yaml": turned }],
    [
      "lines end in CR LF",
      Object.fromEntries(Object.entries(VALE).map(([name, text]) => [name, text.replaceAll("\n", "\r\n")])),
    ],
  ])("stays the same where %s", (_, files) => {
    expect(release(files).hash).toBe(hash);
  });

  it("changes with any value and any place", () => {
    const other = annex.replace("kind: VANGUARD", "kind: ALLIANCE");
    const elsewhere = annex.replace("at: row South Vale", "at: the row South Vale");
    expect(
      new Set([
        hash,
        release({ ...VALE, "vale/annex.yaml": other }).hash,
        release({ ...VALE, "vale/annex.yaml": elsewhere }).hash,
      ]).size,
    ).toBe(3);
  });
});
