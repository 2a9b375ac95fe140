import { type Citation, MAX_QUOTED_WORDS } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { idOf } from "../../model/identity.js";
import type { Place, Report } from "../fault.js";
import type { Quotation } from "../parse/statements.js";
import { formatCount, quoted } from "../phrases.js";
import { type Found, findInText } from "./findInText.js";
import { type Fingerprint, type Fingerprints, fingerprintHash, fingerprintKey } from "./fingerprints.js";
import { createLocatorCheck, joinLocator, locatorIn } from "./locators.js";
import type { OutlineNode } from "./outlineNodes.js";
import { type SourceText, sliceOf } from "./sourceText.js";

/** A source with its text and fingerprints, for checking quotations. */
export interface AvailableSource {
  readonly slug: string;
  /** The seeds folder that introduces the source; null if none does. */
  readonly home: string | null;
  /** Null if the text is not available. */
  readonly text: SourceText | null;
  /** The places of its text; empty if it has no outline or the text is not available. */
  readonly outline: readonly OutlineNode[];
  /** The words with which the places of its outline begin. */
  readonly placeWords: ReadonlySet<string>;
  /** Returns the fingerprints in a seeds folder; null if there are none. */
  readonly fingerprints: (dir: string) => Fingerprints | null;
}

/** A matched text with the locator that the outline of its source gives; null if it gives none. */
export interface Located extends Found {
  readonly at: string | null;
}

/** Converts quotations to citations. */
export interface QuotationFinder {
  readonly find: (quotation: Quotation, candidates: readonly string[], report: Report) => Citation | null;
  /** All matches found while fingerprinting, by seeds folder, source slug and fingerprint key. */
  readonly found: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Located>>>;
  /** Number of quotations that neither a text nor a fingerprint could locate. */
  readonly unplaced: () => number;
  /** Reports quotations without a fingerprint, once for each folder and source. */
  readonly reportUnfingerprinted: (report: Report) => void;
}

/** Checks quotations against available texts and, unless `fingerprinting`, against the fingerprints. */
export function createQuotationFinder(
  sourceOf: (slug: string) => AvailableSource,
  fingerprinting = false,
): QuotationFinder {
  const unfingerprinted = new Map<string, { place: Place; count: number; slug: string }>();
  const found = new Map<string, Map<string, Map<string, Located>>>();

  const checkLocator = createLocatorCheck();
  let unplaced = 0;

  function find(quotation: Quotation, candidates: readonly string[], report: Report): Citation | null {
    const fit = candidates.filter((words) => words !== "" && words.split(" ").length <= MAX_QUOTED_WORDS);
    const [long] = candidates;
    if (fit.length === 0) {
      if (long)
        report(quotation.place, `The quotation ${quoted(long)} has ${long.split(" ").length} words.`, {
          expected: `at most ${MAX_QUOTED_WORDS} words`,
        });
      return null;
    }
    const source = sourceOf(quotation.source);
    const fingerprints = source.fingerprints(quotation.dir);
    const inText = findIn(source, fit, quotation, report);
    if (source.text && !inText) return null;
    const citation = ({ words, start, end, at }: Located): Citation => {
      const locator = joinLocator(at, quotation.locator);
      const made = { source: idOf("Source", quotation.source), locator, quote: words, start, end };
      if (at !== null) checkLocator(made, at, quotation.locator, source.placeWords, report);
      return made;
    };
    if (inText && fingerprinting) {
      rememberHash(quotation, inText);
      return citation(inText);
    }
    const bySlice = findInSlices(fingerprints, inText ? [inText.words] : fit, quotation);
    if (!bySlice) {
      const key = `${quotation.dir}\n${quotation.source}`;
      const sum = unfingerprinted.get(key) ?? { place: quotation.place, count: 0, slug: quotation.source };
      unfingerprinted.set(key, { ...sum, count: sum.count + 1 });
      if (!inText) unplaced++;
      return inText ? citation(inText) : null;
    }
    return verified(quotation, bySlice, source.text, inText, report) ? citation(bySlice) : null;
  }

  function rememberHash(quotation: Quotation, one: Located): void {
    const { dir, source } = quotation;
    const sources = getOrInsert(found, dir, () => new Map<string, Map<string, Located>>());
    getOrInsert(sources, source, () => new Map<string, Located>()).set(fingerprintKey(quotation), one);
  }

  return {
    find,
    found,
    unplaced: () => unplaced,
    reportUnfingerprinted: (report) => {
      for (const { place, count, slug } of unfingerprinted.values())
        report(
          place,
          `${formatCount(count, "quotation")} of source:${slug} ${count === 1 ? "has" : "have"} no fingerprint; this is the first.`,
          {
            expected: "current fingerprints: run `cpg fingerprint` with the text in SOURCES_DIR",
          },
        );
    },
  };
}

function findIn(
  { text, outline }: AvailableSource,
  candidates: readonly string[],
  quotation: Quotation,
  report: Report,
): Located | null {
  const found = text && findInText(text, candidates, quotation, report);
  return found && { ...found, at: locatorIn(outline, text.points, found.start, found.end) };
}

const indexes = new WeakMap<Fingerprints, ReadonlyMap<string, Fingerprint>>();

/** A fingerprint with the candidate that matches it, or with the first one if none does. */
interface Matched extends Fingerprint, Located {
  readonly isProved: boolean;
}

/** Returns the fingerprint of a quotation; null if there is none. */
function findInSlices(
  fingerprints: Fingerprints | null,
  candidates: readonly string[],
  quotation: Quotation,
): Matched | null {
  if (!fingerprints) return null;
  const index = getOrInsert(
    indexes,
    fingerprints,
    () => new Map(fingerprints.fingerprints.map((slice) => [slice.key, slice])),
  );
  const slice = index.get(fingerprintKey(quotation));
  const [first] = candidates;
  if (!slice || first === undefined) return null;
  const proved = candidates.find(
    (words) => fingerprintHash(fingerprints.salt, slice.start, slice.end, words) === slice.sha256,
  );
  return { ...slice, words: proved ?? first, isProved: proved !== undefined };
}

/** Checks a fingerprint against the quotation and, if available, the text. */
function verified(
  quotation: Quotation,
  slice: Matched,
  text: SourceText | null,
  inText: Located | null,
  report: Report,
): boolean {
  const { words, start, end } = slice;
  const expected = "current fingerprints: run `cpg fingerprint` with the text in SOURCES_DIR";
  if (!slice.isProved) {
    report(quotation.place, `The quotation ${quoted(words)} does not match its fingerprint.`, { expected });
    return false;
  }
  const isThere = inText?.start === start && inText.end === end;
  const there = text && (isThere ? inText.words : sliceOf(text, start, end));
  if (there !== null && there !== words) {
    report(
      quotation.place,
      `At offsets ${start} to ${end}, the text of source:${quotation.source} is ${quoted(there)}, not ${quoted(words)}.`,
      { expected },
    );
    return false;
  }
  if (inText && !isThere) {
    report(
      quotation.place,
      `The fingerprint of ${quoted(words)} has offsets ${start} to ${end}, but the quotation is at ${inText.start} to ${inText.end}.`,
      { expected },
    );
    return false;
  }
  if (inText && inText.at !== slice.at) {
    report(
      quotation.place,
      `The fingerprint of ${quoted(words)} has the locator ${slice.at}, but the outline gives ${inText.at}.`,
      { expected },
    );
    return false;
  }
  return true;
}
