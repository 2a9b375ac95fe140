import { STATED_ENTITIES } from "../entities.js";
import { Strength } from "../evidence.js";
import type { RelationSpec } from "./spec.js";

/** Types that gaps can be about: all that seeds state. */
const SUBJECTS = STATED_ENTITIES.map(({ name }) => name);

/** Relations that are derived from the rest of a release. Seeds do not contain them. */
export const DERIVED = [
  {
    name: "GAP_IN",
    from: ["Gap"],
    to: SUBJECTS,
    field: "subject",
    inverseField: "gaps",
    verb: "is a gap in",
    inverseVerb: "has the gap",
    one: true,
    strength: Strength.DIRECT,
    trace: null,
    rdf: "schema:about",
    derived: true,
    description: "The entity that has the gap.",
    inverseDescription: "What is missing, duplicated or contradictory about it in the sources.",
  },
] as const satisfies readonly RelationSpec[];
