import type { EntityName } from "../../../model/entities.js";
import { anchorsIn, equalitiesIn } from "../../anchors.js";
import type { Condition } from "../../plan.js";
import { hasIndexOn } from "../indexSchema.js";
import { propOf } from "../storedProperties.js";
import { conjuncts } from "./compileCondition.js";
import { type CompileContext, ROOT } from "./compileContext.js";
import { type Cypher, cypher, name, variable } from "./cypher.js";
import { hop } from "./hop.js";
import { RELEASE } from "./parameters.js";

/** A type with at most this many entities has few for each value: an index look-up is then faster than starting at a neighbour. */
const SMALL_TYPE = 1_000;

/** An indexed property that must equal a value; the index then returns every possible node. */
export function equalTo(type: EntityName, where: Condition | null): string | null {
  const props = equalitiesIn(where).filter(({ prop }) => prop !== "type" && prop !== "id");
  const compared = props.map(({ prop }) => propOf(type, prop).compared);
  return compared.find((property) => property !== null && hasIndexOn(type, property)) ?? null;
}

/** Where a page's nodes are matched, and their conditions. */
export interface RootPattern {
  readonly pattern: Cypher;
  readonly conditions: readonly Cypher[];
}

/**
 * Matches the nodes of a type that satisfy a condition. If all of them must be linked to a node with a known id, that link is part of the pattern, so
 * that Neo4j can start there: the number of that node's neighbours does not grow with the data, unlike the number of nodes that match the rest.
 * @param typeCount number of all entities of the type
 */
export function rootPattern(
  context: CompileContext,
  type: EntityName,
  label: Cypher,
  where: Condition | null,
  typeCount: number,
): RootPattern {
  // Parallel edges would return a node twice.
  const anchors = typeCount <= SMALL_TYPE && equalTo(type, where) !== null ? [] : anchorsIn(where);
  const anchor = anchors.find(({ relation }) => !context.hasParallel(relation));
  const conditions = [
    ...context.valid(ROOT),
    ...conjuncts(context, { node: ROOT, types: [type] }, without(where, anchor?.part ?? null)),
  ];
  if (!anchor) return { pattern: cypher`(${ROOT}:${label})`, conditions };
  const number = context.next();
  const [edge, far] = [variable("r", number), variable("n", number)];
  const id = context.parameters.add(anchor.id);
  return {
    pattern: hop(cypher`${ROOT}:${label}`, anchor.relation, anchor.direction, {
      edge,
      far: cypher`${far}:${name("Entity")}`,
    }),
    conditions: [
      cypher`${far}.release = ${RELEASE}`,
      cypher`${far}.id = ${id}`,
      ...context.validLink(anchor.relation, edge, far),
      ...conditions,
    ],
  };
}

/** A condition without one of its parts. */
function without(where: Condition | null, part: Condition | null): Condition | null {
  if (where === part) return null;
  if (where?.kind !== "and") return where;
  return { kind: "and", of: where.of.map((each) => without(each, part)).filter((each) => each !== null) };
}
