import { ENTITY_NAMES } from "../../model/entities.js";
import { compareText } from "../../model/text.js";
import type { Candidate, SearchQuery, SearchText } from "../store.js";
import { countsFor } from "./countsFor.js";
import { MATCH_QUALITIES, type Matcher, type MatchQuality, matchersOf, matchQuality } from "./match.js";
import { isStopWord } from "./terms.js";
import { nameReason } from "./wholeNames.js";
import { stemOf, tokensOf, type Word, wordsOf } from "./words.js";

/**
 * Why a hit is one, the closest first: an exact code or number, the exact name, an exact alias or label, the beginning of the name, all words in the
 * name, words in another text, words in several texts.
 */
const REASONS = ["IDENTIFIER", "NAME", "ALIAS", "NAME_BEGINNING", "NAME_WORDS", "WORDS", "SEVERAL_TEXTS"] as const;

/** Why a hit is one. */
export type Reason = (typeof REASONS)[number];

/** A part of a text, in code points. */
export interface Span {
  readonly start: number;
  /** Code point after the last one. */
  readonly end: number;
}

/** A term of the query, and the first word of a text that matches it best. */
export interface MatchedTerm {
  readonly term: string;
  readonly word: string;
  readonly quality: MatchQuality;
}

/** A text of an entity that matched. */
export interface MatchedText extends SearchText {
  /** The words that matched, in order. */
  readonly highlights: readonly Span[];
  /** The terms that matched, in the order of the query. */
  readonly terms: readonly MatchedTerm[];
}

/** A candidate with its place. */
export interface ScoredHit {
  readonly candidate: Candidate;
  /** From 0 to 1; comparable within one search only. */
  readonly score: number;
  readonly reason: Reason;
  /** Best first; never empty. */
  readonly matches: readonly MatchedText[];
}

/** How well a text, or all texts of an entity together, match a query. */
interface TextMatch {
  /** Terms that match nothing. */
  readonly missing: number;
  /** Terms that match only with a typing error forgiven. */
  readonly errors: number;
  readonly reason: Reason;
  /** True where the text is the query, stop words included. */
  readonly isLiteral: boolean;
  /** From 0 to 1, how much of the text matches; of an entity, see `shareOf`; where the terms are spread, the largest share of the terms that one text holds. */
  readonly share: number;
}

/** What decides which of two hits comes first, the weightiest first. Less is better. */
const criteria = (fit: TextMatch): readonly number[] => [
  fit.missing,
  fit.errors,
  REASONS.indexOf(fit.reason),
  Number(!fit.isLiteral),
  -fit.share,
];

