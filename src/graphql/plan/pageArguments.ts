import { ArgsType, Field, Int } from "type-graphql";
import { type EntityName, entityOf, firstType } from "../../model/entities.js";
import type { Comparable } from "../../model/propertyTypes.js";
import type { RelationSpec } from "../../model/relations.js";
import type { ReleaseSummary } from "../../model/release.js";
import type { OrderTerm, Page } from "../../store/plan.js";
import { type ArgumentPath, badInput } from "../errors.js";
import { filterTypeOf } from "../schema/filterTypes.js";
import { orderOf, orderTypeOf } from "../schema/orderTypes.js";
import { type CursorKey, decodeCursor, encodeCursor, ID_KEY } from "./cursor.js";
import { conditionOf } from "./filterCondition.js";
import { DEFAULT_PAGE, MAX_PAGE } from "./pageSizes.js";

/** Pagination arguments of a connection. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `Returns the first n items (0 to ${MAX_PAGE}). Default ${DEFAULT_PAGE}, unless last is given.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Returns items after this cursor." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `Returns the last n items (0 to ${MAX_PAGE}). Cannot be combined with first.`,
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "Returns items before this cursor." })
  before?: string | null;
}

/** Arguments of a list: a page, a filter and an order. */
export interface ListArgs extends PageArgs {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly orderBy?: { field: string; direction: string } | null;
}

const argsTypes = new Map<string, new () => PageArgs>();

/** Returns the arguments class for a list of the given types. */
export function listArgsOf(types: readonly EntityName[]): new () => PageArgs {
  const key = types.length === 1 ? String(types[0]) : "Entity";
  const existing = argsTypes.get(key);
  if (existing) return existing;
  @ArgsType()
  class Args extends PageArgs {
    @Field(() => filterTypeOf(types), { nullable: true, description: "Returns only items that match this filter." })
    filter?: object | null;

    @Field(() => orderTypeOf(types), {
      nullable: true,
      description: "Sort order. Default: by number, position or name.",
    })
    orderBy?: object | null;
  }
  argsTypes.set(key, Args);
  return Args;
}

const NEXT = { first: "after", last: "before" } as const;

/** Returns `first` or `last` if it is within the limits, null if it is not given. Otherwise throws BAD_USER_INPUT. */
export function checkedCount(
  name: "first" | "last",
  value: number | null | undefined,
  argument: ArgumentPath,
  hint = ` Request pages of ${MAX_PAGE} and continue with \`${NEXT[name]}\`.`,
): number | null {
  if (value === null || value === undefined) return null;
  if (value < 0) throw badInput(`Expected 0 or more, got ${value}.`, [...argument, name]);
  if (value > MAX_PAGE) throw badInput(`Expected at most ${MAX_PAGE}, got ${value}.${hint}`, [...argument, name]);
  return value;
}

/** Returns the size of a page and the end it is counted from. Throws BAD_USER_INPUT. */
export function pageSize(
  args: PageArgs,
  argument: ArgumentPath,
): { readonly limit: number; readonly fromEnd: boolean } {
  const first = checkedCount("first", args.first, argument);
  const last = checkedCount("last", args.last, argument);
  if (first !== null && last !== null) throw badInput("Use first or last, not both.", [...argument, "last"]);
  return { limit: first ?? last ?? DEFAULT_PAGE, fromEnd: last !== null };
}

/** A page with the function that encodes the cursors of its rows. */
export interface PlannedPage {
  readonly page: Page;
  readonly cursor: (keys: Page["after"] & object) => string;
}

const KEY_TYPES: Readonly<Record<Comparable, CursorKey["type"]>> = {
  text: "string",
  date: "string",
  enum: "string",
  integer: "number",
  number: "number",
  flag: "boolean",
};
const ORDINAL: CursorKey = { type: "number", optional: false };

/** Returns the cursor key for an order term. Lists of several types are ordered by name or id only. */
function keyOf(types: readonly EntityName[], { prop }: OrderTerm): CursorKey {
  if (prop === "id") return ID_KEY;
  const comparable = entityOf(firstType(types)).props.find(({ name }) => name === prop)?.type.comparable;
  return { type: KEY_TYPES[comparable ?? "text"], optional: true };
}

/** What plans depend on besides the request: cursors are bound to the hash, and former ids are replaced. */
export type PlannedRelease = Pick<ReleaseSummary, "hash" | "redirects">;

/** The list that cursors are bound to. */
export interface List {
  /** Owner and field, such as "Alliance.stps" or "Query.alliances". */
  readonly name: string;
  readonly types: readonly EntityName[];
  /** The relation whose links are the rows; null if the rows are entities. */
  readonly relation: RelationSpec | null;
}

/**
 * Converts a list's arguments to a page.
 * @param selected whether rows and totalCount are selected
 * @param release the release that is read
 * @throws BAD_USER_INPUT, naming the argument
 */
export function pageOf(
  { name, types, relation }: List,
  args: ListArgs,
  selected: { rows: boolean; total: boolean },
  release: PlannedRelease,
  argument: ArgumentPath,
): PlannedPage {
  const { limit, fromEnd } = pageSize(args, argument);
  const order = orderOf(types, args.orderBy);
  const scope = {
    release: release.hash,
    order: `${name}:${order.map((term) => (term.descending ? "-" : "") + term.prop).join(",")}`,
    keys: [...order.map((term) => keyOf(types, term)), ...(relation ? [ORDINAL] : [])],
  };
  const keys = (end: "after" | "before") => {
    const value = args[end];
    return value === null || value === undefined ? null : decodeCursor(scope, value, [...argument, end]);
  };
  return {
    page: {
      where: conditionOf({ types, relation, redirects: release.redirects }, args.filter, [...argument, "filter"]),
      order,
      limit,
      fromEnd,
      after: keys("after"),
      before: keys("before"),
      rows: selected.rows,
      total: selected.total,
    },
    cursor: (row) => encodeCursor(scope, row),
  };
}
