import { entityOf } from "../../model/entities.js";
import { Basis, Confidence, type Evidence, Strength, strengthRank } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { parseId } from "../../model/identity.js";
import { comparedCounts } from "../../model/printedCounts.js";
import type { EdgeRecord, EntityRecord, Value } from "../../model/release.js";
import { type Found, GAP_RULES, type GapRule } from "./gapRules.js";
import { type Link, type Span, spansOf, viewIn } from "./gapView.js";
import { Listings } from "./listings.js";

interface Records {
  readonly entities: readonly EntityRecord[];
  readonly edges: readonly EdgeRecord[];
}

/** A gap and the period in which it exists. */
interface Spanned {
  readonly found: Found;
  readonly span: Span;
}

/** Derives the gaps of a release as records: one entity for each gap, with an edge to its subject. */
export function gapsOf({ entities, edges }: Records): Records {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const links = linksOf(byId, edges);
  const context = { counts: comparedCounts({ entities, edges }), listings: new Listings({ entities, edges }) };
  const rulesOf = new Map<string, readonly GapRule[]>();
  const gaps = entities.flatMap((subject) => {
    const own = links.get(subject.id) ?? [];
    const views = spansOf(subject, own).map((span) => ({ span, view: viewIn(span, subject, own) }));
    const rules = getOrInsert(rulesOf, subject.type, () =>
      GAP_RULES.filter(({ types }) => types === null || types.includes(subject.type)),
    );
    return rules.flatMap((rule) => {
      const spanned = views.flatMap(({ span, view }) => rule.find(view, context).map((found) => ({ found, span })));
      return joined(spanned).map((gap, i) => record(subject, rule, gap, i));
    });
  });
  return { entities: gaps.map(({ entity }) => entity), edges: gaps.map(({ edge }) => edge) };
}

function linksOf(
  byId: ReadonlyMap<string, EntityRecord>,
  edges: readonly EdgeRecord[],
): ReadonlyMap<string, readonly Link[]> {
  const links = new Map<string, Link[]>();
  const add = (id: string, link: Link): void => void getOrInsert(links, id, (): Link[] => []).push(link);
  for (const edge of edges) {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    if (!from || !to) continue;
    add(edge.from, { edge, direction: "FORWARD", other: to });
    add(edge.to, { edge, direction: "BACKWARD", other: from });
  }
  return links;
}

/** Merges equal gaps in consecutive periods. */
function joined(spanned: readonly Spanned[]): readonly Spanned[] {
  const gaps: Spanned[] = [];
  for (const next of spanned) {
    const i = gaps.findIndex(({ found, span }) => found.why === next.found.why && span.validTo === next.span.validFrom);
    const before = gaps[i];
    if (before) gaps[i] = { ...before, span: { ...before.span, validTo: next.span.validTo } };
    else gaps.push(next);
  }
  return gaps;
}

const words = (kind: string): string =>
  kind.charAt(0) +
  kind
    .slice(1)
    .toLowerCase()
    .replaceAll("_", " ")
    .replace(/\b(ccg|stp)\b/gi, (word) => word.toUpperCase());

function record(
  subject: EntityRecord,
  { kind }: GapRule,
  { found, span }: Spanned,
  i: number,
): { entity: EntityRecord; edge: EdgeRecord } {
  const slug = `${kind}-${subject.type}-${parseId(subject.id)?.slug}`.replaceAll("_", "-").toLowerCase();
  const id = `gap:${slug}${i === 0 ? "" : `-${i + 1}`}`;
  const given: Readonly<Record<string, Value>> = {
    name: `${words(kind)}: ${String(subject.props.name)}`,
    kind,
    why: found.why,
    ...span,
  };
  const props = Object.fromEntries(
    entityOf("Gap").props.map(({ name, type: { list } }) => [name, given[name] ?? (list ? [] : null)]),
  );
  const derived: Evidence = {
    basis: Basis.INFERRED,
    confidence: Confidence.HIGH,
    strength: Strength.DIRECT,
    note: "Derived from the rest of the release.",
    citations: found.evidence.flatMap(({ citations }) => citations),
  };
  const edge = {
    relation: "GAP_IN",
    from: id,
    to: subject.id,
    ordinal: 0,
    validFrom: null,
    validTo: null,
    strength: strengthRank(Strength.DIRECT),
    props: {},
    evidence: [derived],
  };
  return {
    entity: {
      id,
      type: "Gap",
      props,
      evidence: { why: found.evidence.map((piece) => ({ ...piece, strength: null })) },
    },
    edge,
  };
}
