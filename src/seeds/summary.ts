import type { Release } from "../model/release.js";
import { citationsBySource, evidenceIn, type Sentence, sentencesOf, uncovered } from "./coverage.js";
import type { Sources } from "./sources.js";

/** How well one source is covered. */
export interface SourceSummary {
  readonly source: string;
  /** Attributes and edges that cite it. */
  readonly facts: number;
  /** Places cited, each once. */
  readonly quotations: number;
  /** How the quotations were checked. */
  readonly verifiedBy: "text" | "fingerprint";
  /** Sentences of the text; null where it is not at hand. */
  readonly sentences: number | null;
  readonly uncovered: readonly Sentence[] | null;
}

/** Figures on a release. */
export interface Summary {
  readonly entities: number;
  readonly edges: number;
  readonly sources: readonly SourceSummary[];
}

/** Counts what a release says of each source that has a text. */
export function summarise(release: Release, sources: Sources): Summary {
  const facts = new Map<string, Set<string>>();
  for (const { of, evidence } of evidenceIn(release))
    for (const { source } of evidence.citations) facts.set(source, (facts.get(source) ?? new Set()).add(of));
  const citations = citationsBySource(release);
  const summaries = [...sources.slugs].sort().map((slug): SourceSummary => {
    const id = `source:${slug}`;
    const { text } = sources.of(slug);
    const own = citations.get(id) ?? [];
    const sentences = text && sentencesOf(text);
    return {
      source: id,
      facts: facts.get(id)?.size ?? 0,
      quotations: own.length,
      verifiedBy: text ? "text" : "fingerprint",
      sentences: sentences?.length ?? null,
      uncovered: sentences && uncovered(sentences, own),
    };
  });
  return { entities: release.entities.length, edges: release.edges.length, sources: summaries };
}
