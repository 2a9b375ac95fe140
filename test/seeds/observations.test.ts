import { describe, expect, it } from "@jest/globals";
import type { Evidence } from "../../src/model/evidence.js";
import type { Observation } from "../../src/model/values/observation.js";
import { realRelease } from "../support/release.js";

const { entities, edges } = realRelease();
const observations = entities
  .filter(({ type }) => type === "Metric")
  .flatMap(({ id, props }) =>
    (props.observations as unknown as readonly Observation[]).map((one) => ({ metric: id, ...one })),
  );
const citations = (evidence: readonly Evidence[] = []) => evidence.flatMap((piece) => piece.citations);

describe("published values", () => {
  it("are those of the list that were judged sound, and two of the older list", () => {
    const by = (source: string) => observations.filter((one) => one.source === source);
    expect(by("source:observations")).toHaveLength(59);
    expect(by("source:external-facts").map(({ metric, value }) => [metric, value])).toEqual([
      ["metric:one-year-survival", 19.5],
      ["metric:two-week-wait", 94.4],
    ]);
  });

  // A row begins: metric,value,unit,period,geography,
  it("cite the row that has this value, unit and period", () => {
    const wrong = observations
      .filter(({ source }) => source === "source:observations")
      .filter(({ value, unit, edtf, evidence }) => {
        const rows = citations(evidence).map(({ quote }) => quote.split(","));
        return !rows.some((row) => Number(row[1]) === value && row[2] === unit && row[3] === edtf);
      });
    expect(wrong).toEqual([]);
  });

  it("cite a sentence that prints the value", () => {
    const listed = observations.filter(({ source }) => source === "source:observations");
    const wrong = listed.filter(({ value, evidence }) => {
      const printed = new RegExp(`(^|[^\\d.])${String(value).replace(".", "\\.")}0*([^\\d]|$)`);
      return !citations(evidence).some(({ quote }) => !quote.includes(`,${value}`) && printed.test(quote));
    });
    expect(wrong).toEqual([]);
  });

  it("never differ within a series: one value for a period and area", () => {
    const seen = observations.map(({ metric, series, period, area, unit }) =>
      JSON.stringify([metric, series, period, area, unit]),
    );
    expect(seen.filter((one, i) => seen.indexOf(one) !== i)).toEqual([]);
  });

  it("are each in a series with a name, and in a period by which they are ordered", () => {
    expect(observations.filter(({ series, edtf }) => !series || !edtf)).toEqual([]);
    for (const metric of new Set(observations.map((one) => one.metric))) {
      const starts = observations
        .filter((one) => one.metric === metric)
        .map(({ edtf }) => (edtf as string).slice(0, 4));
      expect(starts).toEqual([...starts].sort());
    }
  });

  it("of the United Kingdom say so", () => {
    const routine = observations.filter(({ metric }) => metric.endsWith("routine-and-manual-workers"));
    expect(routine.map(({ area, period, value }) => [area, period, value])).toEqual([
      ["United Kingdom", "2017", 25.9],
      ["United Kingdom", "2018", 25.5],
    ]);
  });
});

describe("what became of recommendations", () => {
  const progress = edges.filter(({ relation }) => relation === "PROGRESS_ON");
  const fromFates = edges.filter(
    ({ relation, evidence }) =>
      relation !== "GAP_IN" && citations(evidence).some(({ source }) => source === "source:fates"),
  );

  it("is 26 findings, of which 20 are tied to recommendations and the others to the strategy alone", () => {
    const tied = (prefix: string) => progress.filter(({ to }) => to.startsWith(prefix)).map(({ from }) => from);
    expect(new Set(progress.map(({ from }) => from)).size).toBe(26);
    expect(new Set(tied("recommendation:")).size).toBe(20);
  });

  it("is never said of a number that the page does not print, unless as an inference with its reason and a second quotation", () => {
    const pieces = fromFates.flatMap((edge) =>
      [edge.from, edge.to]
        .filter((id) => id.startsWith("recommendation:taskforce-2015-"))
        .flatMap((id) => edge.evidence.map((piece) => ({ number: id.split("-").at(-1) ?? "", piece }))),
    );
    expect(pieces.length).toBeGreaterThan(30);
    const unfounded = pieces.filter(({ number, piece }) => {
      if (!piece.citations.some(({ source }) => source === "source:fates")) return false;
      if (piece.basis === "INFERRED")
        return piece.note === null || !piece.citations.some(({ source }) => source === "source:guidance-2016");
      return !piece.citations.some(({ quote }) => new RegExp(`[Rr]ecommendations? .*\\b${number}\\b`).test(quote));
    });
    expect(unfounded).toEqual([]);
  });

  it("gives recommendation 64 a number and no words", () => {
    const recommendation = entities.find(({ id }) => id === "recommendation:taskforce-2015-64");
    expect(recommendation?.props).toMatchObject({ number: 64, text: null });
  });
});
