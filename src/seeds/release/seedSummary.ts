import { getOrInsert } from "../../model/getOrInsert.js";
import { relationOf } from "../../model/relations.js";
import { isTable } from "../../model/tableFile.js";
import { compareText } from "../../model/text.js";
import { citationsBySource, evidenceIn } from "../verify/coverage.js";
import type { UncitedSentence } from "../verify/uncited.js";
import type { Reading } from "./readSeeds.js";

/** Coverage of one source. */
export interface SourceSummary {
  readonly source: string;
  /** Attributes and edges that cite it. */
  readonly facts: number;
  /** Number of distinct cited places. */
  readonly quotations: number;
  /** How the quotations were checked. */
  readonly verifiedBy: "text" | "fingerprint";
  /** Whether its text is a table, whose rows count as sentences. */
  readonly isTable: boolean;
  /** Number of sentences; null if the text is not available. */
  readonly sentences: number | null;
  /** Number of sentences of which only names are cited, not a statement; null if the text is not available. */
  readonly namesOnly: number | null;
  /** Sentences that no fact cites, with the reason if one is given; null if the text is not available. */
  readonly uncovered: readonly UncitedSentence[] | null;
}

/** Number of edges of a relation. */
export interface RelationSummary {
  readonly relation: string;
  readonly edges: number;
  /** Number of edges by source id. An edge with several sources counts for each. */
  readonly bySource: Readonly<Record<string, number>>;
}

/** Statistics of a release. */
export interface Summary {
  readonly entities: number;
  readonly edges: number;
  readonly sources: readonly SourceSummary[];
  /** Every relation in the seeds, most frequent first. */
  readonly relations: readonly RelationSummary[];
}

/** Counts facts and quotations for each source with a text, and edges for each relation. */
export function summarise({ draft, sources, coverage }: Pick<Reading, "draft" | "sources" | "coverage">): Summary {
  const facts = new Map<string, Set<string>>();
  for (const { of, evidence } of evidenceIn(draft))
    for (const { source } of evidence.citations) getOrInsert(facts, source, () => new Set<string>()).add(of);
  const quotations = citationsBySource(draft);
  const summaries = [...sources.slugs].sort(compareText).map((slug): SourceSummary => {
    const source = `source:${slug}`;
    const covered = coverage.get(slug);
    return {
      source,
      facts: facts.get(source)?.size ?? 0,
      quotations: quotations.get(source)?.length ?? 0,
      verifiedBy: sources.of(slug).text ? "text" : "fingerprint",
      isTable: isTable(sources.of(slug).text?.file ?? ""),
      sentences: covered?.sentences ?? null,
      namesOnly: covered?.namesOnly ?? null,
      uncovered: covered?.uncited ?? null,
    };
  });
  return {
    entities: draft.entities.length,
    edges: draft.edges.length,
    sources: summaries,
    relations: relationsOf(draft.edges),
  };
}

function relationsOf(edges: Reading["draft"]["edges"]): readonly RelationSummary[] {
  const byRelation = new Map<string, { edges: number; bySource: Record<string, number> }>();
  for (const { relation, evidence } of edges) {
    if (relationOf(relation).derived) continue;
    const sum = getOrInsert(byRelation, relation, () => ({ edges: 0, bySource: {} as Record<string, number> }));
    sum.edges++;
    for (const source of new Set(evidence.flatMap(({ citations }) => citations.map((one) => one.source))))
      sum.bySource[source] = (sum.bySource[source] ?? 0) + 1;
  }
  return [...byRelation]
    .map(([relation, sum]) => ({ relation, ...sum }))
    .sort((a, b) => b.edges - a.edges || compareText(a.relation, b.relation));
}
