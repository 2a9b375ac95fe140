import { relationOf } from "../../model/relations.js";
import { compareText } from "../../model/text.js";
import { evidenceIn } from "../verify/coverage.js";
import type { UncitedSentence } from "../verify/uncited.js";
import type { Reading } from "./readSeeds.js";

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
  /** Those that no fact cites, with the reason where one is given; null where the text is not at hand. */
  readonly uncovered: readonly UncitedSentence[] | null;
}

/** How often a relation is stated. */
export interface RelationSummary {
  readonly relation: string;
  readonly edges: number;
  /** Edges that each source supports, by id of the source; an edge of several sources counts for each. */
  readonly bySource: Readonly<Record<string, number>>;
}

/** Figures on a release. */
export interface Summary {
  readonly entities: number;
  readonly edges: number;
  readonly sources: readonly SourceSummary[];
  /** Every relation that the seeds state, the most frequent first. */
  readonly relations: readonly RelationSummary[];
}

/** Counts what the seeds say of each source that has a text, and how often each relation is stated. */
export function summarise({ draft, sources, coverage }: Pick<Reading, "draft" | "sources" | "coverage">): Summary {
  const facts = new Map<string, Set<string>>();
  const places = new Map<string, Set<string>>();
  for (const { of, evidence } of evidenceIn(draft))
    for (const { source, start, end } of evidence.citations) {
      add(facts, source, of);
      add(places, source, `${start} ${end}`);
    }
  const summaries = [...sources.slugs].sort(compareText).map((slug): SourceSummary => {
    const source = `source:${slug}`;
    const covered = coverage.get(slug);
    return {
      source,
      facts: facts.get(source)?.size ?? 0,
      quotations: places.get(source)?.size ?? 0,
      verifiedBy: sources.of(slug).text ? "text" : "fingerprint",
      sentences: covered?.sentences ?? null,
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

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

function relationsOf(edges: Reading["draft"]["edges"]): readonly RelationSummary[] {
  const byRelation = new Map<string, { edges: number; bySource: Record<string, number> }>();
  for (const { relation, evidence } of edges) {
    if (relationOf(relation).derived) continue;
    const sum = byRelation.get(relation) ?? { edges: 0, bySource: {} };
    sum.edges++;
    for (const source of new Set(evidence.flatMap(({ citations }) => citations.map((one) => one.source))))
      sum.bySource[source] = (sum.bySource[source] ?? 0) + 1;
    byRelation.set(relation, sum);
  }
  return [...byRelation]
    .map(([relation, sum]) => ({ relation, ...sum }))
    .sort((a, b) => b.edges - a.edges || compareText(a.relation, b.relation));
}
