import type { Graph } from "./graphSource.js";
import { nextPage, offsetIn, type Question } from "./offsetCursor.js";
import { estimateTokens } from "./tokens.js";

/** How much of the evidence an answer has: one quotation for each statement, or all of them. */
export const DETAILS = ["standard", "full"] as const;

/** See `DETAILS`. */
export type Detail = (typeof DETAILS)[number];

/** Most tokens of an answer, its text and its structured content together. */
export const TOKEN_LIMITS: Readonly<Record<Detail, number>> = { standard: 2_000, full: 8_000 };

/** The protocol's own words around an answer. */
const ENVELOPE = 60;

/** How much of the limit is filled: `estimateTokens` may be this much too low. */
const FILLED = 0.92;

/** About how many tokens an answer has in both of its forms. */
export const answerTokens = (output: object, text: string): number =>
  estimateTokens(JSON.stringify(output)) + estimateTokens(text) + ENVELOPE;

/** What every answer has: the release, and the cursor with which it goes on. */
export interface Paged {
  readonly release: string;
  readonly cursor?: string | undefined;
}

interface Asked<O extends Paged> {
  readonly graph: Graph;
  readonly question: Question;
  readonly detail: Detail;
  /** The answer for readers. */
  readonly text: (output: O) => string;
}

/** A question, and the page of its items from which an answer is made. */
interface ItemsPage<O extends Paged> extends Asked<O> {
  /** Number of items before the page. */
  readonly begin: number;
  /** Number of all items. */
  readonly total: number;
}

/** A question, and where its answer goes on. */
interface ListPage<O extends Paged> extends Asked<O> {
  readonly cursor: string | undefined;
}

/**
 * The answer with as many items of a page as there is room for, but at least one.
 * @param build what the answer says of the first of the items
 */
export function fitItems<I, O extends Paged>(
  items: readonly I[],
  { graph, question, begin, total, detail, text }: ItemsPage<O>,
  build: (shown: readonly I[]) => Omit<O, keyof Paged>,
): O {
  const answer = (count: number): O =>
    ({
      release: graph.release,
      ...build(items.slice(0, count)),
      ...nextPage(graph, question, begin + count, total),
    }) as O;
  const hasRoom = (count: number): boolean => {
    const output = answer(count);
    return answerTokens(output, text(output)) <= TOKEN_LIMITS[detail] * FILLED;
  };
  if (items.length <= 1 || hasRoom(items.length)) return answer(items.length);
  let [enough, tooMany] = [1, items.length];
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2);
    if (hasRoom(middle)) enough = middle;
    else tooMany = middle;
  }
  return answer(enough);
}

/**
 * The same where all items are at hand: the answer begins at the cursor.
 * @param build what the answer says of the items that it shows, given also the number of those before them
 * @throws ToolError for the cursor of another question or release
 */
export function fitList<I, O extends Paged>(
  list: readonly I[],
  { cursor, ...asked }: ListPage<O>,
  build: (shown: readonly I[], begin: number) => Omit<O, keyof Paged>,
): O {
  const begin = offsetIn(asked.graph, cursor, asked.question);
  return fitItems(list.slice(begin), { ...asked, begin, total: list.length }, (shown) => build(shown, begin));
}
