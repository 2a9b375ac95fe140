import { ENTITY_NAMES } from "../../model/entities.js";
import { compareText } from "../../model/text.js";
import type { Candidate, SearchQuery, SearchText } from "../store.js";
import { countsFor, FITS, type Fit, fitOf, type Matcher, matchersOf } from "./match.js";
import { isWeak } from "./terms.js";
import { isIdentifier } from "./texts.js";
import { canonicalOf, type Word, wordsOf } from "./words.js";

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
  readonly forgiven: boolean;
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
const ROOM = 0.08;

/** A typing error puts a hit behind all that need none. */
const FORGIVEN = 0.5;

interface Judged {
  readonly matched: MatchedText;
  readonly reason: Reason;
  readonly score: number;
  readonly fits: ReadonlyMap<Matcher, Fit>;
}

const strongOf = (words: readonly Word[]): readonly string[] => {
  const strong = words.filter(({ text }) => !isWeak(text));
  return (strong.length > 0 ? strong : words).map(({ text }) => text);
};

/** How each term fits one text, and why the text matters; null where no term matches it. */
function judge(type: string, text: SearchText, matchers: readonly Matcher[], terms: readonly string[]): Judged | null {
  const words = wordsOf(text.text);
  const found = new Set<Word>();
  const fits = new Map<Matcher, Fit>();
  for (const matcher of matchers) {
    const each = words.map((word) => fitOf(matcher, word.text));
    const best = FITS.find((fit) => each.includes(fit));
    if (!best) continue;
    fits.set(matcher, best);
    for (const [i, word] of words.entries()) if (each[i] === best) found.add(word);
  }
  if (fits.size === 0) return null;
  const reason = reasonOf(type, text, strongOf(words), matchers, fits);
  const isLiteral = words.length === terms.length && words.every(({ text: word }, i) => word === terms[i]);
  // The larger the part of the text that matched, the nearer the text is to what was meant.
  const share = words.filter((word) => found.has(word)).length / words.length;
  const added = isLiteral ? ROOM : ROOM * 0.9 * share;
  const errs = [...fits.values()].includes("TYPING_ERROR");
  return {
    matched: { ...text, highlights: words.filter((word) => found.has(word)).map(({ start, end }) => ({ start, end })) },
    reason,
    score: ((SCORES[reason] + added) * (errs ? FORGIVEN : 1) * fits.size) / matchers.length,
    fits,
  };
}

function reasonOf(
  type: string,
  text: SearchText,
  words: readonly string[],
  matchers: readonly Matcher[],
  fits: ReadonlyMap<Matcher, Fit>,
): Reason {
  const matched = matchers.filter((matcher) => fits.has(matcher));
  const isAt = (place: number, fit: readonly Fit[]): boolean => {
    const matcher = matched[place];
    const is = matcher && fitOf(matcher, words[place] ?? "");
    return is !== null && is !== undefined && fit.includes(is);
  };
  const isWhole = words.length === matched.length && words.every((_, place) => isAt(place, ["EQUAL", "TYPING_ERROR"]));
  if (isIdentifier(type, text)) {
    const [only] = matched;
    const isNumber = matched.length === 1 && only?.canonical === canonicalOf(words[words.length - 1] ?? "");
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
  const judged = candidate.texts
    .filter((text) => countsFor(text, query))
    .map((text) => judge(candidate.type, text, matchers, query.terms))
    .filter((each) => each !== null)
    .sort((a, b) => b.score - a.score);
  const [best] = judged;
  if (!best) return null;
  const spread = acrossTexts(judged, matchers);
  const { reason, score, forgiven } = spread.score > best.score ? spread : { ...best, forgiven: errs(best) };
  return {
    candidate,
    reason,
    forgiven,
    score: Math.round(score * 10_000) / 10_000,
    matches: judged.map((each) => each.matched),
  };
}

const errs = ({ fits }: Judged): boolean => [...fits.values()].includes("TYPING_ERROR");

/** What an entity is worth whose terms stand in several of its texts. */
function acrossTexts(judged: readonly Judged[], matchers: readonly Matcher[]) {
  const fits = matchers.map((matcher) =>
    judged.map((each) => each.fits.get(matcher)).filter((fit) => fit !== undefined),
  );
  const forgiven = fits.some((each) => each.length > 0 && each.every((fit) => fit === "TYPING_ERROR"));
  const share = fits.filter((each) => each.length > 0).length / matchers.length;
  const added = ROOM * 0.9 * (judged[0]?.score ?? 0);
  return { reason: "WORDS" as const, score: (SCORES.WORDS + added) * (forgiven ? FORGIVEN : 1) * share, forgiven };
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
