import { type Hint, PageProblem } from "../page.js";
import { queryString } from "./site.js";

/** How much of an id that nothing has is shown. */
const MAX_NAME = 80;

/** An end of a page about two things. */
export interface End {
  /** What was asked for. */
  readonly id: string;
  /** What the answer holds; null or undefined where there is no such thing. */
  readonly found: object | null | undefined;
  /** Path of the same page with another id instead. */
  readonly withId: (id: string) => string;
}

/** Why a page about several things has nothing to show: those that do not exist, with the nearest instead; null where all do. */
export function unknownEnd(ends: readonly End[], hints: readonly Hint[], asOf: string | null): PageProblem | null {
  const missing = ends.filter(({ found }) => !found);
  if (missing.length === 0) return null;
  const ids = missing.map(({ id }) => `“${id.slice(0, MAX_NAME)}”`).join(" and ");
  const suggestions = missing.flatMap(({ id, withId }) =>
    hints
      .filter(({ message }) => message.includes(`${id} `) || message.includes(`${id}.`))
      .flatMap(({ candidates }) => candidates)
      .filter((candidate) => candidate.id !== id)
      .map((candidate) => ({ name: candidate.label, path: withId(candidate.id) })),
  );
  // Readers who do not know ids type names and numbers.
  const searches = missing.map(({ id }) => {
    const q = id.slice(0, MAX_NAME);
    return { name: `what a search for “${q}” finds`, path: `/search${queryString({ q })}` };
  });
  return new PageProblem(404, `There is nothing with the id ${ids}${asOf === null ? "" : ` on ${asOf}`}.`, [
    ...suggestions,
    ...searches,
  ]);
}
