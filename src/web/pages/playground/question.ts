import { nearest } from "../../../model/text.js";
import type { NamedDocument } from "../../../server/graphql/savedQueryFiles.js";
import { PageProblem } from "../page.js";
import { queryHead } from "../parts/queryHead.js";
import { queryString } from "../parts/site.js";

/** A query that the playground shows with its answer. */
export interface Question {
  readonly text: string;
  /** The saved query that it is; null if it is none. */
  readonly saved: string | null;
  /** Variables as JSON, as the address gives them; empty if it gives none. */
  readonly variables: string;
}

/**
 * The query that an address of the playground asks for: a saved one by its name, any other by its text, and otherwise the first saved one.
 * @throws PageProblem if there is no saved query of the name
 */
export function questionOf(
  { saved, query, variables = "" }: Readonly<Record<string, string>>,
  savedQueries: readonly NamedDocument[],
): Question {
  if (saved === undefined && query) return { text: query, saved: null, variables };
  const [first] = savedQueries;
  const found = saved === undefined ? first : savedQueries.find(({ name }) => name === saved);
  if (found) return { text: found.text, saved: found.name, variables };
  const near = nearest(
    saved ?? "",
    savedQueries.map(({ name }) => name),
  );
  throw new PageProblem(
    404,
    `There is no saved query “${(saved ?? "").slice(0, 80)}”.`,
    savedQueries
      .filter(({ name }) => near.includes(name))
      .map(({ name, text }) => ({ name: queryHead(text).title, path: `/playground${queryString({ saved: name })}` })),
  );
}
