import { type EntityName, firstType, isEntityName } from "../../../model/entities.js";
import { fold } from "../../../model/text.js";
import type { Comparison, Condition } from "../../plan.js";
import { propOf, type StoredProp, scalarParameter } from "../storedProperties.js";
import type { CompileContext } from "./compileContext.js";
import { type Cypher, cypher, join, name, variable } from "./cypher.js";
import { farTypes, hop } from "./hop.js";

const TRUE = cypher`true`;
export const FALSE = cypher`false`;
const AND = cypher` AND `;
const OR = cypher` OR `;

const together = (conditions: readonly Cypher[], between: Cypher): Cypher =>
  conditions.length === 1 && conditions[0] ? conditions[0] : cypher`(${join(conditions, between)})`;

/** "(a AND b)"; without brackets for a single condition. */
export const allOf = (conditions: readonly Cypher[]): Cypher => together(conditions, AND);

/** "WHERE a AND b", with a leading space; empty without conditions. */
export const where = (conditions: readonly Cypher[]): Cypher =>
  conditions.length === 0 ? cypher`` : cypher` WHERE ${join(conditions, AND)}`;

/**
 * Compiles a condition to conjuncts. Cypher has three truth values and the port has two. Null acts as false, except below a `not`, where it is coalesced to false.
 * @param node variable of the node
 * @param types possible types of the node
 */
export function conjuncts(
  context: CompileContext,
  node: Cypher,
  types: readonly EntityName[],
  condition: Condition | null,
): readonly Cypher[] {
  if (condition === null) return [];
  if (condition.kind === "and") return condition.of.flatMap((part) => conjuncts(context, node, types, part));
  return [predicate(context, node, types, condition, false)];
}

function predicate(
  context: CompileContext,
  node: Cypher,
  types: readonly EntityName[],
  condition: Condition,
  negated: boolean,
): Cypher {
  switch (condition.kind) {
    case "compare": {
      const test = comparison(context, node, types, condition);
      return negated ? cypher`coalesce(${test}, false)` : test;
    }
    case "and":
    case "or": {
      if (condition.of.length === 0) return condition.kind === "and" ? TRUE : FALSE;
      const parts = condition.of.map((part) => predicate(context, node, types, part, negated));
      return together(parts, condition.kind === "and" ? AND : OR);
    }
    case "not":
      return cypher`NOT ${predicate(context, node, types, condition.of, true)}`;
    case "related": {
      const number = context.next();
      const [edge, far] = [variable("r", number), variable("n", number)];
      const { relation, direction } = condition;
      const conditions = [
        ...context.validLink(relation, edge, far),
        ...conjuncts(context, far, farTypes(types, relation, direction), condition.where),
      ];
      return cypher`EXISTS { ${hop(node, relation, direction, conditions.length > 0 ? { edge, far } : {})}${where(conditions)} }`;
    }
  }
}

function comparison(
  context: CompileContext,
  node: Cypher,
  types: readonly EntityName[],
  { prop, op }: Comparison,
): Cypher {
  if (prop === "type") return typeComparison(context, node, op);
  const property = propOf(firstType(types), prop);
  if (property.compared === null) throw new Error(`${types[0]}.${prop} cannot be compared`);
  const operand = cypher`${node}.${name(property.compared)}`;
  const parameter = () => context.parameters.add(parameterOf(property, op));
  switch (op.name) {
    case "eq":
      return cypher`${operand} = ${parameter()}`;
    case "in":
      return cypher`${operand} IN ${parameter()}`;
    case "gte":
      return cypher`${operand} >= ${parameter()}`;
    case "lte":
      return cypher`${operand} <= ${parameter()}`;
    case "isNull":
      return op.value ? cypher`${operand} IS NULL` : cypher`${operand} IS NOT NULL`;
    case "contains":
      return cypher`${foldedOf(node, property)} CONTAINS ${parameter()}`;
    case "startsWith":
      return cypher`${foldedOf(node, property)} STARTS WITH ${parameter()}`;
  }
}

function foldedOf(node: Cypher, { folded, name: prop }: StoredProp): Cypher {
  if (folded === null) throw new Error(`${prop} is not a text property`);
  return cypher`${node}.${name(folded)}`;
}

function parameterOf(property: StoredProp, op: Comparison["op"]): unknown {
  if (op.name === "contains" || op.name === "startsWith") return fold(String(op.value));
  if (op.name === "in") return op.value.map((value) => scalarParameter(property, value));
  return scalarParameter(property, op.value);
}

/** Compares the label other than :Entity. Only type names are passed on, so no other label can match. */
function typeComparison(context: CompileContext, node: Cypher, op: Comparison["op"]): Cypher {
  const wanted = op.name === "in" ? op.value : [op.value];
  const labels = context.parameters.add(wanted.filter((value) => typeof value === "string" && isEntityName(value)));
  return cypher`any(label IN labels(${node}) WHERE label IN ${labels})`;
}
