import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { kindOf } from "../propertyTypes.js";

/** Kind of topic, for example a service or a test. */
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
  description: "Kind of topic, for example a service or a test.",
  valuesConfig: {
    SERVICE: { description: "A service, for example palliative care." },
    INTERVENTION: { description: "An intervention, for example radiotherapy." },
    TEST: { description: "A test or screening programme." },
    RISK_FACTOR: { description: "A risk factor for cancer, for example smoking." },
    STANDARD: { description: "A standard of waiting times or care." },
    CONCEPT: { description: "An abstract idea that a source names." },
  },
});

@entity({
  description: "A service, intervention, test, risk factor or concept that a source names.",
  rdf: ["skos:Concept"],
})
export class Topic extends Entity {
  @prop(kindOf(TopicKind), "Kind of topic, for example a service or a test.")
  kind!: TopicKind;
}
