import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { type EntityName, entityOf } from "../../../src/model/entities.js";
import type { Condition, Page, PagePlan, Scalar } from "../../../src/store/plan.js";
import { sized } from "../../support/sample.js";
import { listsOf } from "../arbitraryPlans.js";
import { DAYS, TEXTS, TYPES } from "../graphs.js";
import { comparable } from "../oracle.js";
import { by, compare, idsOf, list, page, step } from "../plans.js";
import { casesFor, type Extent } from "./extent.js";
import { expectList, type Served } from "./served.js";

/** A property of each kind, and what it may be compared by. */
const COMPARED: readonly (readonly [EntityName, string, readonly string[]])[] = [
  ["Recommendation", "id", ["eq", "in"]],
  ["Recommendation", "text", ["eq", "in", "contains", "startsWith", "isNull"]],
  ["Recommendation", "number", ["eq", "in", "gte", "lte", "isNull"]],
  ["Alliance", "population", ["eq", "in", "gte", "lte", "isNull"]],
  ["Alliance", "validTo", ["eq", "in", "gte", "lte", "isNull"]],
  ["Ambition", "onDashboard", ["eq", "isNull"]],
  ["Strategy", "kind", ["eq", "in", "isNull"]],
];

const SHARED = ["name", "description", "validFrom", "validTo"];

/** Every property that all types share, and those of types that have, between them, all kinds. */
const EVERY = (["Alliance", "Ambition", "Strategy", "Recommendation"] as const).flatMap((type) =>
  entityOf(type)
    .props.filter((prop) => prop.type.comparable !== null && (type === "Alliance" || !SHARED.includes(prop.name)))
    .map(({ name, type: { comparable, member } }) => ({
      type,
      name,
      kind: `${comparable} ${member} ${name === "name"}`,
    })),
);

/** The first of each kind that is kept, or may be lacking, in a way of its own. */
const EACH_KIND = EVERY.filter(({ kind }, i) => EVERY.findIndex((other) => other.kind === kind) === i);

/** Walks a list to its end in pages, forwards or backwards, each page as the oracle gives it; returns the ids in the order of the list. */
async function walk(served: Served, type: EntityName, part: Partial<Page>, node: PagePlan["node"] = {}) {
  const ids: string[] = [];
  const fromEnd = part.fromEnd ?? false;
  for (let cursor: Page["after"] = null; ; ) {
    const plan = {
      type,
      page: page({ ...part, ...(fromEnd ? { before: cursor } : { after: cursor }) }),
      node,
      asOf: null,
    };
    const rows = await expectList(served, plan);
    if (fromEnd) ids.unshift(...idsOf(rows));
    else ids.push(...idsOf(rows));
    if (!(fromEnd ? rows.hasPrevious : rows.hasNext)) return ids;
    cursor = rows.rows.at(fromEnd ? 0 : -1)?.keys ?? null;
  }
}

const valuesOf = ({ release }: Served, type: EntityName, prop: string): readonly Scalar[] => {
  const all = release().entities.filter((entity) => entity.type === type);
  return [...new Set(all.map((entity) => comparable(entity, prop)).filter((value) => value !== null))];
};