function compareMatches(a: TextMatch, b: TextMatch): number {
  const others = criteria(b);
  for (const [i, value] of criteria(a).entries()) {
    const difference = value - (others[i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The score for people to look at; hits are ordered by their criteria. It halves with each typing error, and over all the reasons together. */
function scoreOf({ missing, errors, reason, isLiteral, share }: TextMatch, terms: number): number {
  const place = REASONS.indexOf(reason) + (isLiteral ? 0 : 1 - share / 2);
  const score = (1 - missing / terms) * 2 ** -(errors + place / REASONS.length);
  return Math.round(score * 10_000) / 10_000;
}

const strongOf = (words: readonly Word[]): readonly string[] => {
  const strong = words.filter(({ text }) => !isStopWord(text));
  return (strong.length > 0 ? strong : words).map(({ text }) => text);
};

interface ScoredText {
  readonly matched: MatchedText;
  readonly fit: TextMatch;
}

/** How each term fits one text, and why the text matters; null where no term matches it. */
function scoreText(text: SearchText, matchers: readonly Matcher[], terms: readonly string[]): ScoredText | null {
  const words = wordsOf(text.text);
  const found = new Set<Word>();
  const matched: (MatchedTerm & { readonly matcher: Matcher })[] = [];
  for (const matcher of matchers) {
    const each = words.map((word) => matchQuality(matcher, word.text));
    const quality = MATCH_QUALITIES.find((candidate) => each.includes(candidate));
    if (!quality) continue;
    const [first] = words.filter((_, i) => each[i] === quality);
    matched.push({ matcher, term: matcher.term, word: first?.text ?? "", quality });
    for (const [i, word] of words.entries()) if (each[i] === quality) found.add(word);
  }
  if (matched.length === 0) return null;
  const fit: TextMatch = {
    missing: matchers.length - matched.length,
    errors: matched.filter(({ quality }) => quality === "TYPING_ERROR").length,
    reason: reasonOf(
      text,
      strongOf(words),
      matched.map(({ matcher }) => matcher),
    ),
    isLiteral: words.length === terms.length && words.every(({ text: word }, i) => word === terms[i]),
    share: words.filter((word) => found.has(word)).length / words.length,
  };
  const highlights = words.filter((word) => found.has(word)).map(({ start, end }) => ({ start, end }));
  const matchedTerms = matched.map(({ term, word, quality }) => ({ term, word, quality }));
  return { matched: { ...text, highlights, terms: matchedTerms }, fit };
}

/** Whether some words, but for "CCG" at their end, are what the terms match, in this order. */
function isWhole(words: readonly string[], matched: readonly Matcher[]): boolean {
  if (words.at(-1) === "ccg" && isWhole(words.slice(0, -1), matched)) return true;
  // Not by a part of a figure: "62" is not the whole of "62 day".
  const isMatch = (word: string, matcher: Matcher): boolean =>
    stemOf(word) === matcher.stem || matchQuality(matcher, word) === "TYPING_ERROR";
  return words.length === matched.length && matched.every((matcher, place) => isMatch(words[place] ?? "", matcher));
}

const isBeginning = (words: readonly string[], matched: readonly Matcher[]): boolean =>
  matched.every((matcher, place) => matchQuality(matcher, words[place] ?? "") !== null);

function reasonOf(text: SearchText, words: readonly string[], matched: readonly Matcher[]): Reason {
  const reason = nameReason(text);
  if (reason === null) return "WORDS";
  if (isWhole(words, matched)) return reason;
  const [only] = matched;
  // A number alone stands for the recommendation of that number.
  const isNumber = matched.length === 1 && only?.required && tokensOf(words.at(-1) ?? "").includes(only.stem);
  if (reason === "IDENTIFIER" && isNumber) return reason;
  if (text.field !== "name") return "WORDS";
  return isBeginning(words, matched) ? "NAME_BEGINNING" : "NAME_WORDS";
}

/** How well an entity matches by all of its texts together. */
function spreadOver(scoredTexts: readonly ScoredText[], matchers: readonly Matcher[]): TextMatch {
  const qualities = matchers.map(({ term }) =>
    scoredTexts.flatMap(({ matched }) =>
      matched.terms.filter((each) => each.term === term).map((each) => each.quality),
    ),
  );
  const most = Math.max(...scoredTexts.map(({ matched }) => matched.terms.length));
  return {
    missing: qualities.filter((each) => each.length === 0).length,
    errors: qualities.filter((each) => each.length > 0 && each.every((quality) => quality === "TYPING_ERROR")).length,
    reason: "SEVERAL_TEXTS",
    isLiteral: false,
    share: most / matchers.length,
  };
}

/** The share that ranks an entity: that of the name which matches best; of other texts, 1 - Π(1 - share) of all that match as well as the best, so that more of them rank higher. */
const shareOf = (scoredTexts: readonly ScoredText[], { missing, errors, reason, share }: TextMatch): number =>
  reason === "WORDS"
    ? 1 -
      scoredTexts
        .filter(({ fit }) => fit.missing === missing && fit.errors === errors)
        .reduce((rest, { fit }) => rest * (1 - fit.share), 1)
    : share;

type Ranked = ScoredHit & { readonly fit: TextMatch };

function rankedHit(candidate: Candidate, query: SearchQuery, matchers: readonly Matcher[]): Ranked | null {
  // Several sources may use the same name.
  const texts = new Map(
    candidate.texts.filter((text) => countsFor(text, query)).map((text) => [`${text.field} ${text.text}`, text]),
  );
  const scoredTexts = [...texts.values()]
    .map((text) => scoreText(text, matchers, query.terms))
    .filter((each) => each !== null)
    .sort((a, b) => compareMatches(a.fit, b.fit));
  const [best] = scoredTexts;
  if (!best) return null;
  const spread = spreadOver(scoredTexts, matchers);
  const fit = compareMatches(spread, best.fit) < 0 ? spread : { ...best.fit, share: shareOf(scoredTexts, best.fit) };
  const matches = scoredTexts.map(({ matched }) => matched);
  return { candidate, fit, reason: fit.reason, score: scoreOf(fit, matchers.length), matches };
}

const typeOrder = new Map<string, number>(ENTITY_NAMES.map((name, i) => [name, i]));

/** Compares what matches equally well: by type, name and id. */
export const compareCandidates = (a: Candidate, b: Candidate): number =>
  (typeOrder.get(a.type) ?? 0) - (typeOrder.get(b.type) ?? 0) || compareText(a.name, b.name) || compareText(a.id, b.id);

/**
 * Candidates in their order: those that hold more of the terms, those that need fewer typing errors forgiven, then by the closest reason; then by how
 * much of the text matched, or of all texts that are found by words (`shareOf`), by type, name and id. The same for every store. test/store/ranking.test.ts pins each rule.
 */
export function rank(candidates: readonly Candidate[], query: SearchQuery): readonly ScoredHit[] {
  const matchers = matchersOf(query);
  return candidates
    .map((candidate) => rankedHit(candidate, query, matchers))
    .filter((hit) => hit !== null)
    .sort((a, b) => compareMatches(a.fit, b.fit) || compareCandidates(a.candidate, b.candidate))
    .map(({ fit: _, ...hit }) => hit);
}
