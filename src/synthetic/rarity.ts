import type { EntityRecord } from "../model/release.js";

/** Which words of a text are rare. */
export interface Rarity {
  /** A text with a mark before each of its rare words. */
  mark(text: string, mark: string): string;
}

/** A word of at least four letters that nothing but a word's beginning precedes. */
const WORD = /(?<![\p{L}\p{N}\p{M}])\p{L}{4,}/gu;
/** A word that more than this share of the entities hold belongs to the language of the field ("cancer", "clinical") and is common to all copies. */
const COMMON = 0.01;

const wordsOf = (value: unknown): readonly string[] => {
  if (typeof value === "string") return (value.match(WORD) ?? []).map((word) => word.toLowerCase());
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsOf) : [];
};

/** Tells rare words by how many of some entities hold them. */
export function rarityIn(entities: readonly EntityRecord[]): Rarity {
  const holders = new Map<string, number>();
  for (const { props } of entities)
    for (const word of new Set(wordsOf(props))) holders.set(word, (holders.get(word) ?? 0) + 1);
  const isCommon = (word: string): boolean => (holders.get(word.toLowerCase()) ?? 0) > COMMON * entities.length;
  return { mark: (text, mark) => text.replace(WORD, (word) => (isCommon(word) ? word : mark + word)) };
}
