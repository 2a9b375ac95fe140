import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { enumOf, integer, optional, text } from "../propertyTypes.js";

/** What sort of expectation it is. */
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
  description: "What sort of expectation it is.",
  valuesConfig: {
    FUNCTION: { description: "Work that is part of the body's role." },
    THEME: { description: "A theme under which quality markers stand." },
    QUALITY_MARKER: { description: "A sign by which a good network is known." },
    CRITERION: { description: "A test by which success is judged." },
    PRINCIPLE: { description: "A principle to be guided by." },
    PLAN_COMPONENT: { description: "What a plan must contain." },
    ENGAGEMENT_CRITERION: { description: "What engagement must be." },
    DELIVERY_ROUTE: { description: "A way in which ambitions are delivered." },
    TASK: { description: "A task that is carried out." },
    DUTY: { description: "A duty to have regard to something." },
    REQUIREMENT: { description: "Anything else that is required." },
    VISION: { description: "What is to become true." },
    PRIORITY: { description: "A priority of a strategy or plan." },
  },
});

@entity({
  description: "What a source expects a class of bodies to do or to be.",
  order: "order",
})
export class Expectation extends Entity {
  @prop(enumOf(ExpectationKind), "What sort of expectation it is.")
  kind!: ExpectationKind;

  @prop(optional(text({ searchable: true, cited: true })), "Its words as printed; null where the name is all of them.")
  statement!: string | null;

  @prop(optional(integer({ cited: false })), "Place in its list, from 1; null where it stands alone.")
  order!: number | null;

  @prop(optional(text({ searchable: true, cited: true })), "How the source says it is met; null where it does not say.")
  howMet!: string | null;
}
