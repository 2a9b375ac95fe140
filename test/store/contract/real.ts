import { expect, it } from "@jest/globals";
import { ENTITY_NAMES } from "../../../src/model/entities.js";
import type { Condition } from "../../../src/store/plan.js";
import { by, compare, everything, list, step } from "../plans.js";
import { casesFor, type Extent } from "./extent.js";
import { expectList, expectNodes, type Served } from "./served.js";
import { expectTrace } from "./traces.js";

/** The project's own entities, listed, looked at and traced. */
export function own(served: Served, extent: Extent): void {
  it.each(casesFor(extent, ENTITY_NAMES, 9))("lists of %s as of two days", async (type) => {
    for (const asOf of ["2016-12-06", "2019-08-01"])
      await expectList(served, list(type, { limit: 500, total: true }, asOf));
  });

  it.each([null, "2016-12-06"])(
    "gives links across time whole, with whether the far end holds on %s, and filters beyond",
    async (asOf) => {
      const stps = { Alliance: { props: ["name"], evidence: false, steps: [step("COVERS", "FORWARD")] } };
      const steps = (["FORWARD", "BACKWARD"] as const).map((direction) =>
        step("SUCCEEDED_BY", direction, { key: direction, edge: ["validFrom", "holds", "strength"], node: stps }),
      );
      const node = { Alliance: { props: ["name"], evidence: false, steps } };
      const succeeded: Condition = { kind: "related", relation: "SUCCEEDED_BY", direction: "FORWARD", where: null };
      const { rows } = await expectList(served, { ...list("Alliance", { where: succeeded }, asOf), node });
      const holds = new Set(rows.flatMap((row) => row.node.links.FORWARD?.rows.map(({ edge }) => edge.holds)));
      expect(holds).toEqual(new Set([asOf === null]));
    },
  );

  it("orders sources by how much of them is quoted, and filters by the number of their facts", async () => {
    const where = { kind: "and", of: [compare("factCount", "gte", 50), compare("quotedShare", "lte", 0.95)] } as const;
    const { rows } = await expectList(served, list("Source", { order: by("-quotedShare"), where }));
    expect(rows.length).toBeGreaterThan(3);
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
