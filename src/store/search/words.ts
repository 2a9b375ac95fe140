import { fold } from "../../model/text.js";
import { canonical } from "./spelling.js";

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

/** The words of a text in their order. */
export function wordsOf(text: string): readonly Word[] {
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

/** Most words whose forms are kept; a language has no more, save for what users mistype. */
const KEPT = 50_000;
const forms = new Map<string, readonly string[]>();

/** The forms under which a word is found: as it is, and as `canonical` makes it. */
export function formsOf(word: string): readonly string[] {
  const known = forms.get(word);
  if (known) return known;
  const other = canonical(word);
  const made = other === word ? [word] : [word, other];
  if (forms.size >= KEPT) forms.clear();
  forms.set(word, made);
  return made;
}
