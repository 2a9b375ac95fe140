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

/**
 * The answer with as many items as there is room for, but at least one.
 * @param build makes the answer with the first of the items
 */
export function fitItems<I, O extends object>(
  items: readonly I[],
  detail: Detail,
  { build, text }: { readonly build: (shown: readonly I[]) => O; readonly text: (output: O) => string },
): O {
  const answer = (count: number): O => build(items.slice(0, count));
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
