import type { Direction, RelationName } from "../model/relations.js";
import type { Condition, Scalar } from "./plan.js";

/** A node of a known id to which every node of an answer is linked: the answer may be looked for among its neighbours instead of among all. */
export interface Anchor {
  readonly id: string;
  readonly relation: RelationName;
  /** As the nodes of the answer take the relation to reach it. */
  readonly direction: Direction;
  /** The part of the condition that says no more than this; null where it says more of the node. */
  readonly part: Condition | null;
}

/** A property that has one value at every node of an answer. */
export interface Equality {
  readonly prop: string;
  readonly value: Scalar;
}

/** What every node of an answer satisfies: the parts of an "and", however deep. */
const partsOf = (where: Condition | null): readonly Condition[] =>
  where === null ? [] : where.kind === "and" ? where.of.flatMap(partsOf) : [where];

/** The equalities that every node of an answer satisfies. */
export const equalitiesIn = (where: Condition | null): readonly Equality[] =>
  partsOf(where).flatMap((part) =>
    part.kind === "compare" && part.op.name === "eq" ? [{ prop: part.prop, value: part.op.value }] : [],
  );

/** The anchors that every node of an answer is linked to. */
export const anchorsIn = (where: Condition | null): readonly Anchor[] =>
  partsOf(where).flatMap((part) => {
    if (part.kind !== "related") return [];
    const id = equalitiesIn(part.where).find(({ prop }) => prop === "id")?.value;
    const { relation, direction } = part;
    return typeof id === "string"
      ? [{ id, relation, direction, part: part.where?.kind === "compare" ? part : null }]
      : [];
  });
