import { isAcrossTime } from "../../model/relations.js";
import { fold } from "../../model/text.js";
import { isEntityValidOn, isValidOn } from "../../model/validity.js";
import type { Comparison, Condition } from "../plan.js";
import type { WorkMeter } from "../workMeter.js";
import { compareScalars, valueIn } from "./compareRecords.js";
import { type GraphNode, type Link, linksOf } from "./graph.js";

/** Whether a node matches a condition. */
export type Test = (node: GraphNode) => boolean;

/** Whether a link is valid on a day: both the edge and the node at its far end. Always true without a day or if the relation is across time. */
export const isLinkValidOn = ({ edge, node }: Link, day: string | null): boolean =>
  day === null || isAcrossTime(edge.relation) || (isValidOn(edge, day) && isEntityValidOn(node.record, day));

function comparison({ prop, op }: Comparison): Test {
  switch (op.name) {
    case "isNull":
      return ({ record }) => (valueIn(record, prop) === null) === op.value;
    case "eq":
      return ({ record }) => valueIn(record, prop) === op.value;
    case "in": {
      const values = new Set<unknown>(op.value);
      return ({ record }) => {
        const value = valueIn(record, prop);
        return value !== null && values.has(value);
      };
    }
    case "contains":
    case "startsWith": {
      const wanted = fold(String(op.value));
      const method = op.name === "contains" ? "includes" : "startsWith";
      return ({ record }) => {
        const value = valueIn(record, prop);
        return value !== null && fold(String(value))[method](wanted);
      };
    }
    case "gte":
    case "lte": {
      const sign = op.name === "gte" ? 1 : -1;
      return ({ record }) => {
        const value = valueIn(record, prop);
        return value !== null && sign * compareScalars(value, op.value) >= 0;
      };
    }
  }
}

/** Compiles a condition to a function, for a day. The meter counts every value that is compared and every link that is followed. */
export function testOf(condition: Condition, day: string | null, meter: WorkMeter): Test {
  switch (condition.kind) {
    case "compare": {
      const test = comparison(condition);
      return (node) => {
        meter.countComparisons(1);
        return test(node);
      };
    }
    case "and": {
      const tests = condition.of.map((part) => testOf(part, day, meter));
      return (node) => {
        meter.countComparisons(1);
        return tests.every((test) => test(node));
      };
    }
    case "or": {
      const tests = condition.of.map((part) => testOf(part, day, meter));
      return (node) => {
        meter.countComparisons(1);
        return tests.some((test) => test(node));
      };
    }
    case "not": {
      const test = testOf(condition.of, day, meter);
      return (node) => !test(node);
    }
    case "related": {
      const { relation, direction, where } = condition;
      const test = where && testOf(where, day, meter);
      return (node) => {
        meter.countComparisons(1);
        return linksOf(node, relation, direction).some((link) => {
          meter.countComparisons(1);
          return isLinkValidOn(link, day) && (!test || test(link.node));
        });
      };
    }
  }
}
