import { type EntityName, firstType } from "../../../model/entities.js";
import { fold } from "../../../model/text.js";
import type { Comparison, Condition } from "../../plan.js";
import { memberValue, type StoredMember } from "../storedMembers.js";
import { propOf } from "../storedProperties.js";
import type { CompileContext } from "./compileContext.js";
import { type Cypher, cypher, join, name, variable } from "./cypher.js";

type Item = Extract<Condition, { readonly kind: "item" }>;

const AND = cypher` AND `;

/** Some item of a list of composite values matches all comparisons of its members. */
export function compileItem(
  context: CompileContext,
  node: Cypher,
  types: readonly EntityName[],
  { prop, of }: Item,
): Cypher {
  const { members } = propOf(firstType(types), prop);
  const place = variable("i", context.next());
  const compared = of.map(({ prop: member, op }) => {
    const storedMember = members.find((candidate) => candidate.member === member);
    if (!storedMember) throw new Error(`${types[0]}.${prop} has no member ${member}`);
    return { storedMember, op };
  });
  const [first] = compared;
  if (!first) return cypher`${node}.${name(prop)} IS NOT NULL`;
  const tests = compared.map(({ storedMember, op }) => comparison(context, node, place, storedMember, op));
  const last = cypher`coalesce(size(${node}.${name(first.storedMember.values)}), 0) - 1`;
  return cypher`any(${place} IN range(0, ${last}) WHERE ${join(tests, AND)})`;
}

/** Compares a member of the item at a place. Null is NaN among numbers, which no comparison accepts, and "" among texts, which is less than any value. */
function comparison(
  context: CompileContext,
  node: Cypher,
  place: Cypher,
  storedMember: StoredMember,
  op: Comparison["op"],
): Cypher {
  const value = cypher`${node}.${name(storedMember.values)}[${place}]`;
  const add = (given: unknown) => context.parameters.add(given);
  switch (op.name) {
    case "eq":
      return cypher`${value} = ${add(memberValue(storedMember, op.value))}`;
    case "in":
      return cypher`${value} IN ${add(op.value.map((one) => memberValue(storedMember, one)))}`;
    case "gte":
      return cypher`${value} >= ${add(memberValue(storedMember, op.value))}`;
    case "lte": {
      const isNotAbove = cypher`${value} <= ${add(memberValue(storedMember, op.value))}`;
      return storedMember.isNumber ? isNotAbove : cypher`(${value} <> '' AND ${isNotAbove})`;
    }
    case "isNull": {
      const isNull = storedMember.isNumber ? cypher`isNaN(${value})` : cypher`${value} = ''`;
      return op.value ? isNull : cypher`NOT ${isNull}`;
    }
    case "contains":
      return cypher`(${value} <> '' AND substring(${foldedOf(node, place, storedMember)}, 1) CONTAINS ${add(fold(String(op.value)))})`;
    case "startsWith":
      return cypher`${foldedOf(node, place, storedMember)} STARTS WITH ${add(`=${fold(String(op.value))}`)}`;
  }
}

function foldedOf(node: Cypher, place: Cypher, { folded, member }: StoredMember): Cypher {
  if (folded === null) throw new Error(`${member} is not text`);
  return cypher`${node}.${name(folded)}[${place}]`;
}
