import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { enumOf, optional, pattern } from "../propertyTypes.js";

/** What sort of network it is. */
export enum CancerNetworkKind {
  CANCER_NETWORK = "CANCER_NETWORK",
  CLINICAL_NETWORK = "CLINICAL_NETWORK",
  STRATEGIC_CLINICAL_NETWORK = "STRATEGIC_CLINICAL_NETWORK",
}

registerEnumType(CancerNetworkKind, {
  name: "CancerNetworkKind",
  description: "What sort of network it is.",
  valuesConfig: {
    CANCER_NETWORK: {
      description: "A cancer network, the form that preceded strategic clinical networks, or its continuation.",
    },
    CLINICAL_NETWORK: {
      description: "A clinical network for several conditions, with cancer among them.",
    },
    STRATEGIC_CLINICAL_NETWORK: {
      description: "A strategic clinical network of NHS England.",
    },
  },
});

@entity({
  description:
    "Clinicians and services of an area that work together on cancer, under whatever name the time gave them.",
  identifiedBy: [{ prop: "code" }],
})
export class CancerNetwork extends Entity {
  @prop(enumOf(CancerNetworkKind), "What sort of network it is.")
  kind!: CancerNetworkKind;

  @prop(
    optional(pattern(/^E55\d{6}$/, "E55000002", { searchable: true, cited: true })),
    "ONS code; null where no look-up gives one.",
  )
  code!: string | null;
}
