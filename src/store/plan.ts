import type { EntityName } from "../model/entities.js";
import type { Evidence } from "../model/evidence.js";
import type { Direction, RelationName } from "../model/relations.js";
import type { Value } from "../model/release.js";

/** What is compared in filters, orders and cursors. Dates are YYYY-MM-DD, enums their names. */
export type Scalar = string | number | boolean;

/** A comparison of one property. A comparison with null is false, and its negation true. */
export interface Comparison {
  readonly kind: "compare";
  /** Name of an entity's property, "id", or "type" (the GraphQL name; eq and in only). A composite property is compared by its kind's `member`. */
  readonly prop: string;
  readonly op:
    | { readonly name: "eq" | "contains" | "startsWith" | "gte" | "lte"; readonly value: Scalar }
    | { readonly name: "in"; readonly value: readonly Scalar[] }
    | { readonly name: "isNull"; readonly value: boolean };
}

/** Whether a node belongs to an answer. `contains` and `startsWith` fold case and accents (`fold` in model/text.ts). */
export type Condition =
  | Comparison
  | { readonly kind: "and" | "or"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  | {
      /** Some neighbour by the relation satisfies `where`; any neighbour where that is null. */
      readonly kind: "related";
      readonly relation: RelationName;
      readonly direction: Direction;
      readonly where: Condition | null;
    };

/** One term of an order. Nulls come last, whichever the direction. Text is compared by code point. */
export interface OrderTerm {
  /** Name of an entity's property, or "id", which ends every order. */
  readonly prop: string;
  readonly descending: boolean;
}

/** Where a page begins or ends: a value for each term of the order, and for a relation the edge's ordinal after them. */
export type Keys = readonly (Scalar | null)[];

/** Which part of a list is wanted. */
export interface Page {
  readonly where: Condition | null;
  /** Never empty; the last term is the id. */
  readonly order: readonly OrderTerm[];
  /** At most so many; 0 gives none. */
  readonly limit: number;
  /** Take the last `limit` instead of the first; the rows still come in the order. */
  readonly fromEnd: boolean;
  /** Only rows behind these keys. */
  readonly after: Keys | null;
  /** Only rows before these keys. */
  readonly before: Keys | null;
  /** False where only the count is wanted. */
  readonly rows: boolean;
  /** True where the number of all rows that satisfy `where` is wanted. */
  readonly total: boolean;
}

/** What is wanted of a node. */
export interface Selection {
  /** Properties by name; id and type come always. */
  readonly props: readonly string[];
  /** True where the evidence of the node's properties is wanted. */
  readonly evidence: boolean;
  readonly steps: readonly Step[];
}

/** What is wanted of a node of each type that may be met; a type that is left out gives id and type only. */
export type Selections = Readonly<Partial<Record<EntityName, Selection>>>;

/** One relation field below a node. */
export interface Step {
  /** Response name: unique among the steps of a selection. */
  readonly key: string;
  readonly relation: RelationName;
  readonly direction: Direction;
  readonly page: Page;
  /** What is wanted of the edge: names of the relation's properties, "evidence", "strength", "validFrom", "validTo". */
  readonly edge: readonly string[];
  readonly node: Selections;
}

/** A page of all entities of a type. */
export interface PagePlan {
  readonly type: EntityName;
  readonly page: Page;
  readonly node: Selections;
  /** YYYY-MM-DD: only what holds on that day. Null: no filter by time. */
  readonly asOf: string | null;
}

/** Entities by id, in the order asked. */
export interface IdsPlan {
  readonly ids: readonly string[];
  readonly node: Selections;
  readonly asOf: string | null;
}

/** A node of an answer. */
export interface NodeRow {
  readonly id: string;
  readonly type: EntityName;
  readonly props: Readonly<Record<string, Value>>;
  /** By property; present where the selection asks for it. */
  readonly evidence?: Readonly<Record<string, readonly Evidence[]>>;
  /** By the steps' keys. */
  readonly links: Readonly<Record<string, PageRows>>;
}

/** A row of a page: a node and, below a relation, the edge that leads to it. */
export interface PageRow {
  readonly keys: Keys;
  readonly node: NodeRow;
  /** What the step asks of the edge; empty at the root. `strength` is a rank from 1 to 5. */
  readonly edge: Readonly<Record<string, Value | readonly Evidence[]>>;
}

/** A page of an answer. */
export interface PageRows {
  readonly rows: readonly PageRow[];
  /** Null where it was not asked for. */
  readonly totalCount: number | null;
  /** Rows follow the last one: there are more than `limit`, or the page ends at `before`. False where no rows are wanted. */
  readonly hasNext: boolean;
  /** Rows precede the first one: from the end, there are more than `limit`; or the page begins at `after`. False where no rows are wanted. */
  readonly hasPrevious: boolean;
}
