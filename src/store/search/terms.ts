import { ENTITIES } from "../../model/entities.js";
import type { SearchQuery } from "../store.js";
import { stemOf, wordsOf } from "./words.js";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** With these a plain question begins. */
const INTERROGATIVES = set("who whom whose what which where when how why");

/** What else a plain question holds besides what it asks about: auxiliaries and the verbs of the graph's relations. */
const QUESTION_STOP_WORDS = set(
  "many much is are was were be been do does did has have had can could should must will would there it its they their this that these those " +
    "a an the of in on at by for to from with about and or named called responsible " +
    "lead leads led chair chairs chaired cover covers covered affect affects affected belong belongs contain contains contained " +
    "deliver delivers delivered support supports supported measure measures measured make makes made contribute contributes assigned " +
    "changed changes happened become became",
);

/** Words that need not be found where others are: an entity may be named with or without them. */
const STOP_WORDS = set("nhs the a an of and or in on at by for to from with");

/** Words of the names of entity types: "which alliances ..." asks for a type and is not about the word. */
const TYPE_WORDS: ReadonlySet<string> = new Set(
  ENTITIES.flatMap(({ name, plural }) =>
    [name, plural].flatMap((each) => each.split(/(?=[A-Z])/).map((word) => stemOf(word.toLowerCase()))),
  ),
);

/** True for a word of the name of an entity type. */
export const isTypeWord = (word: string): boolean => TYPE_WORDS.has(stemOf(word));

const hasDigit = (word: string | undefined): boolean => word !== undefined && /\p{N}/u.test(word);

/** Where what a question is about begins: behind the interrogative and the type that it asks for. */
function behindTheType(words: readonly string[]): number {
  let at = 1;
  if (words[at] === "many") at++;
  while (isTypeWord(words[at] ?? "") && !hasDigit(words[at + 1])) at++;
  return at;
}

/**
 * The terms of a text: its words, each once. Of a plain question ("who leads Wessex", "which alliance covers Swindon?") the words that ask are
 * left out, unless nothing would remain.
 * @returns none where the text holds no word
 */
function termsOf(text: string): readonly string[] {
  const words = wordsOf(text).map((word) => word.text);
  const first = words[0] ?? "";
  const isQuestion = INTERROGATIVES.has(first) || /\?\s*$/.test(text);
  const about = isQuestion
    ? words
        .slice(INTERROGATIVES.has(first) ? behindTheType(words) : 0)
        .filter((word) => !INTERROGATIVES.has(word) && !QUESTION_STOP_WORDS.has(word))
    : words;
  return [...new Set(about.length > 0 ? about : words)];
}

/** The terms of a text, and whether the last one may be the beginning of a word: it is where the text ends with it. Null where the text holds no word. */
export function readTerms(text: string): Pick<SearchQuery, "terms" | "lastIsPrefix"> | null {
  const terms = termsOf(text);
  if (terms.length === 0) return null;
  const words = wordsOf(text);
  const last = words[words.length - 1];
  return { terms, lastIsPrefix: last?.end === [...text].length && last.text === terms[terms.length - 1] };
}

/** The terms that count: all but the weak ones, or all where all are weak. */
export function strongTerms(terms: readonly string[]): readonly string[] {
  const strong = terms.filter((term) => !STOP_WORDS.has(term));
  return strong.length > 0 ? strong : terms;
}

/** True for a word that need not be found where others are. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);
