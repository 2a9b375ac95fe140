import { fold } from "../../../model/text.js";
import type { Comparison } from "../../plan.js";
import { type StoredProp, scalarParameter } from "../storedProperties.js";
import type { CompileContext } from "./compileContext.js";
import { type Cypher, cypher, name } from "./cypher.js";

/** Compares a property of a node or relationship. Null if the property is. */
export function compileOperator(
  context: CompileContext,
  of: Cypher,
  property: StoredProp,
  op: Comparison["op"],
): Cypher {
  if (property.compared === null) throw new Error(`${property.name} cannot be compared`);
  const operand = cypher`${of}.${name(property.compared)}`;
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
      return cypher`${foldedOf(of, property)} CONTAINS ${parameter()}`;
    case "startsWith":
      return cypher`${foldedOf(of, property)} STARTS WITH ${parameter()}`;
  }
}

function foldedOf(of: Cypher, { folded, name: prop }: StoredProp): Cypher {
  if (folded === null) throw new Error(`${prop} is not a text property`);
  return cypher`${of}.${name(folded)}`;
}

function parameterOf(property: StoredProp, op: Comparison["op"]): unknown {
  if (op.name === "contains" || op.name === "startsWith") return fold(String(op.value));
  if (op.name === "in") return op.value.map((value) => scalarParameter(property, value));
  return scalarParameter(property, op.value);
}
