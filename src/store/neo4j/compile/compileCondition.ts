import { type EntityName, firstType, isEntityName } from "../../../model/entities.js";
import type { RelationName } from "../../../model/relations.js";
import type { Comparison, Condition } from "../../plan.js";
import { comparedEdgeProp, propOf } from "../storedProperties.js";
import type { CompileContext } from "./compileContext.js";
import { compileCited, compileSaid } from "./compileEvidence.js";
import { compileItem } from "./compileItem.js";
import { compileOperator } from "./compileOperator.js";
import { type Cypher, cypher, join, variable } from "./cypher.js";
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

/** What a condition is about. */
export interface Subject {
  /** Variable of the node. */
  readonly node: Cypher;
  /** Possible types of the node. */
  readonly types: readonly EntityName[];
  /** The link over which the node is reached, for conditions on it; left out in a list of a type. */
  readonly link?: { readonly edge: Cypher; readonly relation: RelationName };
}

/**
 * Compiles a condition to conjuncts. Cypher has three truth values and the port has two. Null acts as false, except below a `not`, where it is coalesced to false.
 */
export function conjuncts(context: CompileContext, subject: Subject, condition: Condition | null): readonly Cypher[] {
  if (condition === null) return [];
  if (condition.kind === "and") return condition.of.flatMap((part) => conjuncts(context, subject, part));
  return [predicate(context, subject, condition, false)];
}

function predicate(context: CompileContext, subject: Subject, condition: Condition, negated: boolean): Cypher {
  switch (condition.kind) {
    case "and":
    case "or": {
      if (condition.of.length === 0) return condition.kind === "and" ? TRUE : FALSE;
      const parts = condition.of.map((part) => predicate(context, subject, part, negated));
      return together(parts, condition.kind === "and" ? AND : OR);
    }
    case "not":
      return cypher`NOT ${predicate(context, subject, condition.of, true)}`;
    case "related":
      return related(context, subject, condition);
    default: {
      const test = simple(context, subject, condition);
      return negated ? cypher`coalesce(${test}, false)` : test;
    }
  }
}

type Of<K extends Condition["kind"]> = Extract<Condition, { readonly kind: K }>;

/** A condition without conditions below it. */
function simple(
  context: CompileContext,
  { node, types, link }: Subject,
  condition: Of<"compare" | "cited" | "item" | "link" | "said">,
): Cypher {
  switch (condition.kind) {
    case "compare": {
      const { prop, op } = condition;
      if (prop === "type") return typeComparison(context, node, op);
      return compileOperator(context, node, propOf(firstType(types), prop), op);
    }
    case "cited":
      return compileCited(context, node, condition);
    case "item":
      return compileItem(context, node, types, condition);
    case "link":
      if (!link) throw new Error("There is no link in a list of a type");
      return compileOperator(context, link.edge, comparedEdgeProp(link.relation, condition.prop), condition.op);
    case "said":
      if (!link) throw new Error("There is no link in a list of a type");
      return compileSaid(context, link.edge, condition);
  }
}

/** Some node at the far end of a relation matches. */
function related(
  context: CompileContext,
  { node, types }: Subject,
  { relation, direction, where: wanted }: Of<"related">,
): Cypher {
  const number = context.next();
  const [edge, far] = [variable("r", number), variable("n", number)];
  const subject = { node: far, types: farTypes(types, relation, direction), link: { edge, relation } };
  const conditions = [...context.validLink(relation, edge, far), ...conjuncts(context, subject, wanted)];
  return cypher`EXISTS { ${hop(node, relation, direction, conditions.length > 0 ? { edge, far } : {})}${where(conditions)} }`;
}

/** Compares the label other than :Entity. Only type names are passed on, so no other label can match. */
function typeComparison(context: CompileContext, node: Cypher, op: Comparison["op"]): Cypher {
  const wanted = op.name === "in" ? op.value : [op.value];
  const labels = context.parameters.add(wanted.filter((value) => typeof value === "string" && isEntityName(value)));
  return cypher`any(label IN labels(${node}) WHERE label IN ${labels})`;
}
