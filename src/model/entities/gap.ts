import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { enumOf, text } from "../propertyTypes.js";

/** What a gap is a lack of. */
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

registerEnumType(GapKind, {
  name: "GapKind",
  description: "What the sources leave open, or say twice.",
  valuesConfig: {
    RECOMMENDATION_WITHOUT_DELIVERABLE: {
      description:
        "A Taskforce recommendation that no deliverable carries; those that no source at hand names are one gap of the strategy, with their number.",
    },
    AMBITION_NOT_ON_DASHBOARD: { description: "An ambition whose metric the Cancer Dashboard leaves out." },
    AMBITION_WITHOUT_METRIC: { description: "An ambition for which no source at hand names a quantity." },
    AMBITION_WITHOUT_TARGET: { description: "An ambition for which neither a figure nor a standard is printed." },
    TARGET_WITHOUT_YEAR: { description: "A target for which no year is printed." },
    DELIVERABLE_WITHOUT_NATIONAL_WORK: {
      description: "A deliverable that no national work supports, as printed or by sense.",
    },
    METRIC_WITHOUT_OBSERVATION: { description: "A metric of which no published value was loaded." },
    CCG_IN_TWO_ALLIANCES: { description: "A CCG that belongs to several alliances at once." },
    STP_SPLIT: { description: "An STP footprint that is divided between several alliances at once." },
    ALLIANCE_WITHOUT_LEAD: { description: "An alliance for which no source at hand names a lead." },
    COUNT_MISMATCH: { description: "A printed count that differs from what the same source lists." },
    LOW_CONFIDENCE: { description: "A statement that the curators hold for doubtful; the reason says why." },
    DISPUTED: { description: "A statement on which sources disagree; all of them are cited." },
  },
});

@entity({
  description:
    "What the sources leave open, or say twice. Gaps are derived from the rest of the release and bound in time like it.",
  derived: true,
  listedBy: { argument: "kinds", prop: "kind" },
})
export class Gap extends Entity {
  @prop(enumOf(GapKind), "What it is a lack of.")
  kind!: GapKind;

  @prop(text(), "Why it is a gap, in a sentence. What is there is cited as evidence of this field.")
  why!: string;
}
