import { ENTITY_NAMES } from "../../model/entities.js";
import { compareText } from "../../model/text.js";
import type { Candidate, SearchQuery, SearchText } from "../store.js";
import { countsFor, MATCH_QUALITIES, type Matcher, type MatchQuality, matchersOf, matchQuality } from "./match.js";
import { isIdentifier } from "./searchTexts.js";
import { isStopWord } from "./terms.js";
import { stemOf, type Word, wordsOf } from "./words.js";

/** Why a hit is one, from the closest to the loosest. */
export type Reason = "IDENTIFIER" | "NAME" | "ALIAS" | "NAME_BEGINNING" | "NAME_WORDS" | "WORDS";

/** A part of a text, in code points. */
export interface Span {
  readonly start: number;
  /** Behind the last code point. */
  readonly end: number;
}

/** A text of an entity that matched. */
export interface MatchedText extends SearchText {
  /** The words that matched, in order. */
  readonly highlights: readonly Span[];
}

/** A candidate with its place. */
export interface ScoredHit {
  readonly candidate: Candidate;
  /** From 0 to 1; comparable within one search only. */
  readonly score: number;
  readonly reason: Reason;
  /** True where a typing error had to be forgiven. */
  readonly fuzzy: boolean;
  /** Best first; never empty. */
  readonly matches: readonly MatchedText[];
}

/** Least score of a reason; up to ROOM is added, so the reasons do not overlap. */
const SCORES: Readonly<Record<Reason, number>> = {
  IDENTIFIER: 0.92,
  NAME: 0.84,
  ALIAS: 0.76,
  NAME_BEGINNING: 0.68,
  NAME_WORDS: 0.6,
  WORDS: 0.52,
};
const SCORE_BAND = 0.08;

/** A typing error puts a hit behind all that need none. */
const FUZZY_FACTOR = 0.5;

interface ScoredText {
  readonly matched: MatchedText;
  readonly reason: Reason;
  readonly score: number;
  readonly qualities: ReadonlyMap<Matcher, MatchQuality>;
}

const strongOf = (words: readonly Word[]): readonly string[] => {
  const strong = words.filter(({ text }) => !isStopWord(text));
  return (strong.length > 0 ? strong : words).map(({ text }) => text);
};

/** How each term fits one text, and why the text matters; null where no term matches it. */
function scoreText(
  type: string,
  text: SearchText,
  matchers: readonly Matcher[],
  terms: readonly string[],
): ScoredText | null {
  const words = wordsOf(text.text);
  const found = new Set<Word>();
  const qualities = new Map<Matcher, MatchQuality>();
  for (const matcher of matchers) {
    const each = words.map((word) => matchQuality(matcher, word.text));
    const best = MATCH_QUALITIES.find((quality) => each.includes(quality));
    if (!best) continue;
    qualities.set(matcher, best);
    for (const [i, word] of words.entries()) if (each[i] === best) found.add(word);
  }
  if (qualities.size === 0) return null;
  const reason = reasonOf(type, text, strongOf(words), matchers, qualities);
  const isLiteral = words.length === terms.length && words.every(({ text: word }, i) => word === terms[i]);
  // The larger the part of the text that matched, the nearer the text is to what was meant.
  const share = words.filter((word) => found.has(word)).length / words.length;
  const added = isLiteral ? SCORE_BAND : SCORE_BAND * 0.9 * share;
  const isFuzzy = [...qualities.values()].includes("TYPING_ERROR");
  return {
    matched: { ...text, highlights: words.filter((word) => found.has(word)).map(({ start, end }) => ({ start, end })) },
    reason,
    score: ((SCORES[reason] + added) * (isFuzzy ? FUZZY_FACTOR : 1) * qualities.size) / matchers.length,
    qualities,
  };
}

function reasonOf(
  type: string,
  text: SearchText,
  words: readonly string[],
  matchers: readonly Matcher[],
  qualities: ReadonlyMap<Matcher, MatchQuality>,
): Reason {
  const matched = matchers.filter((matcher) => qualities.has(matcher));
  const isAt = (place: number, quality: readonly MatchQuality[]): boolean => {
    const matcher = matched[place];
    const is = matcher && matchQuality(matcher, words[place] ?? "");
    return is !== null && is !== undefined && quality.includes(is);
  };
  const isWhole = words.length === matched.length && words.every((_, place) => isAt(place, ["EQUAL", "TYPING_ERROR"]));
  if (isIdentifier(type, text)) {
    const [only] = matched;
    const isNumber = matched.length === 1 && only?.stem === stemOf(words[words.length - 1] ?? "");
    return isWhole || isNumber ? "IDENTIFIER" : "WORDS";
  }
  if (text.field === "alias") return isWhole ? "ALIAS" : "WORDS";
  if (text.field !== "name") return "WORDS";
  if (isWhole) return "NAME";
  if (matched.length < matchers.length) return "WORDS";
  const begins = matched.every((_, place) => isAt(place, ["EQUAL", "BEGINNING", "TYPING_ERROR"]));
  return begins ? "NAME_BEGINNING" : "NAME_WORDS";
}

function score(candidate: Candidate, query: SearchQuery, matchers: readonly Matcher[]): ScoredHit | null {
  const scoredTexts = candidate.texts
    .filter((text) => countsFor(text, query))
    .map((text) => scoreText(candidate.type, text, matchers, query.terms))
    .filter((each) => each !== null)
    .sort((a, b) => b.score - a.score);
  const [best] = scoredTexts;
  if (!best) return null;
  const spread = acrossTexts(scoredTexts, matchers);
  const { reason, score, fuzzy } = spread.score > best.score ? spread : { ...best, fuzzy: isFuzzy(best) };
  return {
    candidate,
    reason,
    fuzzy,
    score: Math.round(score * 10_000) / 10_000,
    matches: scoredTexts.map((each) => each.matched),
  };
}

const isFuzzy = ({ qualities }: ScoredText): boolean => [...qualities.values()].includes("TYPING_ERROR");

/** What an entity is worth whose terms stand in several of its texts. */
function acrossTexts(scoredTexts: readonly ScoredText[], matchers: readonly Matcher[]) {
  const qualities = matchers.map((matcher) =>
    scoredTexts.map((each) => each.qualities.get(matcher)).filter((quality) => quality !== undefined),
  );
  const fuzzy = qualities.some((each) => each.length > 0 && each.every((quality) => quality === "TYPING_ERROR"));
  const share = qualities.filter((each) => each.length > 0).length / matchers.length;
  const added = SCORE_BAND * 0.9 * (scoredTexts[0]?.score ?? 0);
  return { reason: "WORDS" as const, score: (SCORES.WORDS + added) * (fuzzy ? FUZZY_FACTOR : 1) * share, fuzzy };
}

const typeOrder = new Map<string, number>(ENTITY_NAMES.map((name, i) => [name, i]));

/**
 * Candidates in their order: an exact code or number, the exact name, an exact alias, the beginning of the name, all words in the name, words
 * elsewhere; those that need a typing error forgiven behind the others; then by type, name and id. The same for every store.
 */
export function rank(candidates: readonly Candidate[], query: SearchQuery): readonly ScoredHit[] {
  const matchers = matchersOf(query);
  return candidates
    .map((candidate) => score(candidate, query, matchers))
    .filter((hit) => hit !== null)
    .sort(
      (a, b) =>
        b.score - a.score ||
        (typeOrder.get(a.candidate.type) ?? 0) - (typeOrder.get(b.candidate.type) ?? 0) ||
        compareText(a.candidate.name, b.candidate.name) ||
        compareText(a.candidate.id, b.candidate.id),
    );
}
