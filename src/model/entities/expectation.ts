import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { integer, kindOf, optional, text } from "../propertyTypes.js";

/** Kind of expectation, for example a quality marker or a duty. */
export enum ExpectationKind {
  FUNCTION = "FUNCTION",
  THEME = "THEME",
  QUALITY_MARKER = "QUALITY_MARKER",
  CRITERION = "CRITERION",
  PRINCIPLE = "PRINCIPLE",
  PLAN_COMPONENT = "PLAN_COMPONENT",
  ENGAGEMENT_CRITERION = "ENGAGEMENT_CRITERION",
  DELIVERY_ROUTE = "DELIVERY_ROUTE",
  TASK = "TASK",
  DUTY = "DUTY",
  REQUIREMENT = "REQUIREMENT",
  VISION = "VISION",
  PRIORITY = "PRIORITY",
}

registerEnumType(ExpectationKind, {
  name: "ExpectationKind",
  description: "Kind of expectation, for example a quality marker or a duty.",
  valuesConfig: {
    FUNCTION: { description: "A part of the body's role." },
    THEME: { description: "A theme that groups quality markers." },
    QUALITY_MARKER: { description: "A characteristic of a good network." },
    CRITERION: { description: "A test of whether work succeeded." },
    PRINCIPLE: { description: "A rule that guides how work is done." },
    PLAN_COMPONENT: { description: "What a plan must contain." },
    ENGAGEMENT_CRITERION: { description: "A test of whether engagement is good." },
    DELIVERY_ROUTE: { description: "A way to deliver ambitions." },
    TASK: { description: "A task to carry out." },
    DUTY: { description: "A duty to have regard to something." },
    REQUIREMENT: { description: "Any other requirement." },
    VISION: { description: "A vision: the intended future state." },
    PRIORITY: { description: "A priority of a strategy or plan." },
  },
});

@entity({
  description: "Something that a source expects a class of bodies to do or to be.",
  order: "order",
})
export class Expectation extends Entity {
  @prop(kindOf(ExpectationKind), "Kind of expectation, for example a quality marker or a duty.")
  kind!: ExpectationKind;

  @prop(
    optional(text({ searchable: true, cited: true })),
    "The statement as printed; null if the name is the whole statement.",
  )
  statement!: string | null;

  @prop(optional(integer({ cited: false })), "Position in its list, starting at 1; null if it is not in a list.")
  order!: number | null;

  @prop(
    optional(text({ searchable: true, cited: true })),
    "How the expectation is met, according to the source; null if not stated.",
  )
  howMet!: string | null;
}
