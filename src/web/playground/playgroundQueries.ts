import { type QueryHead, queryHead } from "../pages/parts/queryHead.js";

const files = import.meta.glob<string>("../../../queries/*.graphql", { query: "?raw", import: "default", eager: true });

/** A saved query as shown in the playground. */
export interface SavedQuery extends QueryHead {
  /** The document, comments included. */
  readonly text: string;
  /** File name without extension. */
  readonly name: string;
}

/** Every saved query, sorted by file name. */
export const SAVED_QUERIES: readonly SavedQuery[] = Object.entries(files)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([path, text]) => ({ ...queryHead(text), text, name: path.replace(/^.*\/|\.graphql$/g, "") }));
