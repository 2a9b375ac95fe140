import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { enumOf } from "../propertyTypes.js";

/** What a clinical group is for. */
export enum NetworkGroupKind {
  SITE_SPECIFIC = "SITE_SPECIFIC",
  CROSS_CUTTING = "CROSS_CUTTING",
  EXPERT_ADVISORY = "EXPERT_ADVISORY",
}

registerEnumType(NetworkGroupKind, {
  name: "NetworkGroupKind",
  description: "What a clinical group is for.",
  valuesConfig: {
    SITE_SPECIFIC: { description: "Cancers of one part of the body, such as lung." },
    CROSS_CUTTING: {
      description: "A service or problem that all tumour sites share.",
    },
    EXPERT_ADVISORY: { description: "Expert advice to a clinical network." },
  },
});

@entity({ description: "A group of clinicians within a network, for one tumour site or across them." })
export class NetworkGroup extends Entity {
  @prop(enumOf(NetworkGroupKind), "Whether it is for one tumour site or cuts across them.")
  kind!: NetworkGroupKind;
}
