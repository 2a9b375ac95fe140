import type { SearchQuery, SearchText } from "../store.js";

/** True for a text that counts in a query: one that its source uses, or that is in general use. */
export const countsFor = ({ source }: SearchText, query: Pick<SearchQuery, "source">): boolean =>
  source === null || query.source === null || source === query.source;
