import { DEFAULT_STRATEGY } from "../../model/defaults.js";
import { GapKind } from "../../model/entities/gap.js";
import type { EntityName } from "../../model/entities.js";
import { upperFirst } from "../../model/entity.js";
import { Basis, Confidence, type Evidence } from "../../model/evidence.js";
import type { ComparedCount } from "../../model/printedCounts.js";
import { propertyWords } from "../../model/propertyWords.js";
import { type Direction, type RelationName, relationOf } from "../../model/relations.js";
import { type EntityRecord, itemsOf } from "../../model/release.js";
import type { Target } from "../../model/values/target.js";
import { listed } from "../phrases.js";
import type { Link, View } from "./gapView.js";
import type { Listings } from "./listings.js";

/** A gap that a rule found: the reason and the related evidence. */
export interface Found {
  readonly why: string;
  readonly evidence: readonly Evidence[];
}

/** What rules need to know of the whole release. */
export interface GapContext {
  readonly counts: readonly ComparedCount[];
  readonly listings: Listings;
}

/** A rule that finds gaps of one kind. */
export interface GapRule {
  readonly kind: GapKind;
  /** Types to which the rule applies; null for all types. */
  readonly types: readonly EntityName[] | null;
  find(view: View, context: GapContext): readonly Found[];
}

const evidenceFor = (subject: EntityRecord, prop: string): readonly Evidence[] =>
  subject.evidence[prop] ?? subject.evidence.name ?? [];
const names = (links: readonly Link[]): string =>
  listed(
    links.map(({ other }) => `“${other.props.name}”`),
    "and",
  );
const evidenceOf = (links: readonly Link[]): readonly Evidence[] => links.flatMap(({ edge }) => edge.evidence);
const when = (is: boolean, why: string, evidence: readonly Evidence[]): readonly Found[] =>
  is ? [{ why, evidence }] : [];

/**
 * Creates a rule for a link that the sources which name the subject give for others.
 * @param what what they do not name, such as "lead"
 */
const withoutLink = (
  kind: GapKind,
  type: EntityName,
  [relation, direction]: readonly [RelationName, Direction],
  what: string,
): GapRule => ({
  kind,
  types: [type],
  find: (view, { listings }) => {
    const sources = listings.sourcesFor(view.subject, relation);
    const why = `${upperFirst(listed(sources, "and"))} ${sources.length === 1 ? "gives" : "give"} no ${what} for it.`;
    return when(
      sources.length > 0 && view.links(relation, direction).length === 0,
      why,
      evidenceFor(view.subject, "name"),
    );
  },
});

/** Creates a rule that checks each piece of evidence of the subject and of its outgoing links. Links are checked at their start. */
const aboutEvidence = (kind: GapKind, is: (piece: Evidence) => boolean, what: string): GapRule => {
  const found = (of: string, piece: Evidence): Found => ({
    why: `${of}: ${what}${piece.note ? ` ${piece.note}` : ""}`,
    evidence: [piece],
  });
  const ofLink = ({ edge, other }: Link): string =>
    `${upperFirst(relationOf(edge.relation).verb)} “${other.props.name}”`;
  return {
    kind,
    types: null,
    find: ({ subject, outgoing }) => [
      ...Object.entries(subject.evidence).flatMap(([prop, evidence]) =>
        evidence.filter(is).map((piece) => found(propertyWords(prop), piece)),
      ),
      ...outgoing.flatMap((link) => link.edge.evidence.filter(is).map((piece) => found(ofLink(link), piece))),
    ],
  };
};

