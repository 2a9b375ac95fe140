import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { kindOf } from "../propertyTypes.js";

/** Purpose of a clinical group. */
export enum NetworkGroupKind {
  SITE_SPECIFIC = "SITE_SPECIFIC",
  CROSS_CUTTING = "CROSS_CUTTING",
  EXPERT_ADVISORY = "EXPERT_ADVISORY",
}

registerEnumType(NetworkGroupKind, {
  name: "NetworkGroupKind",
  description: "Purpose of a clinical group.",
  valuesConfig: {
    SITE_SPECIFIC: { description: "For cancers of one part of the body, for example lung." },
    CROSS_CUTTING: {
      description: "For a service or problem that concerns all tumour sites.",
    },
    EXPERT_ADVISORY: { description: "For expert advice to a clinical network." },
  },
});

@entity({
  description: "A group of clinicians within a network, for one tumour site or for several.",
  rdf: ["org:Organization"],
})
export class NetworkGroup extends Entity {
  @prop(kindOf(NetworkGroupKind), "Whether the group is for one tumour site, cross-cutting or advisory.")
  kind!: NetworkGroupKind;
}
