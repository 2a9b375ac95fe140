import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { kindOf, optional, pattern } from "../propertyTypes.js";
import { CodeScheme } from "../values/code.js";

/** Kind of network: cancer, clinical or strategic clinical. */
export enum CancerNetworkKind {
  CANCER_NETWORK = "CANCER_NETWORK",
  CLINICAL_NETWORK = "CLINICAL_NETWORK",
  STRATEGIC_CLINICAL_NETWORK = "STRATEGIC_CLINICAL_NETWORK",
}

registerEnumType(CancerNetworkKind, {
  name: "CancerNetworkKind",
  description: "Kind of network: cancer, clinical or strategic clinical.",
  valuesConfig: {
    CANCER_NETWORK: {
      description: "A cancer network, the predecessor of strategic clinical networks, or the continuation of one.",
    },
    CLINICAL_NETWORK: {
      description: "A clinical network for several conditions that include cancer.",
    },
    STRATEGIC_CLINICAL_NETWORK: {
      description: "A strategic clinical network of NHS England.",
    },
  },
});

@entity({
  description: "A network of clinicians and services that work together on cancer in an area.",
  identifiedBy: [{ prop: "code" }],
  rdf: ["org:OrganizationalCollaboration"],
})
export class CancerNetwork extends Entity {
  @prop(kindOf(CancerNetworkKind), "Kind of network: cancer, clinical or strategic clinical.")
  kind!: CancerNetworkKind;

  @prop(
    optional(pattern(/^E55\d{6}$/, "E55000002", { searchable: true, cited: true, codeScheme: CodeScheme.GSS })),
    "ONS code; null if no look-up contains one.",
  )
  code!: string | null;
}
