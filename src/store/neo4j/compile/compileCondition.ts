import { type EntityName, isEntityName } from "../../../model/entities.js";
import { fold } from "../../../model/text.js";
import type { Comparison, Condition } from "../../plan.js";
import { propOf, type StoredProp, scalarParameter } from "../load/storedProperties.js";
import type { CompileContext } from "./compileContext.js";
import { type Cypher, cypher, join, name, variable } from "./cypher.js";
import { farTypes, hop } from "./hop.js";

const TRUE = cypher`true`;
export const FALSE = cypher`false`;
const AND = cypher` AND `;
const OR = cypher` OR `;

const together = (conditions: readonly Cypher[], between: Cypher): Cypher =>
  conditions.length === 1 && conditions[0] ? conditions[0] : cypher`(${join(conditions, between)})`;

/** "(a AND b)"; without brackets where there is but one. */
export const allOf = (conditions: readonly Cypher[]): Cypher => together(conditions, AND);

/** "WHERE a AND b", with a space before it; nothing where there is nothing to ask. */
export const where = (conditions: readonly Cypher[]): Cypher =>
  conditions.length === 0 ? cypher`` : cypher` WHERE ${join(conditions, AND)}`;

/**
 * A condition as conjuncts. Neo4j knows three truth values and the port two: null is as good as false, save under a `not`, where it is made false.
 * @param node variable of the node in question
 * @param types what the node may be
 */
export function conjuncts(
  compilation: CompileContext,
  node: Cypher,
  types: readonly EntityName[],
  condition: Condition | null,
): readonly Cypher[] {
  if (condition === null) return [];
  if (condition.kind === "and") return condition.of.flatMap((part) => conjuncts(compilation, node, types, part));
  return [predicate(compilation, node, types, condition, false)];
}

function predicate(
  compilation: CompileContext,
  node: Cypher,
  types: readonly EntityName[],
  condition: Condition,
  negated: boolean,
): Cypher {
  switch (condition.kind) {
    case "compare": {
      const test = comparison(compilation, node, types, condition);
      return negated ? cypher`coalesce(${test}, false)` : test;
    }
    case "and":
    case "or": {
      if (condition.of.length === 0) return condition.kind === "and" ? TRUE : FALSE;
      const parts = condition.of.map((part) => predicate(compilation, node, types, part, negated));
      return together(parts, condition.kind === "and" ? AND : OR);
    }
    case "not":
      return cypher`NOT ${predicate(compilation, node, types, condition.of, true)}`;
    case "related": {
      const number = compilation.next();
      const [edge, far] = [variable("r", number), variable("n", number)];
      const { relation, direction } = condition;
      const asked = [
        ...compilation.valid(edge),
        ...compilation.valid(far),
        ...conjuncts(compilation, far, farTypes(types, relation, direction), condition.where),
      ];
      return cypher`EXISTS { ${hop(node, relation, direction, asked.length > 0 ? { edge, far } : {})}${where(asked)} }`;
    }
  }
}

function comparison(
  compilation: CompileContext,
  node: Cypher,
  types: readonly EntityName[],
  { prop, op }: Comparison,
): Cypher {
  if (prop === "type") return typeComparison(compilation, node, op);
  const stored = propOf(types[0] as EntityName, prop);
  if (stored.compared === null) throw new Error(`${types[0]}.${prop} cannot be compared`);
  const property = cypher`${node}.${name(stored.compared)}`;
  const parameter = () => compilation.parameters.add(parameterOf(stored, op));
  switch (op.name) {
    case "eq":
      return cypher`${property} = ${parameter()}`;
    case "in":
      return cypher`${property} IN ${parameter()}`;
    case "gte":
      return cypher`${property} >= ${parameter()}`;
    case "lte":
      return cypher`${property} <= ${parameter()}`;
    case "isNull":
      return op.value ? cypher`${property} IS NULL` : cypher`${property} IS NOT NULL`;
    case "contains":
      return cypher`${foldedOf(node, stored)} CONTAINS ${parameter()}`;
    case "startsWith":
      return cypher`${foldedOf(node, stored)} STARTS WITH ${parameter()}`;
  }
}

function foldedOf(node: Cypher, { folded, name: prop }: StoredProp): Cypher {
  if (folded === null) throw new Error(`${prop} is no text`);
  return cypher`${node}.${name(folded)}`;
}

function parameterOf(stored: StoredProp, op: Comparison["op"]): unknown {
  if (op.name === "contains" || op.name === "startsWith") return fold(String(op.value));
  if (op.name === "in") return op.value.map((value) => scalarParameter(stored, value));
  return scalarParameter(stored, op.value);
}

/** The type is the label beside :Entity; only names of types are compared, so that no other label is ever found. */
function typeComparison(compilation: CompileContext, node: Cypher, op: Comparison["op"]): Cypher {
  const wanted = op.name === "in" ? op.value : [op.value];
  const labels = compilation.parameters.add(wanted.filter((value) => typeof value === "string" && isEntityName(value)));
  return cypher`any(label IN labels(${node}) WHERE label IN ${labels})`;
}
