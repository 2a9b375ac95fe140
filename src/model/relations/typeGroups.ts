/** Documents. */
export const DOCUMENTS = ["Strategy", "Publication"] as const;

/** Bodies that act. */
export const BODIES = ["BodyType", "Organisation", "Alliance", "CancerNetwork"] as const;

/** What others can replace. */
export const BODIES_THAT_SUCCEED = [
  "Alliance",
  "Stp",
  "Ccg",
  "CancerNetwork",
  "Organisation",
  "Strategy",
  "Publication",
  "Programme",
] as const;

/** What a statement can concern. */
export const THINGS = [
  "Topic",
  "CancerType",
  "PopulationGroup",
  "Programme",
  "Publication",
  "Strategy",
  "Organisation",
  "BodyType",
  "Metric",
  "Alliance",
  "CancerNetwork",
  "Expectation",
  "Ambition",
  "Deliverable",
] as const;

/** What can concern something. */
export const STATEMENTS = [
  "Recommendation",
  "Ambition",
  "Deliverable",
  "NationalWork",
  "Expectation",
  "Finding",
  "Milestone",
  "FundingAllocation",
  "Programme",
  "Publication",
  "Strategy",
  "NetworkGroup",
  "Topic",
] as const;
