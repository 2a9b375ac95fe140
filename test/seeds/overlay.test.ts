import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import type { Observation } from "../../src/model/values/observation.js";
import { faultText, fingerprint, readSeeds, textsIn } from "../../src/seeds/index.js";
import { folder, removeFolders, textsFolder, VALE } from "./vale.js";

afterAll(removeFolders);

const VALUES = "metric,area,period,value\nwait,NHS Dale CCG,2016-17,81.2\n";
const METRIC = `source: vale-2016
metrics:
  wait: { name: Waiting time, quote: people should wait 28 days }
`;
const base = folder({ ...VALE, "vale/metrics.yaml": METRIC });
const texts = textsIn([textsFolder({ "my-values.csv": VALUES })]);

const SOURCE = `sources:
  my-values: { name: Local values, title: Local values, kind: LOOKUP, licence: our own, file: my-values.csv }
`;
const OBSERVATION = `source: my-values
metrics:
  wait:
    observations:
      - { value: 81.2, unit: "%", period: 2016-17, area: NHS Dale CCG, quote: "wait,NHS Dale CCG,2016-17,81.2" }
`;

/** What the made-up seeds and an overlay say together, before fingerprints are written. */
const laidOver = (files: Readonly<Record<string, string>>) => {
  const overlay = folder(files);
  const reading = readSeeds([base, overlay], { texts, fingerprinting: true });
  const show = (file: string) => file.replace(base, "base").replace(overlay, "overlay");
  return { ...reading, words: reading.faults.map((fault) => faultText(fault, show)) };
};

