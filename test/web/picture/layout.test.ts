import { describe, expect, it } from "@jest/globals";
import { sameWords, type WordedHop } from "../../../src/trace/sameWords.js";
import type { Strength } from "../../../src/web/pages/parts/strength.js";
import { brokenText, widthOf } from "../../../src/web/picture/brokenText.js";
import {
  chainTree,
  nodesOf,
  type TracedTarget,
  type TreeEvidence,
  type TreeNode,
} from "../../../src/web/picture/chainTree.js";
import { wholePath } from "../../../src/web/picture/connectorPath.js";
import { joinSiblings } from "../../../src/web/picture/joinSiblings.js";
import { layOut } from "../../../src/web/picture/layout.js";
import { orderTree } from "../../../src/web/picture/order.js";

type Evidence = TreeEvidence & WordedHop["evidence"][number];

/** A chain: ids with the strength of the line to each, and its words. */
function target(
  ...hops: readonly (readonly [id: string, strength: Strength, quote?: string])[]
): TracedTarget<Evidence> {
  const last = hops.at(-1)?.[0] ?? "";
  return {
    target: { id: last, label: last },
    pathCount: 1,
    path: {
      hops: hops.map(([id, strength, quote = id]) => ({
        relation: "RELATION",
        direction: "FORWARD",
        to: { id, label: id.split(":")[1] ?? id },
        evidence: [
          {
            strength,
            basis: "STATED",
            confidence: "HIGH",
            citations: [{ quote, locator: "", source: { id: "source:x" } }],
          },
        ],
      })),
    },
  };
}

const START = { id: "recommendation:one", label: "one" };
const TO_D = ["deliverable:d", "DIRECT"] as const;
const TO_AREA = ["policy-area:p", "ROW"] as const;

const TRACES = [
  target(TO_D),
  target(TO_D, TO_AREA),
  target(TO_D, ["ambition:near", "INFERRED"]),
  target(TO_D, TO_AREA, ["ambition:far", "AREA"]),
  target(TO_D, ["alliance:a", "GENERAL", "said of all"]),
  target(TO_D, ["alliance:b", "GENERAL", "said of all"]),
  target(TO_D, ["alliance:c", "GENERAL", "said of all, and of c"]),
];

/** Ids of the targets, those together that the same words reach. */
const groupsOf = (traces: readonly TracedTarget<Evidence>[]) =>
  sameWords(traces, ({ path }) => path.hops.map(({ to, ...hop }) => ({ ...hop, to: to.id }))).map((group) =>
    group.map(({ target: { id } }) => id),
  );

/** A layout as text: headings, boxes, lines. */
function drawing(traces: readonly TracedTarget<Evidence>[]): readonly string[] {
  const root = orderTree(joinSiblings(chainTree(START, traces), groupsOf(traces)));
  const layout = layOut(root, ({ members: [first, ...others] }) => ({
    name: [first?.label, ...others.map(({ label }) => label)].join(" "),
    note: null,
  }));
  return [
    `${layout.width} x ${layout.height}`,
    ...layout.headings.map(({ type, x, y }) => `${type} at ${x} ${y}`),
    ...layout.boxes.map(
      ({ node, x, y, width, height, lines }) => `${node.number}: ${lines.join("/")} at ${x} ${y}, ${width} x ${height}`,
    ),
    ...layout.connectors.map(
      (connector) => `${connector.node.number} ${connector.node.arrival?.strength}: ${wholePath(connector)}`,
    ),
  ];
}

