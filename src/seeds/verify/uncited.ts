import type { Release } from "../../model/release.js";
import { nearest } from "../../model/text.js";
import { suggest } from "../characters.js";
import type { Report } from "../fault.js";
import type { UncitedStatement } from "../parse/statements.js";
import { quoted, wildcard } from "../phrases.js";
import { allNames, citationsBySource, type Sentence, sentencesOf, uncovered } from "./coverage.js";
import type { Sources } from "./sources.js";

/** A sentence that no fact cites. */
export interface UncitedSentence extends Sentence {
  /** Why the sentence needs no citation; null if no reason is given. */
  readonly why: string | null;
}

/** How much of a source's text is cited. */
export interface Coverage {
  /** Number of sentences in the text. */
  readonly sentences: number;
  /** Number of sentences of which only names are cited. */
  readonly namesOnly: number;
  readonly uncited: readonly UncitedSentence[];
}

/**
 * Returns the coverage of each source with an available text, by slug. Reports sentences that are listed as uncited
 * although a fact cites them or the text does not contain them.
 */
export function coverageOf(
  release: Release,
  listed: readonly UncitedStatement[],
  sources: Sources,
  report: Report,
): ReadonlyMap<string, Coverage> {
  for (const { source, place } of listed)
    if (!sources.slugs.includes(source))
      report(place, `No Source "${source}" has a text.`, {
        expected: "the slug of a Source in the seeds that has a file",
        nearest: nearest(source, sources.slugs)[0] ?? null,
      });
  const available = sources.slugs.flatMap((slug) => {
    const { text } = sources.of(slug);
    return text ? [{ slug, text }] : [];
  });
  if (available.length === 0) return new Map();
  const citations = citationsBySource(release);
  const names = allNames(release.entities);
  return new Map(
    available.map(({ slug, text }): [string, Coverage] => {
      const sentences = sentencesOf(text);
      const own = citations.get(`source:${slug}`) ?? [];
      const left = uncovered(sentences, own);
      const ofStatements = own.filter(({ quote }) => !names.has(quote));
      const namesOnly = uncovered(sentences, ofStatements).length - left.length;
      const reasons = listed
        .filter(({ source }) => source === slug)
        .map((one) => ({ ...one, means: wildcard(one.words) }));
      for (const one of reasons) checkListed(one, sentences, left, text.file, report);
      const uncited = left.map((one) => ({
        ...one,
        why: reasons.find(({ means }) => means.test(one.text))?.why ?? null,
      }));
      return [slug, { sentences: sentences.length, namesOnly, uncited }];
    }),
  );
}

function checkListed(
  { words, means, place }: UncitedStatement & { readonly means: RegExp },
  sentences: readonly Sentence[],
  left: readonly Sentence[],
  file: string,
  report: Report,
): void {
  if (left.some(({ text }) => means.test(text))) return;
  const cited = sentences.some(({ text }) => means.test(text));
  report(place, cited ? `A fact cites ${quoted(words)}.` : `${quoted(words)} is not a sentence of ${file}.`, {
    expected: "a sentence that no fact cites (cpg validate --uncovered lists them)",
    nearest: cited
      ? null
      : suggest(
          words,
          left.map(({ text }) => text),
        ),
  });
}
