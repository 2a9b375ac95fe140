import { fold } from "../../model/text.js";
import { stem } from "./stem.js";

/** A word of a text. */
export interface Word {
  /** Folded: no case, accents, apostrophes or commas within numbers; "&" is "and". */
  readonly text: string;
  /** First code point of the word in the text. */
  readonly start: number;
  /** Code point behind the last one. */
  readonly end: number;
}

// Letters, digits and their accents; an apostrophe before a letter and a comma before three digits do not end a word.
const WORD = /&|(?:[\p{L}\p{N}\p{M}]|(?<=\p{L})['’](?=\p{L})|(?<=\p{N}),(?=\p{N}{3}))+/gu;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]/gu;
const SURROGATE = /[\ud800-\udfff]/;

const folded = (word: string): string => (word === "&" ? "and" : fold(word).replace(NEITHER_LETTER_NOR_DIGIT, ""));

function readWords(text: string): readonly Word[] {
  const isPlain = !SURROGATE.test(text);
  const points = (from: number, to: number): number => (isPlain ? to - from : [...text.slice(from, to)].length);
  const words: Word[] = [];
  let unit = 0;
  let point = 0;
  for (const match of text.matchAll(WORD)) {
    const [found] = match;
    const start = point + points(unit, match.index);
    const end = start + points(match.index, match.index + found.length);
    unit = match.index + found.length;
    point = end;
    const word = folded(found);
    if (word !== "") words.push({ text: word, start, end });
  }
  return words;
}

/** Keeps what is made of a text, for so many texts at most; they are forgotten together. */
function memoized<T>(most: number, make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const had = known.get(text);
    if (had !== undefined) return had;
    if (known.size >= most) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** The words of a text in their order. */
export const wordsOf = memoized(5_000, readWords);

/** The forms under which a word is found: as it is, and last as `canonical` makes it. A language has fewer words than are kept, save for what users mistype. */
export const tokensOf = memoized(50_000, (word): readonly string[] => {
  const other = stem(word);
  return other === word ? [word] : [word, other];
});

/** A word as `canonical` makes it. */
export const stemOf = (word: string): string => tokensOf(word).at(-1) as string;
