import type { EntityName } from "../entities.js";
import type { Strength } from "../evidence.js";
import type { PropertyType } from "../propertyTypes.js";

/** Where a trace may take a relation: anywhere, only as the first or last hop, only as the sole hop, or not at all. */
export type TraceUse = "STEP" | "END" | "SOLE" | null;

/** A relation's own property, such as the extent of a membership. */
export interface EdgePropSpec {
  readonly name: string;
  readonly type: PropertyType<unknown>;
  readonly description: string;
}

/** One relation: all that there is to know of it stands here; fields, checks, plans and traces are derived. */
export interface RelationSpec {
  /** Relationship type in Neo4j and value of the enum Relation. */
  readonly name: string;
  readonly from: readonly EntityName[];
  readonly to: readonly EntityName[];
  /** Both ends have the same type, as in a succession. */
  readonly sameType?: true;
  /** Field on the from end. */
  readonly field: string;
  /** Field on the to end. */
  readonly inverseField: string;
  /** The from end has at most one: its field is a single edge. */
  readonly one?: true;
  /** The to end has at most one: its field is a single edge. */
  readonly inverseOne?: true;
  readonly props?: readonly EdgePropSpec[];
  /** Strength of evidence that does not say otherwise. */
  readonly strength: Strength;
  readonly trace: TraceUse;
  /** Derived from the rest of a release: seeds do not state it. */
  readonly derived?: true;
  readonly description: string;
  readonly inverseDescription: string;
}
