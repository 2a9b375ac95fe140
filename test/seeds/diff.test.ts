import { afterAll, describe, expect, it } from "@jest/globals";
import { recordsOf } from "../../src/model/records.js";
import type { Release } from "../../src/model/release.js";
import { diffReleases, labelsIn } from "../../src/seeds/index.js";
import { changesByPlace, entryOf } from "../../src/seeds/release/changeEntries.js";
import { compareReleases } from "../../src/seeds/release/compareReleases.js";
import { readWithTexts, removeFolders, VALE } from "./vale.js";

afterAll(removeFolders);

const annex = VALE["vale/annex.yaml"] ?? "";
const before = readWithTexts(VALE).draft;
const changed = (from: string, to: string) =>
  readWithTexts({ ...VALE, "vale/annex.yaml": annex.replace(from, to) }).draft;
/** What changed of what the seeds state; gaps follow from that. */
const inWords = (after: Release, from: Release = before) =>
  diffReleases(from, after)
    .filter(({ of }) => !of.includes("gap:"))
    .map(({ kind, of, what }) => `${kind} ${of}: ${what}`);

describe("the difference between two releases", () => {
  it("is nothing where they are the same", () => expect(diffReleases(before, readWithTexts(VALE).draft)).toEqual([]));

  it("says what attribute changed, from what to what", () => {
    expect(inWords(changed("kind: VANGUARD", "kind: ALLIANCE"))).toEqual([
      "changed alliance:south-vale: kind: “VANGUARD” → “ALLIANCE”",
    ]);
  });

  it("says which entities and edges came and went", () => {
    const without = readWithTexts({
      ...VALE,
      "vale/annex.yaml": annex.replace(/people:[\s\S]*/, "").replace(/ {4}namedLeads:\n.*\n/, ""),
    }).draft;
    expect(inWords(without)).toEqual([
      "removed person:jane-roe: Person “Jane Roe”",
      "removed LEADS person:jane-roe -> alliance:north-vale: “Jane Roe” LEADS “North Vale”: “Jane Roe, Chief Officer, NHS Upper Vale CCG”",
    ]);
    expect(inWords(before, without)).toEqual([
      "added person:jane-roe: Person “Jane Roe”",
      "added LEADS person:jane-roe -> alliance:north-vale: “Jane Roe” LEADS “North Vale”: “Jane Roe, Chief Officer, NHS Upper Vale CCG”",
    ]);
  });

  it("says what evidence came and went", () => {
    expect(
      inWords(changed("stps: [south-vale]", "stps: [ south-vale: { extent: PART, quote: South Vale Not yet named } ]")),
    ).toEqual([
      "changed COVERS alliance:south-vale -> stp:south-vale: extent: “WHOLE” → “PART”",
      "changed COVERS alliance:south-vale -> stp:south-vale: evidence removed: STATED, DIRECT: “South Vale”, source:vale-2016, Annex, row South Vale, STP coverage, at 417",
      "changed COVERS alliance:south-vale -> stp:south-vale: evidence added: STATED, DIRECT: “South Vale Not yet named”, source:vale-2016, Annex, row South Vale, STP coverage, at 446",
    ]);
  });

  it("tells other evidence of a published value once, and the value itself not at all", () => {
    const observing = (quote: string) =>
      readWithTexts({
        ...VALE,
        "m.yaml": `source: vale-2016\nmetrics: { wait: { name: Wait, quote: people should wait 28 days, observations: [{ value: 28, unit: days, period: "2016", area: Vale, quote: ${quote} }] } }\n`,
      }).draft;
    expect(inWords(observing("wait 28 days"), observing("should wait 28 days"))).toEqual([
      expect.stringMatching(/^changed metric:wait: evidence of observations removed: STATED: “should wait 28 days”/),
      expect.stringMatching(/^changed metric:wait: evidence of observations added: STATED: “wait 28 days”/),
    ]);
  });

  it("says which redirects came", () => {
    const after = readWithTexts({ ...VALE, "r.yaml": 'redirects: { "alliance:old": "alliance:north-vale" }\n' }).draft;
    expect(inWords(after)).toEqual(["added alliance:old: redirects to alliance:north-vale"]);
  });

  it("is the same record by record, whatever came first", async () => {
    const [a, b] = [before, changed("stps: [south-vale]", "stps: [north-vale]")];
    for (const [old, now] of [
      [a, b],
      [b, a],
    ] as const) {
      const labels = labelsIn(old, now);
      const whole = changesByPlace(diffReleases(old, now)).map((changes) => entryOf(changes, labels));
      const { entries, omitted } = await compareReleases(recordsOf(old), recordsOf(now), 100);
      const sorted = (all: readonly object[]) => all.map((entry) => JSON.stringify(entry)).sort();
      expect([sorted(entries), omitted]).toEqual([sorted(whole), 0]);
      expect(whole.length).toBeGreaterThan(2);
      const some = await compareReleases(recordsOf(old), recordsOf(now), 2);
      expect([some.entries.length, some.omitted]).toEqual([2, whole.length - 2]);
    }
  });
});
