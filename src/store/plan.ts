import type { EntityName } from "../model/entities.js";
import type { Evidence } from "../model/evidence.js";
import type { Direction, RelationName } from "../model/relations.js";
import type { Value } from "../model/release.js";

/** A value used in filters, orders and cursors. Dates are YYYY-MM-DD, enums their names. */
export type Scalar = string | number | boolean;

/** A comparison of one property. A comparison with null is false, and its negation is true. */
export interface Comparison {
  readonly kind: "compare";
  /** Name of an entity's property, "id", or "type" (the GraphQL name; eq and in only). A composite property is compared by its type's `member`. */
  readonly prop: string;
  readonly op:
    | { readonly name: "eq" | "contains" | "startsWith" | "gte" | "lte"; readonly value: Scalar }
    | { readonly name: "in"; readonly value: readonly Scalar[] }
    | { readonly name: "isNull"; readonly value: boolean };
}

/** Whether a node matches. `contains` and `startsWith` fold case and accents (`fold` in model/text.ts). */
export type Condition =
  | Comparison
  | { readonly kind: "and" | "or"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  | {
      /** True if some neighbour by the relation matches `where`; any neighbour if that is null. */
      readonly kind: "related";
      readonly relation: RelationName;
      readonly direction: Direction;
      readonly where: Condition | null;
    }
  | {
      /**
       * Some citation of the node's own evidence is of one of the sources, and at a locator that starts with a text; null allows any. Ignores case and
       * accents, like `startsWith`.
       */
      readonly kind: "cited";
      readonly sources: readonly string[] | null;
      readonly locator: string | null;
    }
  | {
      /** Some item of a list of composite values matches all comparisons; their `prop` is a member of the item. */
      readonly kind: "item";
      readonly prop: string;
      readonly of: readonly Comparison[];
    }
  | LinkCondition;

/** Conditions on the link over which a node is reached. Allowed below a relation and in its lists. */
export type LinkCondition =
  | {
      /** Compares a property of the relation, or "strength" as a rank from 1 to 5. */
      readonly kind: "link";
      readonly prop: string;
      readonly op: Comparison["op"];
    }
  | {
      /** Some evidence of the link has one of the bases and cites one of the sources; null allows any. */
      readonly kind: "said";
      readonly bases: readonly string[] | null;
      readonly sources: readonly string[] | null;
    };

/** One term of an order. Nulls come last in both directions. Text is compared by code point. */
export interface OrderTerm {
  /** Name of an entity's property, or "id", which ends every order. */
  readonly prop: string;
  readonly descending: boolean;
}

/** A cursor position: a value for each term of the order; for a relation, followed by the edge's ordinal. */
export type Keys = readonly (Scalar | null)[];

/** Which part of a list to return. */
export interface Page {
  readonly where: Condition | null;
  /** Never empty; the last term is the id. */
  readonly order: readonly OrderTerm[];
  /** Maximum number of rows; 0 returns none. */
  readonly limit: number;
  /** Return the last `limit` rows instead of the first; the rows are still in order. */
  readonly fromEnd: boolean;
  /** Return rows after these keys. */
  readonly after: Keys | null;
  /** Return rows before these keys. */
  readonly before: Keys | null;
  /** False to return only the count. */
  readonly rows: boolean;
  /** True to count all rows that match `where`. */
  readonly total: boolean;
}

/** The selected fields of a node. */
export interface Selection {
  /** Properties by name; id and type are always returned. */
  readonly props: readonly string[];
  /** True to return the evidence of the node's properties. */
  readonly evidence: boolean;
  readonly steps: readonly Step[];
}

/** The selected fields for each possible type; other types return only id and type. */
export type Selections = Readonly<Partial<Record<EntityName, Selection>>>;

/** One relation field below a node. */
export interface Step {
  /** Response name: unique among the steps of a selection. */
  readonly key: string;
  readonly relation: RelationName;
  readonly direction: Direction;
  readonly page: Page;
  /**
   * The selected fields of the edge: names of the relation's properties, "evidence", "strength", "validFrom", "validTo", and "holds": whether the node
   * is valid on the plan's day, true without one.
   */
  readonly edge: readonly string[];
  readonly node: Selections;
}

/** A page of all entities of a type. */
export interface PagePlan {
  readonly type: EntityName;
  readonly page: Page;
  readonly node: Selections;
  /** YYYY-MM-DD: only what is valid on that day, except links across time (`isAcrossTime`) and their far ends. Null: no filter by time. */
  readonly asOf: string | null;
}

/** Entities by id, in the order of the ids. */
export interface IdsPlan {
  readonly ids: readonly string[];
  readonly node: Selections;
  readonly asOf: string | null;
}

/** A node of a result. */
export interface NodeRow {
  readonly id: string;
  readonly type: EntityName;
  readonly props: Readonly<Record<string, Value>>;
  /** By property; present if the selection requests it. */
  readonly evidence?: Readonly<Record<string, readonly Evidence[]>>;
  /** Pages by step key. */
  readonly links: Readonly<Record<string, PageRows>>;
}

/** A row of a page: a node and, for a relation, the edge that leads to it. */
export interface PageRow {
  readonly keys: Keys;
  readonly node: NodeRow;
  /** The selected fields of the edge; empty at the root. `strength` is a rank from 1 to 5. */
  readonly edge: Readonly<Record<string, Value | readonly Evidence[]>>;
}

/** A page of a result. */
export interface PageRows {
  readonly rows: readonly PageRow[];
  /** Null if it was not requested. */
  readonly totalCount: number | null;
  /** True if rows follow the last one: there are more than `limit`, or the page ends at `before`. False if no rows were requested. */
  readonly hasNext: boolean;
  /** True if rows precede the first one: from the end, there are more than `limit`; or the page begins at `after`. False if no rows were requested. */
  readonly hasPrevious: boolean;
}
