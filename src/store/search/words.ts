import { fold } from "../../model/text.js";
import { figureForms, joinFigures } from "./figures.js";
import { stem } from "./stem.js";

/** A word of a text. */
export interface Word {
  /** Folded: no case, accents, apostrophes, or commas within numbers; "&" is "and". A figure with its unit is one word (figures.ts). */
  readonly text: string;
  /** First code point of the word in the text. */
  readonly start: number;
  /** Code point behind the last one. */
  readonly end: number;
}

// Letters, digits, their accents, and characters without width. An apostrophe before a letter, a comma before three digits, and a point between digits do
// not end a word. Signs that belong to figures are words of their own until they are joined with their numbers.
const WORD =
  /[&£%]|(?:[\p{L}\p{N}\p{M}\p{Cf}]|(?<=\p{L})['’`´ʼ‘‛′](?=\p{L})|(?<=\p{N}),(?=\p{N}{3})|(?<=\p{N})\.(?=\p{N}))+/gu;
const SIGN = /^[&£%]$/;
const IN_NO_WORD = /[^\p{L}\p{N}.]/gu;
const SURROGATE = /[\ud800-\udfff]/;

const folded = (word: string): string => (SIGN.test(word) ? word : fold(word).replace(IN_NO_WORD, ""));

function readWords(text: string): readonly Word[] {
  const isPlain = !SURROGATE.test(text);
  const points = (from: number, to: number): number => (isPlain ? to - from : [...text.slice(from, to)].length);
  const words: (Word & { readonly gap: string })[] = [];
  let unit = 0;
  let point = 0;
  let gapFrom = 0;
  for (const match of text.matchAll(WORD)) {
    const [found] = match;
    const start = point + points(unit, match.index);
    const end = start + points(match.index, match.index + found.length);
    unit = match.index + found.length;
    point = end;
    const word = folded(found);
    if (word === "") continue;
    words.push({ text: word, start, end, gap: text.slice(gapFrom, match.index) });
    gapFrom = unit;
  }
  return joinFigures(words);
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

/** Begins the term that stands for a whole name (`wholeNameTerm`); no word begins with it. */
export const WHOLE_NAME = "=";

/** The forms under which a word is found. A language has fewer words than are cached, apart from what users mistype. */
export const tokensOf = memoized(50_000, (word): readonly string[] => {
  if (word.startsWith(WHOLE_NAME)) return [word];
  const ofFigure = figureForms(word);
  if (ofFigure) return ofFigure;
  const other = stem(word);
  return other === word ? [word] : [word, other];
});

/** The form of a word that is compared with the forms of others: the whole figure, or the word as `stem` makes it. */
export const stemOf = (word: string): string =>
  (word.startsWith(WHOLE_NAME) || figureForms(word) ? word : tokensOf(word).at(-1)) as string;
