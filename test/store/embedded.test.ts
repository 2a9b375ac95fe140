import { describe, expect, it } from "@jest/globals";
import { ENTITY_NAMES } from "../../src/model/entities.js";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import { realRelease } from "../support/release.js";
import { Oracle } from "./oracle.js";
import { targetsFrom } from "./oracleOfTraces.js";
import { list, traceOf } from "./plans.js";

const store = openEmbeddedStore(realRelease());

describe("the embedded store answers as the slow, obvious way does", () => {
  it.each(ENTITY_NAMES)("lists of %s, with and without a day", async (type) => {
    const reader = await store.reader();
    for (const asOf of [null, "2016-12-06", "2019-08-01"]) {
      const plan = list(type, { limit: 500, total: true }, asOf);
      expect(await reader.select(plan)).toEqual(new Oracle(realRelease(), asOf).select(plan));
    }
  });

  it.each(["recommendation:taskforce-2015-24", "ccg:nhs-swindon", "metric:one-year-survival", "person:damian-riley"])(
    "traces from %s",
    async (from) => {
      const reader = await store.reader();
      const trace = await reader.trace(traceOf(from, ENTITY_NAMES, { limit: 500 }));
      const expected = targetsFrom(realRelease(), { from, to: ENTITY_NAMES, minStrength: 1, asOf: null });
      expect(trace?.rows.map(({ id, pathCount }) => [id, pathCount]) ?? []).toEqual(
        expected.map((target) => [target.id, target.pathCount]),
      );
    },
  );
});