/** Every rule, in the order of the enum. */
export const GAP_RULES: readonly GapRule[] = [
  {
    kind: GapKind.RECOMMENDATION_WITHOUT_DELIVERABLE,
    types: ["Recommendation"],
    find: (view) =>
      when(
        view.links("MAKES", "BACKWARD").some(({ other }) => other.id === DEFAULT_STRATEGY) &&
          view.links("DELIVERED_BY", "FORWARD").length === 0,
        "It is named in a source, but no deliverable has its number.",
        evidenceFor(view.subject, "name"),
      ),
  },
  {
    kind: GapKind.RECOMMENDATION_WITHOUT_DELIVERABLE,
    types: ["Strategy"],
    find: (view) => {
      const declared = view.subject.props.declaredRecommendationCount;
      const named = view.links("MAKES", "FORWARD").length;
      if (view.subject.id !== DEFAULT_STRATEGY || typeof declared !== "number") return [];
      const why = `${declared - named} of its ${declared} recommendations are not named in any available source, so their deliverables are unknown.`;
      return when(declared > named, why, evidenceFor(view.subject, "declaredRecommendationCount"));
    },
  },
  {
    kind: GapKind.AMBITION_NOT_ON_DASHBOARD,
    types: ["Ambition"],
    find: ({ subject }) =>
      when(
        subject.props.onDashboard === false,
        "According to the guidance, the Cancer Dashboard does not include its metric.",
        evidenceFor(subject, "onDashboard"),
      ),
  },
  withoutLink(GapKind.AMBITION_WITHOUT_METRIC, "Ambition", ["MEASURED_BY", "FORWARD"], "metric"),
  {
    kind: GapKind.AMBITION_WITHOUT_TARGET,
    types: ["Ambition"],
    find: ({ subject }) =>
      when(
        (subject.props.targets as readonly unknown[]).length === 0,
        "No source prints a figure or a standard for it.",
        evidenceFor(subject, "name"),
      ),
  },
  {
    kind: GapKind.TARGET_WITHOUT_YEAR,
    types: ["Ambition"],
    find: ({ subject }) => {
      const targets = itemsOf<Target>(subject.props.targets);
      const open = targets
        .filter(({ by }) => by === null)
        .map(({ measure, value, unit }) =>
          value === null ? measure : `${measure} (${value}${unit === "%" ? "" : " "}${unit ?? ""})`,
        );
      return when(open.length > 0, `No year is printed for ${open.join("; ")}.`, evidenceFor(subject, "targets"));
    },
  },
  withoutLink(
    GapKind.DELIVERABLE_WITHOUT_NATIONAL_WORK,
    "Deliverable",
    ["SUPPORTS", "BACKWARD"],
    "national work, either on its row or by meaning,",
  ),
  {
    kind: GapKind.METRIC_WITHOUT_OBSERVATION,
    types: ["Metric"],
    find: ({ subject }) =>
      when(
        (subject.props.observations as readonly unknown[]).length === 0,
        "No value of it was found in a citable publication.",
        evidenceFor(subject, "name"),
      ),
  },
  {
    kind: GapKind.CCG_IN_TWO_ALLIANCES,
    types: ["Ccg"],
    find: (view) => {
      const alliances = view.links("HAS_MEMBER", "BACKWARD");
      return when(alliances.length > 1, `It is listed under ${names(alliances)}.`, evidenceOf(alliances));
    },
  },
  {
    kind: GapKind.STP_SPLIT,
    types: ["Stp"],
    find: (view) => {
      const alliances = view.links("COVERS", "BACKWARD");
      return when(alliances.length > 1, `It is divided between ${names(alliances)}.`, evidenceOf(alliances));
    },
  },
  withoutLink(GapKind.ALLIANCE_WITHOUT_LEAD, "Alliance", ["LEADS", "BACKWARD"], "lead"),
  {
    kind: GapKind.COUNT_MISMATCH,
    types: null,
    find: ({ subject }, { counts }) =>
      counts
        .filter(({ id, printed, counted }) => id === subject.id && printed !== counted)
        .map(({ prop, printed, counted }) => ({
          why: `${printed} is printed; ${counted} are listed.`,
          evidence: evidenceFor(subject, prop),
        })),
  },
  aboutEvidence(GapKind.LOW_CONFIDENCE, ({ confidence }) => confidence === Confidence.LOW, "the confidence is low."),
  aboutEvidence(GapKind.DISPUTED, ({ basis }) => basis === Basis.DISPUTED, "sources disagree."),
];
