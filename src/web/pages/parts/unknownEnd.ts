import { type Hint, PageProblem } from "../page.js";

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
  const ids = missing.map(({ id }) => `“${id.slice(0, 80)}”`).join(" and ");
  const suggestions = missing.flatMap(({ id, withId }) =>
    hints
      .filter(({ message }) => message.includes(`${id} `) || message.includes(`${id}.`))
      .flatMap(({ candidates }) => candidates)
      .filter((candidate) => candidate.id !== id)
      .map((candidate) => ({ name: candidate.label, path: withId(candidate.id) })),
  );
  return new PageProblem(404, `There is nothing with the id ${ids}${asOf === null ? "" : ` on ${asOf}`}.`, suggestions);
}
