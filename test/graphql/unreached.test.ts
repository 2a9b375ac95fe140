import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import { type Api, serve } from "../support/api.js";
import { realRelease } from "../support/release.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

const QUERY = `query ($from: ID!, $to: [EntityType!]!, $minStrength: Strength) {
  trace(from: $from, to: $to, minStrength: $minStrength) {
    totalCount truncated notStated { type message } seeAlso { type field count message } notFollowed
  }
}`;

async function trace(from: string, to: readonly string[], minStrength: string | null = null, of = api) {
  const { data, errors } = await of.ask(QUERY, { from, to, minStrength });
  expect(errors).toEqual([]);
  return data.trace;
}

const link = (type: string, field: string, count: number) => expect.objectContaining({ type, field, count });

// Each of these links is stated and quoted, and no chain leads to the type.
it.each([
  ["recommendation:campaigning-group-2012-1", "ORGANISATION", "addressees", 1],
  ["recommendation:campaigning-group-2012-7", "TOPIC", "concerns", 1],
  ["deliverable:guidance-2016-25", "BODY_TYPE", "involves", 1],
])("does not say of %s that nothing links it to %s, but names the field %s", async (from, to, field, count) => {
  expect(await trace(from, [to])).toEqual({
    totalCount: 0,
    truncated: false,
    notStated: [],
    notFollowed: [to],
    seeAlso: [link(to, field, count)],
  });
});

it("says how many a field links to, in one sentence", async () => {
  const { seeAlso } = await trace("recommendation:campaigning-group-2012-1", ["ORGANISATION"]);
  expect(seeAlso[0].message).toBe("`addressees` links it to 1 Organisation.");
});

it("tells the three cases apart in one answer, each type once", async () => {
  const { notStated, notFollowed, seeAlso } = await trace("recommendation:campaigning-group-2012-1", [
    ...["ORGANISATION", "PERSON", "METRIC", "PERSON"],
  ]);
  expect(notStated).toEqual([
    { type: "PERSON", message: "None of the chains from a Recommendation to any Person holds here." },
    { type: "METRIC", message: "None of the chains from a Recommendation to any Metric holds here." },
  ]);
  expect(notFollowed).toEqual(["ORGANISATION"]);
  expect(seeAlso).toHaveLength(1);
});

it("says when only weaker chains hold, and keeps direct links whatever the strength", async () => {
  const from = "recommendation:taskforce-2015-24";
  const any = await trace(from, ["ALLIANCE", "TOPIC"]);
  expect(any.totalCount).toBe(19);
  const { notStated, seeAlso } = await trace(from, ["ALLIANCE", "TOPIC"], "DIRECT");
  expect(notStated).toEqual([
    { type: "ALLIANCE", message: "Every chain from this Recommendation to any Alliance is weaker than DIRECT." },
  ]);
  expect(seeAlso).toEqual(any.seeAlso);
});

it("says nothing of what a truncated trace did not reach", async () => {
  const cut = await serve({ store: openEmbeddedStore(realRelease(), { traceSteps: 1 }) });
  const whole = await trace("recommendation:taskforce-2015-24", ["CCG"]);
  expect(whole.totalCount).toBeGreaterThan(200);
  expect(await trace("recommendation:taskforce-2015-24", ["CCG"], null, cut)).toMatchObject({
    totalCount: 0,
    truncated: true,
    notStated: [],
  });
  await cut.close();
});
