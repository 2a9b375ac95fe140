import { isAcrossTime } from "../../model/relations.js";
import { type EdgeRecord, itemsOf } from "../../model/release.js";
import { fold } from "../../model/text.js";
import { isEntityValidOn, isValidOn } from "../../model/validity.js";
import type { Comparison, Condition, Scalar } from "../plan.js";
import type { WorkMeter } from "../workMeter.js";
import { compareScalars, valueIn } from "./compareRecords.js";
import { citationTest, evidenceTest } from "./evidenceTest.js";
import { type GraphNode, type Link, linksOf } from "./graph.js";

/** Whether a node matches a condition. `edge` is the edge over which it is reached, or null in a list of a type. */
export type Test = (node: GraphNode, edge: EdgeRecord | null) => boolean;

/** Whether a link is valid on a day: both the edge and the node at its far end. Always true without a day or if the relation is across time. */
export const isLinkValidOn = ({ edge, node }: Link, day: string | null): boolean =>
  day === null || isAcrossTime(edge.relation) || (isValidOn(edge, day) && isEntityValidOn(node.record, day));

/** Whether a value matches an operator. */
function operatorTest(op: Comparison["op"]): (value: Scalar | null) => boolean {
  switch (op.name) {
    case "isNull":
      return (value) => (value === null) === op.value;
    case "eq":
      return (value) => value === op.value;
    case "in": {
      const values = new Set<unknown>(op.value);
      return (value) => value !== null && values.has(value);
    }
    case "contains":
    case "startsWith": {
      const wanted = fold(String(op.value));
      const method = op.name === "contains" ? "includes" : "startsWith";
      return (value) => value !== null && fold(String(value))[method](wanted);
    }
    case "gte":
    case "lte": {
      const sign = op.name === "gte" ? 1 : -1;
      return (value) => value !== null && sign * compareScalars(value, op.value) >= 0;
    }
  }
}

/** Whether an item of a composite list matches all comparisons of its members. */
function itemTest(comparisons: readonly Comparison[]): (item: Readonly<Record<string, Scalar | null>>) => boolean {
  const tests = comparisons.map(({ prop, op }) => ({ prop, matches: operatorTest(op) }));
  return (item) => tests.every(({ prop, matches }) => matches(item[prop] ?? null));
}

/** The value of a link by which it is compared. */
const edgeValue = ({ strength, props }: EdgeRecord, prop: string): Scalar | null =>
  prop === "strength" ? strength : ((props[prop] ?? null) as Scalar | null);

/** Compiles a condition to a function, for a day. The meter counts every condition that is tested and every link that is followed. */
export function testOf(condition: Condition, day: string | null, meter: WorkMeter): Test {
  const test = compiled(condition, day, meter);
  if (condition.kind === "not") return test;
  return (node, edge) => {
    meter.countComparisons(1);
    return test(node, edge);
  };
}

function compiled(condition: Condition, day: string | null, meter: WorkMeter): Test {
  switch (condition.kind) {
    case "compare": {
      const { prop } = condition;
      const matches = operatorTest(condition.op);
      return ({ record }) => matches(valueIn(record, prop));
    }
    case "and": {
      const tests = condition.of.map((part) => testOf(part, day, meter));
      return (node, edge) => tests.every((test) => test(node, edge));
    }
    case "or": {
      const tests = condition.of.map((part) => testOf(part, day, meter));
      return (node, edge) => tests.some((test) => test(node, edge));
    }
    case "not": {
      const test = testOf(condition.of, day, meter);
      return (node, edge) => !test(node, edge);
    }
    case "related": {
      const { relation, direction, where } = condition;
      const test = where && testOf(where, day, meter);
      return (node) =>
        linksOf(node, relation, direction).some((link) => {
          meter.countComparisons(1);
          return isLinkValidOn(link, day) && (!test || test(link.node, link.edge));
        });
    }
    case "item": {
      const { prop } = condition;
      const matches = itemTest(condition.of);
      return ({ record }) => itemsOf<Readonly<Record<string, Scalar | null>>>(record.props[prop]).some(matches);
    }
    case "cited": {
      const matches = citationTest(condition);
      return ({ record }) => Object.values(record.evidence).some(matches);
    }
    case "link": {
      const { prop } = condition;
      const matches = operatorTest(condition.op);
      return (_, edge) => edge !== null && matches(edgeValue(edge, prop));
    }
    case "said": {
      const matches = evidenceTest(condition);
      return (_, edge) => edge?.evidence.some(matches) ?? false;
    }
  }
}
