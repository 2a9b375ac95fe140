import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { enumOf } from "../propertyTypes.js";

/** What sort of topic it is. */
export enum TopicKind {
  SERVICE = "SERVICE",
  INTERVENTION = "INTERVENTION",
  TEST = "TEST",
  RISK_FACTOR = "RISK_FACTOR",
  STANDARD = "STANDARD",
  CONCEPT = "CONCEPT",
}

registerEnumType(TopicKind, {
  name: "TopicKind",
  description: "What sort of topic it is.",
  valuesConfig: {
    SERVICE: { description: "Care that is provided, such as palliative care." },
    INTERVENTION: { description: "Something done for a patient, such as radiotherapy." },
    TEST: { description: "A test or screening programme." },
    RISK_FACTOR: { description: "What makes cancer more likely, such as smoking." },
    STANDARD: { description: "A standard of waiting time or care." },
    CONCEPT: { description: "An idea with a name." },
  },
});

@entity({
  description: "A service, intervention, test, risk factor or concept that a source names.",
})
export class Topic extends Entity {
  @prop(enumOf(TopicKind), "What sort of topic it is.")
  kind!: TopicKind;
}
