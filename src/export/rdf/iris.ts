import type { EdgeRecord } from "../../model/release.js";

/** The IRIs of exported data, all derived from one stem. */
export interface Iris {
  /** Stem of the IRIs of entities and links. */
  readonly base: string;
  /** Stem of the terms of the project's own vocabulary. */
  readonly vocabulary: string;
  /** A release of the data. */
  release(hash: string): string;
}

/**
 * The IRIs below a stem.
 * @param base such as https://example.org/id/; the vocabulary is then https://example.org/vocab
 */
export function irisOf(base: string): Iris {
  const releases = new URL("../release/", base).href;
  return { base, vocabulary: new URL("../vocab#", base).href, release: (hash) => releases + hash };
}

/** The path of a link below the stem: its two ends and its relation, and a number from 1 for each further link of the same kind. */
export const linkPath = ({ from, relation, to, ordinal }: Pick<EdgeRecord, "from" | "relation" | "to" | "ordinal">) =>
  `${from}/${relation}/${to}${ordinal > 0 ? `/${ordinal}` : ""}`;