describe("an overlay", () => {
  it("adds sources, entities, relations and observations of metrics", () => {
    const { words: faults, draft } = laidOver({
      "sources/my-values.yaml": SOURCE,
      "observations.yaml": OBSERVATION,
      "people.yaml": `source: vale-2016
people: { jim-poe: { name: Jim Poe, quote: Not yet named, leads: [south-vale: { ownWords: true }] } }
`,
    });
    expect(faults).toEqual([]);
    const [source, metric, person] = ["source:my-values", "metric:wait", "person:jim-poe"].map((id) =>
      draft.entities.find((one) => one.id === id),
    );
    expect(source?.props).toMatchObject({ title: "Local values" });
    expect(metric?.props.observations).toMatchObject([
      { area: "NHS Dale CCG", period: "2016-17", source: "source:my-values", unit: "%", value: 81.2, series: null },
    ]);
    const words = { source: "source:my-values", quote: "wait,NHS Dale CCG,2016-17,81.2" };
    expect(metric?.evidence.observations?.[0]?.citations[0]).toMatchObject(words);
    expect(metric?.props.observations).toMatchObject([{ evidence: [{ basis: "STATED", citations: [words] }] }]);
    expect(person?.props.name).toBe("Jim Poe");
    expect(draft.edges).toContainEqual(
      expect.objectContaining({ relation: "LEADS", from: "person:jim-poe", to: "alliance:south-vale" }),
    );
  });

  it("adds to the observations that are there", () => {
    const second = OBSERVATION.replace("area: NHS Dale CCG", "area: Dale");
    const { words, draft } = laidOver({ "s.yaml": SOURCE, "a.yaml": OBSERVATION, "b.yaml": second });
    expect(words).toEqual([]);
    const metric = draft.entities.find(({ id }) => id === "metric:wait");
    expect(metric?.props.observations).toMatchObject([{ area: "Dale" }, { area: "NHS Dale CCG" }]);
  });

  it("puts observations in the order of time, each with its own evidence and in its series", () => {
    const observations = `source: my-values
metrics:
  wait:
    observations:
      - { value: 83, unit: "%", period: January 2017, edtf: 2017-01, area: Dale, series: months, quote: "wait,Dale,2017-01,83" }
      - { value: 80, unit: "%", period: "2015", edtf: "2015", area: Dale, quote: "wait,Dale,2015,80" }
      - { value: 82, unit: "%", period: 2016-17, edtf: 2016-04/2017-03, area: Dale, series: years, quote: "wait,Dale,2016-17,82" }
      - { value: 79, unit: "%", period: long ago, area: Dale, quote: "wait,Dale,long ago,79" }
`;
    const again = `source: my-values
metrics:
  wait:
    observations:
      - { value: 80, unit: "%", period: "2015", edtf: "2015", area: Dale, basis: INFERRED, note: Said twice., quote: "Dale again,80" }
`;
    const values =
      "wait,Dale,2017-01,83\nwait,Dale,2015,80\nwait,Dale,2016-17,82\nwait,Dale,long ago,79\nDale again,80\n";
    const overlay = folder({ "s.yaml": SOURCE, "a.yaml": observations, "b.yaml": again });
    const read = readSeeds([base, overlay], {
      texts: textsIn([textsFolder({ "my-values.csv": values })]),
      fingerprinting: true,
    });
    expect(read.faults).toEqual([]);
    const metric = read.draft.entities.find(({ id }) => id === "metric:wait");
    const told = ((metric?.props.observations ?? []) as unknown as readonly Observation[]).map(
      ({ value, series, evidence }) => [
        value,
        series,
        evidence?.map(({ basis, citations }) => [basis, citations.map(({ quote }) => quote)]),
      ],
    );
    expect(told).toEqual([
      [
        80,
        null,
        [
          ["STATED", ["wait,Dale,2015,80"]],
          ["INFERRED", ["Dale again,80"]],
        ],
      ],
      [82, "years", [["STATED", ["wait,Dale,2016-17,82"]]]],
      [83, "months", [["STATED", ["wait,Dale,2017-01,83"]]]],
      [79, null, [["STATED", ["wait,Dale,long ago,79"]]]],
    ]);
  });

  it.each(["2016-13", "2016-17", "16", "2016/"])("is told that %s is no period in EDTF", (edtf) => {
    const { words } = laidOver({ "s.yaml": SOURCE, "a.yaml": OBSERVATION.replace("area:", `edtf: "${edtf}", area:`) });
    expect(words).toEqual([
      `overlay/a.yaml:5:58  The value of "edtf" is "${edtf}".\n    expected: a period like 2016, 2016-04 or 2016-04/2017-03`,
    ]);
  });

  it("closes the gap of a metric without observation", () => {
    const gap = "gap:metric-without-observation-metric-wait";
    expect(laidOver({ "s.yaml": SOURCE }).draft.entities.map(({ id }) => id)).toContain(gap);
    expect(laidOver({ "s.yaml": SOURCE, "a.yaml": OBSERVATION }).draft.entities.map(({ id }) => id)).not.toContain(gap);
  });

  it.each([
    [
      "an id that is introduced already",
      "source: vale-2016\npeople: { jane-roe: { name: Jane Doe, quote: Jane Roe } }\n",
      "overlay/a.yaml:2:11  person:jane-roe is defined twice: two entries give it a name.\n" +
        "    expected: a name in one entry only\n    also: base/vale/annex.yaml:40:3",
    ],
    [
      "another value of an attribute",
      "source: vale-2016\nalliances: { south-vale: { kind: { value: ALLIANCE, quote: Every alliance must publish a plan } } }\n",
      'overlay/a.yaml:2:28  "kind" of alliance:south-vale is "ALLIANCE" here and "VANGUARD" elsewhere.\n' +
        "    expected: one value, or evidence of basis DISPUTED for it\n    also: base/vale/annex.yaml:34:5",
    ],
    [
      "a second target of a relation that has one",
      "source: vale-2016\nregions: { south: { name: South, after: Lower Vale } }\nalliances: { north-vale: { region: { south: { quote: North Vale Spans, strength: ROW } } } }\n",
      "overlay/a.yaml:3:38  alliance:north-vale may have only one edge of IN_REGION, but has region:north and region:south.\n" +
        "    expected: one of them\n    also: base/vale/annex.yaml:20:15",
    ],
    [
      "a redirect from an id that is in use",
      'redirects: { "alliance:north-vale": "alliance:south-vale" }\n',
      expect.stringMatching(/^overlay\/a\.yaml:1:14 {2}.*alliance:north-vale/),
    ],
  ])("is told of %s with both places", (_, yaml, expected) => {
    const { words } = laidOver({ "a.yaml": yaml });
    expect(words).toEqual([expected]);
  });

  it("keeps its fingerprints to itself", () => {
    const [one, other] = [folder({ ...VALE }), folder({ "s.yaml": SOURCE })];
    expect(fingerprint([one, other], texts).faults).toEqual([]);
    expect(existsSync(join(one, "sources/my-values.slices.json"))).toBe(false);
    expect(existsSync(join(other, "sources/my-values.slices.json"))).toBe(true);
    expect(readSeeds([one, other]).faults).toEqual([]);
  });
});
