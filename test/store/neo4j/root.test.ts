import { describe, expect, it } from "@jest/globals";
import { CompileContext } from "../../../src/store/neo4j/compile/compileContext.js";
import { compileSelect } from "../../../src/store/neo4j/compile/compileSelect.js";
import type { Condition, PagePlan } from "../../../src/store/plan.js";

const of24: Condition = { kind: "compare", prop: "number", op: { name: "eq", value: 24 } };
const byTaskforce = {
  kind: "related",
  relation: "MAKES",
  direction: "BACKWARD",
  where: { kind: "compare", prop: "id", op: { name: "eq", value: "strategy:taskforce-2015" } },
} satisfies Condition;

const named: Condition = { kind: "compare", prop: "name", op: { name: "eq", value: "x" } };

const described: Condition = { kind: "compare", prop: "description", op: { name: "eq", value: "x" } };

const plan = (where: Condition): PagePlan => ({
  type: "Recommendation",
  page: {
    where,
    order: [{ prop: "id", descending: false }],
    limit: 1,
    fromEnd: false,
    after: null,
    before: null,
    rows: true,
    total: false,
  },
  node: {},
  asOf: null,
});

function matchOf(where: Condition, known: number, parallel: readonly string[] = []): string | undefined {
  const compilation = new CompileContext({ key: "k", parallel: new Set(parallel), nullableProps: new Set() }, null);
  const { statement } = compileSelect(compilation, plan(where), known);
  return statement.text.split("\n").find((line) => line.startsWith("MATCH (n0:"));
}

describe("entities that are linked to one of a known id", () => {
  const both: Condition = { kind: "and", of: [of24, byTaskforce] };

  it("are found by an index where a value that it holds is asked for, and there are few of the type", () => {
    expect(matchOf(both, 46)).toMatch(/^MATCH \(n0:Recommendation\) WHERE .* AND EXISTS \{/);
  });

  it("are found from that one where no index holds what else is asked for, however few there are", () => {
    for (const where of [byTaskforce, { kind: "and", of: [described, byTaskforce] } satisfies Condition])
      expect(matchOf(where, 46)).toMatch(/^MATCH \(n0:Entity\)<-\[r1:MAKES\]-\(n1:Entity\) WHERE /);
  });

  it("are found from that one where there are many, and the link is asked for once", () => {
    const match = matchOf(both, 50_000);
    expect(match).toMatch(/^MATCH \(n0:Recommendation\)<-\[r1:MAKES\]-\(n1:Entity\) WHERE .*n1\.id = \$p\d/);
    expect(match).not.toContain("EXISTS");
  });

  it("keep what else is asked of the one", () => {
    const where: Condition = { kind: "and", of: [byTaskforce.where, named] };
    expect(matchOf({ ...byTaskforce, where }, 50_000)).toMatch(/\(n2:Entity\).* EXISTS \{ .*\.name = \$p\d/);
  });

  it("are found by an index where several links may lead to the one, as each would give them once more", () => {
    expect(matchOf(both, 50_000, ["MAKES"])).toMatch(/^MATCH \(n0:Recommendation\) WHERE .* AND EXISTS \{/);
  });

  it("are found by an index where the link is only one of several things that may hold", () => {
    expect(matchOf({ kind: "or", of: [of24, byTaskforce] }, 50_000)).toMatch(/^MATCH \(n0:Entity\) WHERE .*EXISTS/);
  });
});
