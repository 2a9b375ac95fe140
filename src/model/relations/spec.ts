import type { EntityName } from "../entities.js";
import type { Strength } from "../evidence.js";
import type { PropertyType } from "../propertyTypes.js";
import type { PublicTerm } from "../publicTerms.js";
import type { Value } from "../release.js";

/** Where a trace may follow a relation: as any hop, only as the first or last hop, only as the sole hop, or never. */
export type TraceUse = "STEP" | "END" | "SOLE" | null;

/** A property of a relation's edges, such as the extent of a membership. */
export interface EdgePropSpec {
  readonly name: string;
  readonly type: PropertyType<unknown>;
  readonly description: string;
  /** Value where a seed gives none. Undefined: a property that is not optional must be given. */
  readonly defaultValue?: Value;
}

/** The declaration of a relation. Fields, checks, plans and traces are derived from it. */
export interface RelationSpec {
  /** Relationship type in Neo4j and value of the enum Relation. */
  readonly name: string;
  readonly from: readonly EntityName[];
  readonly to: readonly EntityName[];
  /** Both ends of an edge have the same type, as in a succession. */
  readonly sameType?: true;
  /** Field on the from end. */
  readonly field: string;
  /** Field on the to end. */
  readonly inverseField: string;
  /** What stands between the names of both ends in a sentence: "Recommendation 24 *is delivered by* …". */
  readonly verb: string;
  /** The same from the other end. */
  readonly inverseVerb: string;
  /** The from end has at most one edge, so its field returns a single edge. */
  readonly one?: true;
  /** The to end has at most one edge, so its field returns a single edge. */
  readonly inverseOne?: true;
  readonly props?: readonly EdgePropSpec[];
  /** Default strength of evidence. */
  readonly strength: Strength;
  readonly trace: TraceUse;
  /** Links entities of different times, such as a body and its successor, so a day (`@asOf`) filters neither its edges nor their far ends. */
  readonly acrossTime?: true;
  /** The public RDF property with the same meaning, with a leading ^ if it points the other way; none by default. */
  readonly rdf?: PublicTerm | `^${PublicTerm}`;
  /** Derived from the rest of a release: seeds do not contain it. */
  readonly derived?: true;
  readonly description: string;
  readonly inverseDescription: string;
}
