import { ArgsType, Field, Int } from "type-graphql";
import { type EntityName, entityOf } from "../../model/entities.js";
import type { Comparable } from "../../model/propertyTypes.js";
import type { OrderTerm, Page } from "../../store/plan.js";
import { type ArgumentPath, badInput } from "../errors.js";
import { filterTypeOf } from "../schema/filterTypes.js";
import { orderOf, orderTypeOf } from "../schema/orderTypes.js";
import { type CursorKey, decodeCursor, encodeCursor, ID_KEY } from "./cursor.js";
import { conditionOf } from "./filterCondition.js";

/** Rows of a page where neither `first` nor `last` is given. */
export const DEFAULT_PAGE = 50;

/** Most rows that a page may ask for. */
export const MAX_PAGE = 500;

/** Which part of a connection is wanted. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `At most so many from the beginning, ${MAX_PAGE} at most; ${DEFAULT_PAGE} where neither first nor last is given. 0 is allowed.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Only what comes behind this cursor." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `At most so many from the end, ${MAX_PAGE} at most. Not together with first.`,
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "Only what comes before this cursor." })
  before?: string | null;
}

/** Arguments of a list: a page, a filter and an order. */
export interface ListArgs extends PageArgs {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly orderBy?: { field: string; direction: string } | null;
}

const argsTypes = new Map<string, new () => PageArgs>();

/** The arguments class of a list of some types. */
export function listArgsOf(types: readonly EntityName[]): new () => PageArgs {
  const key = types.length === 1 ? String(types[0]) : "Entity";
  const known = argsTypes.get(key);
  if (known) return known;
  @ArgsType()
  class Args extends PageArgs {
    @Field(() => filterTypeOf(types), { nullable: true, description: "Only those that satisfy this." })
    filter?: object | null;

    @Field(() => orderTypeOf(types), {
      nullable: true,
      description: "In which order; by number, place or name where left out.",
    })
    orderBy?: object | null;
  }
  argsTypes.set(key, Args);
  return Args;
}

const NEXT = { first: "after", last: "before" } as const;

/** A number of rows that is allowed; null where none is given. Throws BAD_USER_INPUT. */
export function checkedCount(
  name: "first" | "last",
  value: number | null | undefined,
  argument: ArgumentPath,
  hint = ` Ask for pages of ${MAX_PAGE} and go on with \`${NEXT[name]}\`.`,
): number | null {
  if (value === null || value === undefined) return null;
  if (value < 0) throw badInput(`Expected 0 or more, got ${value}.`, [...argument, name]);
  if (value > MAX_PAGE) throw badInput(`Expected at most ${MAX_PAGE}, got ${value}.${hint}`, [...argument, name]);
  return value;
}

/** How many rows a page holds, from which end. Throws BAD_USER_INPUT. */
export function pageSize(
  args: PageArgs,
  argument: ArgumentPath,
): { readonly limit: number; readonly fromEnd: boolean } {
  const first = checkedCount("first", args.first, argument);
  const last = checkedCount("last", args.last, argument);
  if (first !== null && last !== null) throw badInput("Give first or last, not both.", [...argument, "last"]);
  return { limit: first ?? last ?? DEFAULT_PAGE, fromEnd: last !== null };
}

/** A page together with the way its rows become cursors. */
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

/** The key that a term of an order gives; what several types have in common is the name. */
function keyOf(types: readonly EntityName[], { prop }: OrderTerm): CursorKey {
  if (prop === "id") return ID_KEY;
  const comparable = entityOf(types[0] as string).props.find(({ name }) => name === prop)?.type.comparable;
  return { type: KEY_TYPES[comparable ?? "text"], optional: true };
}

/** A list to which cursors are bound. */
export interface List {
  /** Owner and field, such as "Alliance.stps" or "Query.alliances". */
  readonly name: string;
  readonly types: readonly EntityName[];
  /** True below an entity, where a row is an edge. */
  readonly linked: boolean;
}

/**
 * The page that a list's arguments ask for.
 * @param selected whether rows and the total are selected
 * @param release hash of the release that cursors are bound to
 * @throws BAD_USER_INPUT, naming the argument
 */
export function pageOf(
  { name, types, linked }: List,
  args: ListArgs,
  selected: { rows: boolean; total: boolean },
  release: string,
  argument: ArgumentPath,
): PlannedPage {
  const { limit, fromEnd } = pageSize(args, argument);
  const order = orderOf(types, args.orderBy);
  const scope = {
    release,
    order: `${name}:${order.map((term) => (term.descending ? "-" : "") + term.prop).join(",")}`,
    keys: [...order.map((term) => keyOf(types, term)), ...(linked ? [ORDINAL] : [])],
  };
  const keys = (end: "after" | "before") => {
    const value = args[end];
    return value === null || value === undefined ? null : decodeCursor(scope, value, [...argument, end]);
  };
  return {
    page: {
      where: conditionOf(types, args.filter, [...argument, "filter"]),
      order,
      limit,
      fromEnd,
      after: keys("after"),
      before: keys("before"),
      ...selected,
    },
    cursor: (row) => encodeCursor(scope, row),
  };
}
