import type { EdgeRecord, EntityRecord } from "../../model/release.js";
import { fold } from "../../model/text.js";

/** The start of the stored keys of citations that are of a source and at a locator that starts with a text. */
export const citationKey = (source: string, locator: string): string => source + locatorKey(locator);

/** The end of a citation's key. Source ids contain no line feed, and neither do locators. */
export const locatorKey = (locator: string): string => `\n${fold(locator)}`;

/** The key of evidence with a basis that cites a source. Neither contains a space. */
export const evidenceKey = (basis: string, source: string): string => `${basis} ${source}`;

const unique = (keys: readonly string[]): readonly string[] => [...new Set(keys)].sort();

/** The sources and folded locators of an entity's citations, for filters. */
export const citationKeys = ({ evidence }: EntityRecord): readonly string[] =>
  unique(
    Object.values(evidence)
      .flat()
      .flatMap(({ citations }) => citations.map(({ source, locator }) => citationKey(source, locator))),
  );

/** The bases and sources of an edge's evidence, for filters. */
export const evidenceKeys = ({ evidence }: EdgeRecord): readonly string[] =>
  unique(
    evidence.flatMap(({ basis, citations }) =>
      citations.length === 0 ? [evidenceKey(basis, "")] : citations.map(({ source }) => evidenceKey(basis, source)),
    ),
  );
