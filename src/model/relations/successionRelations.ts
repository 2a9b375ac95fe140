import { Strength } from "../evidence.js";
import type { RelationSpec } from "./spec.js";
import { BODIES_THAT_SUCCEED } from "./typeGroups.js";

/** How bodies and documents replace or develop into others. Traces do not follow these. */
export const SUCCESSION_RELATIONS = [
  {
    name: "SUCCEEDED_BY",
    from: BODIES_THAT_SUCCEED,
    to: BODIES_THAT_SUCCEED,
    sameType: true,
    field: "successors",
    inverseField: "predecessors",
    verb: "was succeeded by",
    inverseVerb: "succeeded",
    strength: Strength.DIRECT,
    trace: null,
    acrossTime: true,
    rdf: "dcterms:isReplacedBy",
    description: "Entities that replaced it, wholly or in part.",
    inverseDescription: "Entities that it replaced, wholly or in part.",
  },
  {
    name: "EVOLVED_INTO",
    from: ["CancerNetwork", "BodyType"],
    to: ["CancerNetwork", "BodyType", "Alliance"],
    field: "evolvedInto",
    inverseField: "evolvedFrom",
    verb: "developed into",
    inverseVerb: "developed from",
    strength: Strength.DIRECT,
    trace: null,
    acrossTime: true,
    description: "What it developed into or was expected to develop into.",
    inverseDescription: "What it developed from.",
  },
] as const satisfies readonly RelationSpec[];
