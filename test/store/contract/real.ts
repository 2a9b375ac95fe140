import { it } from "@jest/globals";
import { ENTITY_NAMES } from "../../../src/model/entities.js";
import { everything, list } from "../plans.js";
import { casesFor, type Extent } from "./extent.js";
import { expectList, expectNodes, type Served } from "./served.js";
import { expectTrace } from "./traces.js";

/** The project's own entities, listed, looked at and traced. */
export function own(served: Served, extent: Extent): void {
  it.each(casesFor(extent, ENTITY_NAMES, 9))("lists of %s as of two days", async (type) => {
    for (const asOf of ["2016-12-06", "2019-08-01"])
      await expectList(served, list(type, { limit: 500, total: true }, asOf));
  });

  it("gives every property of every type, with its evidence", async () => {
    const ids = ENTITY_NAMES.flatMap((type) => {
      const all = served.release().entities.filter((entity) => entity.type === type);
      return [...all.slice(0, 2), ...all.slice(-1)].map(({ id }) => id);
    });
    await expectNodes(served, { ids, node: everything(ENTITY_NAMES), asOf: null });
  });

  it("traces a clinical commissioning group back to who leads its alliance, to its region and to recommendations", async () => {
    await expectTrace(served, "ccg:nhs-swindon", ["Recommendation", "Region", "Person"], { limit: 50 });
  });
}
