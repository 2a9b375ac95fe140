import { expect, it } from "@jest/globals";
import { ENTITY_NAMES } from "../../../src/model/entities.js";
import type { Selections } from "../../../src/store/plan.js";
import { DAYS, idIn, TYPES } from "../graphs.js";
import { everything, step } from "../plans.js";
import { expectNodes, type Served } from "./served.js";

/** Entities by id, in a release of generated graphs. */
export function nodes(served: Served): void {
  it("gives entities in the order asked, as often as they are asked for, and null where there is none", async () => {
    const ids = ["stp:0-b", "alliance:0-a", "alliance:nobody", "no id", "stp:0-b", "Alliance:0-a", "", "alliance:"];
    const rows = await expectNodes(served, { ids, node: everything(TYPES), asOf: null });
    expect(rows.map((row) => row?.id ?? null)).toEqual([
      ...["stp:0-b", "alliance:0-a", null, null],
      ...["stp:0-b", null, null, null],
    ]);
  });

  it("gives nothing where nothing is asked for, or nothing that could be an id", async () => {
    expect(await expectNodes(served, { ids: [], node: {}, asOf: null })).toEqual([]);
    expect(await expectNodes(served, { ids: ["x", "stp"], node: {}, asOf: null })).toEqual([null, null]);
  });

  it("follows a former id, besides the present one", async () => {
    const ids = ["alliance:former", "alliance:0-a", "alliance:former"];
    const rows = await expectNodes(served, { ids, node: everything(["Alliance"]), asOf: null });
    expect(rows.map((row) => row?.id)).toEqual(["alliance:0-a", "alliance:0-a", "alliance:0-a"]);
  });

  it("gives every property of every type with its evidence", async () => {
    const ids = TYPES.flatMap((type) => [idIn(0, type, 0), idIn(1, type, 1)]);
    await expectNodes(served, { ids: [...ids, "source:paper"], node: everything(ENTITY_NAMES), asOf: null });
  });

  it("gives id and type alone of a type that is not selected", async () => {
    const [row] = await expectNodes(served, { ids: ["stp:0-a"], node: everything(["Alliance"]), asOf: null });
    expect(row).toEqual({ id: "stp:0-a", type: "Stp", props: {}, links: {} });
  });

  it.each(DAYS)("gives null for what does not hold on %s, and only the links that do", async (asOf) => {
    const node: Selections = {
      ...everything(TYPES),
      Alliance: {
        props: ["name"],
        evidence: false,
        steps: [step("COVERS", "FORWARD", { edge: ["validFrom", "validTo"] })],
      },
    };
    await expectNodes(served, { ids: TYPES.flatMap((type) => [idIn(0, type, 0), idIn(1, type, 1)]), node, asOf });
  });
}
