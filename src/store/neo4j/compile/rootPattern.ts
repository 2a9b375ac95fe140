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

/** Of so many entities of a type or fewer, those with some value are few: an index finds them sooner than a neighbour does. */
const SMALL_TYPE = 1_000;

/** A property that must equal something and has an index, which then holds all that can be meant. */
export function equalTo(type: EntityName, where: Condition | null): string | null {
  const props = equalitiesIn(where).filter(({ prop }) => prop !== "type" && prop !== "id");
  const compared = props.map(({ prop }) => propOf(type, prop).compared);
  return compared.find((property) => property !== null && hasIndexOn(type, property)) ?? null;
}

/** Where the nodes of a page are looked for, and what is asked of them. */
export interface RootPattern {
  readonly pattern: Cypher;
  readonly conditions: readonly Cypher[];
}

/**
 * The nodes of a type that satisfy a condition. Where all of them are linked to a node of a known id, that link is matched and not only asked for, so that
 * Neo4j may begin there: the number of that node's neighbours does not grow with the data, and that of all nodes which satisfy the rest may.
 * @param typeCount number of all the type's entities
 */
export function rootPattern(
  context: CompileContext,
  type: EntityName,
  label: Cypher,
  where: Condition | null,
  typeCount: number,
): RootPattern {
  // Parallel edges would give a node twice.
  const anchors = typeCount <= SMALL_TYPE && equalTo(type, where) !== null ? [] : anchorsIn(where);
  const anchor = anchors.find(({ relation }) => !context.hasParallel(relation));
  const conditions = [
    ...context.valid(ROOT),
    ...conjuncts(context, ROOT, [type], without(where, anchor?.part ?? null)),
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
      ...context.valid(edge),
      ...context.valid(far),
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
