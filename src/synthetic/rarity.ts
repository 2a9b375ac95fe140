import type { EntityRecord } from "../model/release.js";

/** Marks the rare words of a text. */
export interface Rarity {
  /** Returns the text with a mark before each rare word. */
  mark(text: string, mark: string): string;
}

/** A word of at least four letters, matched from its start. */
const WORD = /(?<![\p{L}\p{N}\p{M}])\p{L}{4,}/gu;
/** Words in more than this share of the entities are domain terms ("cancer", "clinical") and stay the same in all copies. */
const COMMON = 0.01;

const wordsOf = (value: unknown): readonly string[] => {
  if (typeof value === "string") return (value.match(WORD) ?? []).map((word) => word.toLowerCase());
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsOf) : [];
};

/** Determines which words are rare from the number of entities that contain them. */
export function rarityIn(entities: readonly EntityRecord[]): Rarity {
  const counts = new Map<string, number>();
  for (const { props } of entities)
    for (const word of new Set(wordsOf(props))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const isCommon = (word: string): boolean => (counts.get(word.toLowerCase()) ?? 0) > COMMON * entities.length;
  return { mark: (text, mark) => text.replace(WORD, (word) => (isCommon(word) ? word : mark + word)) };
}
