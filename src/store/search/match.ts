import type { SearchQuery, SearchText } from "../store.js";
import { strongTerms } from "./terms.js";
import { canonicalOf, formsOf, wordsOf } from "./words.js";

/** How well a term matches a word, best first. */
export type Fit = "EQUAL" | "BEGINNING" | "TYPING_ERROR";

/** Fewest letters of a term in which a typing error is forgiven. */
const LONG = 5;
/** Most letters of such a term: no word of a language has more, and what has is no word with an error in it. */
const LONGEST = 60;

/** A term, ready to be compared. */
export interface Matcher {
  /** As it was typed, folded. */
  readonly term: string;
  readonly canonical: string;
  readonly mayBegin: boolean;
  readonly mayErr: boolean;
}

/** The ways in which all terms of a query may match, closer ones first, the query's own last: without typing errors, and with them where some term forgives one. */
export const waysOf = (matchers: readonly Matcher[]): readonly (readonly Matcher[])[] =>
  matchers.some(({ mayErr }) => mayErr)
    ? [matchers.map((matcher) => ({ ...matcher, mayErr: false })), matchers]
    : [matchers];

const UNFORGIVING = /\p{N}|[\u{10000}-\u{10ffff}]/u;

/** True for a word in which a typing error may be forgiven: it would make another number of one with a digit, and letters outside the basic plane are never mistaken for others. */
export const isForgiving = (word: string): boolean => !UNFORGIVING.test(word);

/** The terms of a query that count, ready to be compared. */
export function matchersOf({ terms, lastIsPrefix }: Pick<SearchQuery, "terms" | "lastIsPrefix">): readonly Matcher[] {
  const last = terms[terms.length - 1];
  return strongTerms(terms).map((term) => {
    const spelt = canonicalOf(term);
    return {
      term,
      canonical: spelt,
      mayBegin: lastIsPrefix && term === last,
      mayErr: spelt.length >= LONG && spelt.length <= LONGEST && isForgiving(spelt),
    };
  });
}

/** How a term matches one form of a word (`formsOf`); null where it does not. */
export function fitOfForm(matcher: Matcher, form: string): Fit | null {
  if (form === matcher.canonical) return "EQUAL";
  if (matcher.mayBegin && form.startsWith(matcher.term)) return "BEGINNING";
  return matcher.mayErr && isOneEdit(matcher.canonical, form) && isForgiving(form) ? "TYPING_ERROR" : null;
}

/** Best first. */
export const FITS: readonly Fit[] = ["EQUAL", "BEGINNING", "TYPING_ERROR"];

/** How a term matches a word, by its best form; null where it does not. */
export function fitOf(matcher: Matcher, word: string): Fit | null {
  let best: Fit | null = null;
  for (const form of formsOf(word)) {
    const fit = fitOfForm(matcher, form);
    if (fit !== null && (best === null || FITS.indexOf(fit) < FITS.indexOf(best))) best = fit;
  }
  return best;
}

/** True where two words differ by one letter that is missing, added or another, or by two neighbours that changed places. */
function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  if (long.length > short.length) return short.slice(from) === long.slice(from + 1);
  if (from === short.length) return false;
  if (short.slice(from + 1) === long.slice(from + 1)) return true;
  const isSwapped = short[from] === long[from + 1] && short[from + 1] === long[from];
  return isSwapped && short.slice(from + 2) === long.slice(from + 2);
}

/** Every text that is one edit away from a word (`isOneEdit`), with letters of a set; some more than once, and the word itself among them. */
export function* editsOf(word: string, letters: ReadonlySet<string>): Generator<string> {
  for (let i = 0; i <= word.length; i++) {
    const [before, after] = [word.slice(0, i), word.slice(i)];
    const rest = after.slice(1);
    for (const letter of letters) {
      yield before + letter + after;
      if (after) yield before + letter + rest;
    }
    if (after) yield before + rest;
    if (rest) yield before + rest.charAt(0) + after.charAt(0) + rest.slice(1);
  }
}

/** Every form of every word of some texts, each once: what an index of words holds of an entity. */
export const indexForms = (texts: readonly SearchText[]): ReadonlySet<string> =>
  new Set(texts.flatMap(({ text }) => wordsOf(text).flatMap((word) => formsOf(word.text))));

/** True for a text that counts in a query: one that its source uses, or that is in general use. */
export const countsFor = ({ source }: SearchText, query: Pick<SearchQuery, "source">): boolean =>
  source === null || query.source === null || source === query.source;

/** How many terms match some word of some text. */
export function countMatches(
  texts: readonly SearchText[],
  matchers: readonly Matcher[],
  query: Pick<SearchQuery, "source">,
): number {
  const forms = [...indexForms(texts.filter((text) => countsFor(text, query)))];
  return matchers.filter((matcher) => forms.some((form) => fitOfForm(matcher, form) !== null)).length;
}
