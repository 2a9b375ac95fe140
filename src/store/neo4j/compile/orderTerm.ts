import type { EntityName } from "../../../model/entities.js";
import type { OrderTerm } from "../../plan.js";
import { propOf, scalarOf, scalarParameter } from "../load/storedProperties.js";
import type { CompileContext } from "./compileContext.js";
import { type Cypher, cypher, name } from "./cypher.js";
import type { Term } from "./orderClause.js";

/** The Cypher that a term of an order compares. */
export function termOf(
  compilation: CompileContext,
  node: Cypher,
  types: readonly EntityName[],
  { prop, descending }: OrderTerm,
): Term {
  const stored = propOf(types[0] as EntityName, prop);
  if (stored.compared === null) throw new Error(`${types[0]} cannot be ordered by ${prop}`);
  return {
    property: stored.compared,
    expression: cypher`${node}.${name(stored.compared)}`,
    descending,
    nullable: compilation.isNullable(types, prop),
    parameter: (key) => scalarParameter(stored, key),
    key: (kept) => scalarOf(stored, kept),
  };
}
