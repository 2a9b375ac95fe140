import type { SearchQuery, SearchText } from "../store.js";
import { countsFor } from "./countsFor.js";
import { ONLY_WHOLE } from "./searchTexts.js";
import { isTypeWord, strongTerms } from "./terms.js";
import { wholeNameOf } from "./wholeNames.js";
import { stemOf, tokensOf, WHOLE_NAME, wordsOf } from "./words.js";

/** How well a term matches a word, best first. */
export type MatchQuality = "EQUAL" | "BEGINNING" | "TYPING_ERROR";

/** Fewest letters of a term in which a typing error is forgiven. */
const MIN_FUZZY_LENGTH = 5;
/** Most letters of such a term: no word of a language has more, and what has is no word with an error in it. */
const MAX_FUZZY_LENGTH = 60;

/** A term, ready to be compared. */
export interface Matcher {
  /** As it was typed, folded. */
  readonly term: string;
  readonly stem: string;
  readonly prefix: boolean;
  readonly fuzzy: boolean;
  /** True for a number, and for the name of a type before one: an entity that lacks it is no match, however many of the other terms it contains. */
  readonly required: boolean;
}

/** The ways in which all terms of a query may match, closer ones first, the query's own last: without typing errors, and with them where some term forgives one. */
export const matchPasses = (matchers: readonly Matcher[]): readonly (readonly Matcher[])[] =>
  matchers.some(({ fuzzy }) => fuzzy)
    ? [matchers.map((matcher) => ({ ...matcher, fuzzy: false })), matchers]
    : [matchers];

const NEVER_FUZZY = /\p{N}|[\u{10000}-\u{10ffff}]/u;

/** True for a word in which a typing error may be forgiven: it would make another number of one with a digit, letters outside the basic plane are never mistaken for others, and whole names are not guessed. */
export const allowsFuzzy = (word: string): boolean => !NEVER_FUZZY.test(word) && !word.startsWith(WHOLE_NAME);

const NUMBER = /^(?:£|\p{L}+#)?\p{N}/u;

const hasNumber = (term: string): boolean => /\p{N}/u.test(term) && !term.startsWith(WHOLE_NAME);

/** The terms of a query that count, ready to be compared. */
export function matchersOf({ terms, lastIsPrefix }: Pick<SearchQuery, "terms" | "lastIsPrefix">): readonly Matcher[] {
  const last = terms[terms.length - 1];
  return strongTerms(terms).map((term, i, all) => {
    const stem = stemOf(term);
    return {
      term,
      stem,
      // A number is never the beginning of another.
      prefix: lastIsPrefix && term === last && !NUMBER.test(term),
      fuzzy: stem.length >= MIN_FUZZY_LENGTH && stem.length <= MAX_FUZZY_LENGTH && allowsFuzzy(stem),
      required: hasNumber(term) || (isTypeWord(term) && hasNumber(all[i + 1] ?? "")),
    };
  });
}

/** How a term matches one form of a word (`formsOf`); null where it does not. */
export function tokenMatchQuality(matcher: Matcher, token: string): MatchQuality | null {
  if (token === matcher.stem) return "EQUAL";
  if (matcher.prefix && token.startsWith(matcher.term)) return "BEGINNING";
  return matcher.fuzzy && isOneEdit(matcher.stem, token) && allowsFuzzy(token) ? "TYPING_ERROR" : null;
}

/** Best first. */
export const MATCH_QUALITIES: readonly MatchQuality[] = ["EQUAL", "BEGINNING", "TYPING_ERROR"];

/** How a term matches a word, by its best form; null where it does not. */
export function matchQuality(matcher: Matcher, word: string): MatchQuality | null {
  let best: MatchQuality | null = null;
  for (const token of tokensOf(word)) {
    const quality = tokenMatchQuality(matcher, token);
    if (quality !== null && (best === null || MATCH_QUALITIES.indexOf(quality) < MATCH_QUALITIES.indexOf(best)))
      best = quality;
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

/** Every form of every word of some texts, and every whole name, each once: what an index of words holds of an entity. */
export const indexTokens = (texts: readonly SearchText[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap((text) => {
      const words = text.field === ONLY_WHOLE ? [] : wordsOf(text.text);
      const whole = wholeNameOf(text);
      return [...words.flatMap((word) => tokensOf(word.text)), ...(whole === null ? [] : [whole])];
    }),
  );

/** How many terms match some word of some text; 0 where one that is required matches none. */
export function countMatches(
  texts: readonly SearchText[],
  matchers: readonly Matcher[],
  query: Pick<SearchQuery, "source">,
): number {
  const tokens = [...indexTokens(texts.filter((text) => countsFor(text, query)))];
  const matched = matchers.filter((matcher) => tokens.some((token) => tokenMatchQuality(matcher, token) !== null));
  return matchers.every((matcher) => !matcher.required || matched.includes(matcher)) ? matched.length : 0;
}
