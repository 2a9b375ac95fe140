import { Strength } from "../evidence.js";
import type { RelationSpec } from "./spec.js";

/** What a gap may be a gap in. */
const SUBJECTS = [
  "Strategy",
  "Publication",
  "Recommendation",
  "PolicyArea",
  "Ambition",
  "Metric",
  "Deliverable",
  "NationalWork",
  "Alliance",
  "Stp",
  "Ccg",
  "Region",
  "CancerNetwork",
  "NetworkGroup",
  "Organisation",
  "BodyType",
  "Person",
  "Programme",
  "Expectation",
  "Milestone",
  "FundingAllocation",
  "PopulationGroup",
  "CancerType",
  "Topic",
  "Finding",
  "Source",
] as const;

/** Relations that are derived from the rest of a release; seeds do not state them. */
export const DERIVED = [
  {
    name: "GAP_IN",
    from: ["Gap"],
    to: SUBJECTS,
    field: "subject",
    inverseField: "gaps",
    one: true,
    strength: Strength.DIRECT,
    trace: null,
    derived: true,
    description: "What the gap is in.",
    inverseDescription: "What the sources leave open of it, or say twice.",
  },
] as const satisfies readonly RelationSpec[];
