import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { enumOf, text } from "../propertyTypes.js";

/** Kind of gap. */
export enum GapKind {
  RECOMMENDATION_WITHOUT_DELIVERABLE = "RECOMMENDATION_WITHOUT_DELIVERABLE",
  AMBITION_NOT_ON_DASHBOARD = "AMBITION_NOT_ON_DASHBOARD",
  AMBITION_WITHOUT_METRIC = "AMBITION_WITHOUT_METRIC",
  AMBITION_WITHOUT_TARGET = "AMBITION_WITHOUT_TARGET",
  TARGET_WITHOUT_YEAR = "TARGET_WITHOUT_YEAR",
  DELIVERABLE_WITHOUT_NATIONAL_WORK = "DELIVERABLE_WITHOUT_NATIONAL_WORK",
  METRIC_WITHOUT_OBSERVATION = "METRIC_WITHOUT_OBSERVATION",
  CCG_IN_TWO_ALLIANCES = "CCG_IN_TWO_ALLIANCES",
  STP_SPLIT = "STP_SPLIT",
  ALLIANCE_WITHOUT_LEAD = "ALLIANCE_WITHOUT_LEAD",
  COUNT_MISMATCH = "COUNT_MISMATCH",
  LOW_CONFIDENCE = "LOW_CONFIDENCE",
  DISPUTED = "DISPUTED",
}

/** What each kind of gap is, in one or two sentences. */
export const GAP_KINDS: Readonly<Record<GapKind, string>> = {
  RECOMMENDATION_WITHOUT_DELIVERABLE:
    "A Taskforce recommendation without a deliverable. Recommendations that no available source names are one gap of the strategy, with their number.",
  AMBITION_NOT_ON_DASHBOARD: "An ambition whose metric is not in the Cancer Dashboard.",
  AMBITION_WITHOUT_METRIC: "An ambition without a metric, in a source that gives metrics for other ambitions.",
  AMBITION_WITHOUT_TARGET: "An ambition without a printed figure or standard.",
  TARGET_WITHOUT_YEAR: "A target for which no source prints a year.",
  DELIVERABLE_WITHOUT_NATIONAL_WORK:
    "A deliverable that no national work supports, neither as printed nor by sense, in a source that gives national work for others.",
  METRIC_WITHOUT_OBSERVATION: "A metric without a published value in the graph.",
  CCG_IN_TWO_ALLIANCES: "A CCG that belongs to several alliances at the same time.",
  STP_SPLIT: "An STP footprint that is divided between several alliances at the same time.",
  ALLIANCE_WITHOUT_LEAD: "An alliance without a lead, in a source that lists leads of other alliances.",
  COUNT_MISMATCH: "A printed count that differs from the number that the same source lists.",
  LOW_CONFIDENCE: "A statement that the curators consider doubtful; the note gives the reason.",
  DISPUTED: "A statement on which sources disagree; all are cited.",
};

registerEnumType(GapKind, {
  name: "GapKind",
  description: "Kind of gap: what is missing, duplicated or contradictory in the sources.",
  valuesConfig: Object.fromEntries(
    Object.entries(GAP_KINDS).map(([kind, description]) => [kind, { description }]),
  ) as Record<GapKind, { description: string }>,
});

@entity({
  description:
    "Something that is missing, duplicated or contradictory in the sources. Gaps are derived from the rest of the release and have validity dates like other entities.",
  derived: true,
  listedBy: { argument: "kinds", prop: "kind" },
})
export class Gap extends Entity {
  @prop(enumOf(GapKind), "Kind of gap, for example a target without a year.")
  kind!: GapKind;

  @prop(text(), "Why it is a gap, in one sentence. The evidence of this field cites what the sources do say.")
  why!: string;
}