describe("the picture of a trace", () => {
  it("has columns by type, a side branch with a heading of its own under the next column, and numbers that run depth first", () => {
    expect(drawing(TRACES)).toEqual([
      "680 x 314",
      "Recommendation at 0 0",
      "Deliverable at 182 0",
      "Ambition at 554 0",
      "PolicyArea at 372 0",
      "Alliance at 372 168",
      "0: one at 0 159.5, 120 x 30",
      // Three ports, 14 apart, need more height than the text.
      "1: d at 182 152.5, 120 x 44",
      "2: near at 554 54, 120 x 30",
      "3: p at 372 111, 120 x 30",
      "4: far at 554 111, 120 x 30",
      // The same words lead to both; other words to c.
      "5: a b at 372 222, 120 x 30",
      "6: c at 372 269, 120 x 30",
      "1 DIRECT: M 120 174.5 H 182",
      "2 INFERRED: M 302 160.5 H 315 Q 322 160.5 322 153.5 V 76 Q 322 69 329 69 H 554",
      "3 ROW: M 302 174.5 H 323 Q 330 174.5 330 167.5 V 133 Q 330 126 337 126 H 372",
      "5 GENERAL: M 302 188.5 H 315 Q 322 188.5 322 195.5 V 230 Q 322 237 329 237 H 372",
      "6 GENERAL: M 302 188.5 H 315 Q 322 188.5 322 195.5 V 277 Q 322 284 329 284 H 372",
      "4 AREA: M 492 126 H 554",
    ]);
  });

  it("is in the order of strength, and among equals in that of the answer", () => {
    const names = (traces: typeof TRACES) =>
      drawing(traces).flatMap((line) => /^\d+: (\S+(?: \S+)?) at/.exec(line)?.[1] ?? []);
    expect(names(TRACES)).toEqual(["one", "d", "near", "p", "far", "a b", "c"]);
    expect(names([...TRACES].reverse())).toEqual(["one", "d", "near", "p", "far", "c", "b a"]);
  });
});

describe("boxes of several things", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => target(TO_D, [`ambition:a${i}`, "INFERRED"], [`metric:m${i}`, "INFERRED"]));
  const boxes = (traces: typeof TRACES, opened: readonly string[] = []) =>
    nodesOf(joinSiblings(chainTree(START, traces), groupsOf(traces), new Set(opened)));

  it("are made only where there are more than 40 boxes, as few as bring them down to 40", () => {
    // The root, the deliverable, 19 ambitions with a metric each.
    expect(boxes(many(19))).toHaveLength(40);
    const joined = boxes(many(20));
    expect(joined.length).toBeLessThanOrEqual(40);
    expect(joined.map(({ members }) => members.length).filter((count) => count > 1)).toEqual([2, 2]);
    expect(boxes(many(100)).length).toBeLessThanOrEqual(40);
  });

  it("hold everything once", () => {
    for (const count of [20, 57, 100]) {
      const ids = boxes(many(count)).flatMap(({ members }) => members.map(({ id }) => id));
      expect(ids).toHaveLength(2 + 2 * count);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("know of each thing from which its line comes, also below several things", () => {
    const byWay = (root: TreeNode<Evidence>) =>
      nodesOf(root).flatMap(({ members }) => members.map(({ from, id }) => `${from} > ${id}`));
    const tree = chainTree(START, many(30));
    const both = joinSiblings(tree, groupsOf(many(30)));
    const below = nodesOf(both).find(({ type, members }) => type === "Metric" && members.length > 1);
    expect(below?.members.map(({ from, id }) => [from, id])).toEqual(
      below?.members.map(({ id }) => [id.replace("metric:m", "ambition:a"), id]),
    );
    expect(byWay(both).sort()).toEqual(byWay(tree).sort());
    expect(byWay(both)).toContain("null > recommendation:one");
  });

  it("are opened where the reader asks", () => {
    expect(boxes(TRACES)).toHaveLength(7);
    expect(boxes(TRACES, ["alliance:b"])).toHaveLength(8);
  });
});

describe("text in boxes", () => {
  it("is measured by Arial's widths", () => {
    // 722 (H) + 556 (e) + 222 (l) + 222 (l) + 556 (o) thousandths of the size.
    expect(widthOf("Hello", 10)).toBeCloseTo(22.78);
    expect(widthOf("é", 10)).toBe(widthOf("e", 10));
    expect(widthOf("界", 10)).toBe(10);
  });

  it("is broken into lines of like length that fit, and loses nothing", () => {
    const text =
      "Patients should be informed of definitive diagnosis of cancer or otherwise within 28 days of GP referral";
    const lines = brokenText(text, 172, 13);
    expect(lines.join(" ")).toBe(text);
    for (const line of lines) expect(widthOf(line, 13)).toBeLessThanOrEqual(172 / 1.03);
    expect(brokenText("Pneumonoultramicroscopicsilicovolcanoconiosis", 60, 13).join("")).toBe(
      "Pneumonoultramicroscopicsilicovolcanoconiosis",
    );
    expect(brokenText("", 60, 13)).toEqual([]);
  });
});
