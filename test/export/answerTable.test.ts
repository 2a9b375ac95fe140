import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { answerTable } from "../../src/export/answer/answerTable.js";

const connection = (...nodes: readonly object[]) => ({
  totalCount: nodes.length,
  pageInfo: { hasNextPage: false },
  edges: nodes.map((node) => ({ cursor: "c", node })),
});

describe("a nested answer as a table", () => {
  it("has a row for each deepest item, and repeats what stands above it", () => {
    const data = {
      alliances: {
        nodes: [
          { name: "Wessex", ccgs: connection({ name: "Dorset" }, { name: "Fareham" }) },
          { name: "Peninsula", ccgs: connection({ name: "Kernow" }) },
        ],
      },
    };
    expect(answerTable(data)).toEqual({
      columns: ["name", "ccgs.totalCount", "ccgs.name"],
      rows: [
        ["Wessex", 2, "Dorset"],
        ["Wessex", 2, "Fareham"],
        ["Peninsula", 1, "Kernow"],
      ],
    });
  });

  it("gives lists side by side rows of their own, and one row to an object without items", () => {
    const data = {
      alliances: [
        { name: "A", ccgs: [{ name: "c1" }, { name: "c2" }], stps: [{ name: "s1" }] },
        { name: "B", ccgs: [], stps: [] },
      ],
    };
    expect(answerTable(data)).toEqual({
      columns: ["name", "ccgs.name", "stps.name"],
      rows: [
        ["A", "c1", null],
        ["A", "c2", null],
        ["A", null, "s1"],
        ["B", null, null],
      ],
    });
  });

  // As the guidance prints Wessex: one lead, with a post and with a quotation.
  it("repeats a node in the rows of its edge and of its own lists, but no total beside another list", () => {
    const posts = { totalCount: 1, edges: [{ title: "Chair", node: { name: "Trust" } }] };
    const lead = { node: { name: "Matt Hayes", posts }, evidence: [{ basis: "STATED", citations: [{ quote: "q" }] }] };
    expect(answerTable({ alliance: { name: "Wessex", namedLeads: { edges: [lead] } } })).toEqual({
      columns: [
        "name",
        "namedLeads.name",
        "namedLeads.posts.totalCount",
        "namedLeads.posts.title",
        "namedLeads.posts.name",
        "namedLeads.evidence.basis",
        "namedLeads.evidence.citations.quote",
      ],
      rows: [
        ["Wessex", "Matt Hayes", 1, "Chair", "Trust", null, null],
        ["Wessex", "Matt Hayes", null, null, null, "STATED", "q"],
      ],
    });
  });

  it("names nested values with dots, joins lists of texts, and leaves out what is empty everywhere", () => {
    const data = { alliance: { population: { value: 2, printed: "2 m" }, code: null, parts: ["a", "b"], none: [] } };
    expect(answerTable(data)).toEqual({
      columns: ["population.value", "population.printed", "parts"],
      rows: [[2, "2 m", "a; b"]],
    });
  });

  it("keeps whole names where short ones would be the same", () => {
    const data = { a: { edges: [{ strength: "ROW", node: { strength: "x" } }] } };
    expect(answerTable(data).columns).toEqual(["a.edges.strength", "a.edges.node.strength"]);
  });

  it("keeps the first field where the answer has several", () => {
    expect(answerTable({ a: { id: 1 }, b: { id: 2 } })).toEqual({ columns: ["a.id", "b.id"], rows: [[1, 2]] });
  });

  it.each([[null], [{}], [{ a: null }], [{ a: [] }], [{ a: { nodes: [] } }]])(
    "is empty where nothing was found: %j",
    (data) => {
      expect(answerTable(data)).toEqual({ columns: [], rows: [] });
    },
  );

  it("never shows an object, has columns with different names and something in each, and loses no value", () => {
    const scalar = fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.boolean(), fc.constant(null));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, scalar, tie("object"), fc.array(tie("object"), { maxLength: 3 })),
      object: fc.dictionary(fc.stringMatching(/^[a-c]$/), tie("value"), { maxKeys: 3 }),
    }));
    fc.assert(
      fc.property(fc.record({ a: value }), (data) => {
        const { columns, rows } = answerTable(data);
        expect(new Set(columns).size).toBe(columns.length);
        for (const row of rows) {
          expect(row).toHaveLength(columns.length);
          for (const cell of row)
            expect(["string", "number", "boolean"]).toContain(cell === null ? "string" : typeof cell);
        }
        for (const i of columns.keys()) expect(rows.some((row) => row[i] !== null)).toBe(true);
        const cells = new Set(rows.flat());
        for (const leaf of leavesOf(data)) expect(cells.has(leaf)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

function leavesOf(value: unknown): readonly (string | number | boolean)[] {
  if (value === null) return [];
  if (typeof value === "object") return Object.values(value as object).flatMap(leavesOf);
  return [value as string];
}
