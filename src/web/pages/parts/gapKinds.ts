import type { GapKind } from "../../../model/entities/gap.js";

/** What the gaps of a kind are called together. */
export const GAP_TITLES: Readonly<Record<`${GapKind}`, string>> = {
  RECOMMENDATION_WITHOUT_DELIVERABLE: "Recommendations without a deliverable",
  AMBITION_WITHOUT_METRIC: "Ambitions without a metric",
  AMBITION_WITHOUT_TARGET: "Ambitions without a figure or standard",
  AMBITION_NOT_ON_DASHBOARD: "Ambitions that the Cancer Dashboard leaves out",
  TARGET_WITHOUT_YEAR: "Targets without a year",
  METRIC_WITHOUT_OBSERVATION: "Metrics without a published value",
  DELIVERABLE_WITHOUT_NATIONAL_WORK: "Deliverables without national work",
  ALLIANCE_WITHOUT_LEAD: "Alliances without a named lead",
  STP_SPLIT: "STPs split between alliances",
  CCG_IN_TWO_ALLIANCES: "CCGs in two alliances",
  COUNT_MISMATCH: "Printed counts that do not add up",
  DISPUTED: "Statements on which sources disagree",
  LOW_CONFIDENCE: "Doubtful statements",
};

/** Every kind of gap, in the order in which pages list them. */
export const GAP_KIND_NAMES = Object.keys(GAP_TITLES) as readonly (keyof typeof GAP_TITLES)[];

/** Path of the page of a kind: STP_SPLIT is at /gaps/stp-split. */
export const pathOfGaps = (kind: string): string => `/gaps/${kind.toLowerCase().replaceAll("_", "-")}`;
