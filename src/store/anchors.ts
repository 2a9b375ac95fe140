import type { Direction, RelationName } from "../model/relations.js";
import type { Condition, Scalar } from "./plan.js";

/** A node with a known id that every result is linked to. The store may search its neighbours instead of all nodes. */
export interface Anchor {
  readonly id: string;
  readonly relation: RelationName;
  /** Direction of the relation from the results to this node. */
  readonly direction: Direction;
  /** The part of the condition that is equivalent to this link; null if that part also tests other things. */
  readonly part: Condition | null;
}

/** A property that has the same value in every result. */
export interface Equality {
  readonly prop: string;
  readonly value: Scalar;
}

/** The conditions that every result satisfies: the operands of "and" at any depth. */
const partsOf = (where: Condition | null): readonly Condition[] =>
  where === null ? [] : where.kind === "and" ? where.of.flatMap(partsOf) : [where];

/** The equalities that every result satisfies. */
export const equalitiesIn = (where: Condition | null): readonly Equality[] =>
  partsOf(where).flatMap((part) =>
    part.kind === "compare" && part.op.name === "eq" ? [{ prop: part.prop, value: part.op.value }] : [],
  );

/** The anchors that every result is linked to. */
export const anchorsIn = (where: Condition | null): readonly Anchor[] =>
  partsOf(where).flatMap((part) => {
    if (part.kind !== "related") return [];
    const id = equalitiesIn(part.where).find(({ prop }) => prop === "id")?.value;
    const { relation, direction } = part;
    return typeof id === "string"
      ? [{ id, relation, direction, part: part.where?.kind === "compare" ? part : null }]
      : [];
  });
