import { type EntityName, firstType } from "../../../model/entities.js";
import type { OrderTerm } from "../../plan.js";
import { propOf, scalarOf, scalarParameter } from "../storedProperties.js";
import type { CompileContext } from "./compileContext.js";
import { type Cypher, cypher, name } from "./cypher.js";
import type { Term } from "./orderClause.js";

/** The Cypher expression that an order term compares. */
export function termOf(
  context: CompileContext,
  node: Cypher,
  types: readonly EntityName[],
  { prop, descending }: OrderTerm,
): Term {
  const property = propOf(firstType(types), prop);
  if (property.compared === null) throw new Error(`${types[0]} cannot be ordered by ${prop}`);
  return {
    property: property.compared,
    expression: cypher`${node}.${name(property.compared)}`,
    descending,
    nullable: context.isNullable(types, prop),
    parameter: (key) => scalarParameter(property, key),
    key: (encoded) => scalarOf(property, encoded),
  };
}