/** Lists, in a release of generated graphs. */
export function lists(served: Served, graphs: number, extent: Extent): void {
  describe("filters", () => {
    const cases = COMPARED.flatMap(([type, prop, operators]) => operators.map((name) => [type, prop, name] as const));

    it.each(casesFor(extent, cases, 6))("%s by %s: %s, and not", async (type, prop, name) => {
      const values =
        name === "isNull" ? [true, false] : prop === "text" ? TEXTS : valuesOf(served, type, prop).slice(0, 4);
      const operands = name === "in" ? [[], values.slice(0, 2), values] : values;
      for (const operand of operands) {
        const where = compare(prop, name as "eq", operand);
        await expectList(served, list(type, { where }));
        await expectList(served, list(type, { where: { kind: "not", of: where } }));
      }
    });

    const has = (where: Condition | null): Condition => ({
      kind: "related",
      relation: "COVERS",
      direction: "FORWARD",
      where,
    });
    it.each<readonly [string, Condition]>([
      ["all of nothing", { kind: "and", of: [] }],
      ["any of nothing", { kind: "or", of: [] }],
      ["any of two", { kind: "or", of: [compare("name", "startsWith", "A"), compare("code", "isNull", false)] }],
      ["that have a neighbour", has(null)],
      ["that have no neighbour", { kind: "not", of: has(null) }],
      ["by a neighbour's value that may be null", has({ kind: "not", of: compare("code", "eq", "a") })],
      [
        "by a neighbour's neighbour",
        has({ kind: "related", relation: "CONTAINS", direction: "FORWARD", where: compare("name", "contains", "A") }),
      ],
    ])("alliances: %s, on any day", async (_, where) => {
      for (const asOf of [null, ...DAYS]) await expectList(served, list("Alliance", { where }, asOf));
    });
  });

  describe("orders and pages", () => {
    it.each(extent === "everything" ? EVERY : EACH_KIND)(
      "$type by $name, forwards and, in the other order, backwards, nulls last",
      async (order) => {
        const { type, name } = order;
        const forwards = await walk(served, type, { order: by(name), limit: 4 });
        expect(forwards).toHaveLength(2 * graphs);
        const backwards = await walk(served, type, { order: by(`-${name}`), limit: 4, fromEnd: true });
        expect([...backwards].sort()).toEqual([...forwards].sort());
      },
    );

    it("walks the links of every node at once, parallel ones and the same field under two keys as well", async () => {
      const asked = { limit: 2, order: by("-name") };
      for (const fromEnd of [false, true]) {
        const steps = [
          step("COVERS", "FORWARD", { page: page({ ...asked, fromEnd }), edge: ["extent", "evidence", "strength"] }),
          step("COVERS", "FORWARD", {
            key: "others",
            page: page({ order: by("code", "name"), limit: 1 }),
            edge: ["validFrom"],
          }),
          step("HAS_MEMBER", "FORWARD", { page: page({ limit: 0 }) }),
        ];
        const node = { Alliance: { props: ["name"], evidence: true, steps } };
        const { rows } = await expectList(served, { type: "Alliance", page: page(), node, asOf: null });
        for (const row of rows) {
          const last = row.node.links.COVERS?.rows.at(fromEnd ? 0 : -1);
          if (!last) continue;
          const next = page({ ...asked, fromEnd, ...(fromEnd ? { before: last.keys } : { after: last.keys }) });
          const again = {
            Alliance: { props: [], evidence: false, steps: [step("COVERS", "FORWARD", { page: next })] },
          };
          await expectList(served, {
            type: "Alliance",
            page: page({ where: compare("id", "eq", row.node.id) }),
            node: again,
            asOf: null,
          });
        }
      }
    });

    it.each(["Alliance", "Strategy", "Person"] as const)(
      "gives no rows, or the number alone, or an end of %s between two cursors",
      async (type) => {
        const { rows } = await expectList(served, list(type, { order: by("name") }));
        const [first, last] = [rows[0]?.keys ?? null, rows.at(-1)?.keys ?? null];
        await expectList(served, list(type, { limit: 0 }));
        await expectList(served, list(type, { rows: false }));
        for (const fromEnd of [false, true])
          await expectList(
            served,
            list(type, { order: by("name"), limit: 2, fromEnd, after: first, before: last, total: false }),
          );
      },
    );
  });

  it("answers any plan as the oracle does", async () => {
    const types = fc.constantFrom(...TYPES).chain((type) => listsOf(type, graphs));
    await fc.assert(
      fc.asyncProperty(types, async (plan) => {
        await expectList(served, plan);
      }),
      { seed: 20161206, numRuns: extent === "everything" ? 8 : sized(8, 3) },
    );
  });
}
