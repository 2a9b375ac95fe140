import { EntityLink } from "../parts/entityLink.js";
import { type CitationParts, EvidenceFigure, type EvidenceParts } from "../parts/evidenceFigure.js";
import { TypeNote } from "../parts/typeNote.js";
import type { AskedName } from "./askedName.js";
import type { SearchPageQuery } from "./searchQuery.js";

type Meant = NonNullable<SearchPageQuery["meanings"]>[number]["entity"];

/** One thing that a name means, with the words that show it. */
export interface Meaning {
  readonly entity: Meant;
  readonly evidence: EvidenceParts & { readonly citations: readonly [CitationParts] };
  /** The year in which the words were published; null if it is not known. */
  readonly year: string | null;
}

const hasWord = (text: string, word: string): boolean =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((each) => each === word || each === `${word}s`);

/**
 * What the sources mean by a name, each with the words that say most of it. Empty if it is a plain search for a name with one meaning.
 * @returns what it meant in the year that is asked for; all meanings where no source of that year has it
 */
export function meaningsOf({ meanings, release }: SearchPageQuery, asked: AskedName | null): readonly Meaning[] {
  if (!asked) return [];
  const published = new Map(release.sources.map((source) => [source.id, source.published?.slice(0, 4) ?? null]));
  const all = (meanings ?? [])
    .filter(({ exact }) => exact)
    .flatMap(({ entity }) => {
      const [first = ""] = entity.label.toLowerCase().split(/[^\p{L}\p{N}]+/u);
      return entity.evidence
        .flatMap((one) =>
          one.citations.map((citation) => ({
            entity,
            evidence: { ...one, citations: [citation] as const },
            year: published.get(citation.source.id) ?? null,
            words: citation.plainQuote ?? citation.quote,
          })),
        )
        .filter(({ words }) => words.toLowerCase().includes(asked.name.toLowerCase()))
        .sort((a, b) => Number(hasWord(b.words, first)) - Number(hasWord(a.words, first)));
    });
  const ofYear = all.filter(({ year }) => year === asked.year);
  const each = asked.year !== null && ofYear.length > 0 ? ofYear : all;
  const shown = each.filter(({ entity }, i) => each.findIndex((other) => other.entity.id === entity.id) === i);
  return shown.length > 1 || asked.isQuestion || asked.year !== null ? shown : [];
}

/** What a name means, in each source that uses it for something else. */
export function Meanings({ name, meanings }: { readonly name: string; readonly meanings: readonly Meaning[] }) {
  return (
    <section class="best">
      <h2>{meanings.length === 1 ? `“${name}” means` : `“${name}” has ${meanings.length} meanings`}</h2>
      <dl class="facts">
        {meanings.map(({ entity, evidence, year }) => (
          <div key={entity.id}>
            <dt>{year === null ? "In a source without a printed year" : `In ${year}`}</dt>
            <dd>
              <EntityLink id={entity.id}>{entity.label}</EntityLink>
              <TypeNote {...entity} />
              <EvidenceFigure evidence={evidence} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
