import { type PageInput, PageProblem } from "../page.js";

/** Most rows of a page. */
export const MAX_ROWS = 500;

/** How many rows a page is asked for. @throws PageProblem if that is no number of rows */
export function readFirst({ parameters }: PageInput, otherwise: number): number {
  const { first } = parameters;
  if (first === undefined) return otherwise;
  const count = /^\d{1,4}$/.test(first) ? Number(first) : 0;
  if (count < 1 || count > MAX_ROWS)
    throw new PageProblem(
      400,
      `first: expected a number from 1 to ${MAX_ROWS}, got ${JSON.stringify(first.slice(0, 40))}.`,
    );
  return count;
}
