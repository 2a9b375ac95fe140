import type { Evidence } from "../../model/evidence.js";
import { fold } from "../../model/text.js";
import type { Condition } from "../plan.js";

type Of<K extends Condition["kind"]> = Extract<Condition, { readonly kind: K }>;

/** Whether some citation of evidence is of a source and at a locator. */
export function citationTest({ sources, locator }: Of<"cited">): (evidence: readonly Evidence[]) => boolean {
  const start = locator === null ? "" : fold(locator);
  return (evidence) =>
    evidence.some(({ citations }) =>
      citations.some(
        (citation) =>
          (sources === null || sources.includes(citation.source)) &&
          (start === "" || fold(citation.locator).startsWith(start)),
      ),
    );
}

/** Whether evidence has a basis and cites a source. */
export const evidenceTest =
  ({ bases, sources }: Of<"said">) =>
  ({ basis, citations }: Evidence): boolean =>
    (bases === null || bases.includes(basis)) &&
    (sources === null || citations.some(({ source }) => sources.includes(source)));
