import type { EntityName } from "../../../model/entities.js";
import { type Direction, type RelationName, relationOf } from "../../../model/relations.js";
import { type Cypher, cypher, name } from "./cypher.js";

const NOTHING = cypher``;

/** "(a)-[r:COVERS]->(b)", or the reverse arrow. Variables for the relationship and the far end are optional. */
export function hop(
  near: Cypher,
  relation: RelationName,
  direction: Direction,
  { edge = NOTHING, far = NOTHING }: { edge?: Cypher; far?: Cypher },
): Cypher {
  const [left, right] = direction === "FORWARD" ? [cypher`-`, cypher`->`] : [cypher`<-`, cypher`-`];
  return cypher`(${near})${left}[${edge}:${name(relation)}]${right}(${far})`;
}

/** The types at the far end of a relation, for nodes of some types. */
export function farTypes(
  near: readonly EntityName[],
  relation: RelationName,
  direction: Direction,
): readonly EntityName[] {
  const { sameType, from, to } = relationOf(relation);
  if (sameType) return near;
  return direction === "FORWARD" ? to : from;
}
