import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { integer, kindOf, optional, pattern } from "../propertyTypes.js";
import { CodeScheme } from "../values/code.js";
import { type Figure, figure } from "../values/figure.js";

/** Kind of footprint: a Cancer Alliance or a Vanguard partnership. */
export enum AllianceKind {
  ALLIANCE = "ALLIANCE",
  VANGUARD = "VANGUARD",
}

registerEnumType(AllianceKind, {
  name: "AllianceKind",
  description: "Kind of footprint: a Cancer Alliance or a Vanguard partnership.",
  valuesConfig: {
    ALLIANCE: { description: "One of the sixteen regional partnerships that Annex i lists." },
    VANGUARD: { description: "A partnership of the National Cancer Vanguard." },
  },
});

@entity({
  description: "The footprint of a Cancer Alliance or of a partnership of the National Cancer Vanguard.",
  namedByLookup: true,
  identifiedBy: [{ prop: "code" }],
  rdf: ["org:OrganizationalCollaboration"],
})
export class Alliance extends Entity {
  @prop(kindOf(AllianceKind), "Alliance or Vanguard.")
  kind!: AllianceKind;

  @prop(
    optional(pattern(/^E5[67]\d{6}$/, "E56000003", { searchable: true, cited: true, codeScheme: CodeScheme.GSS })),
    "ONS code in 2016 and 2017; null if no look-up contains one.",
  )
  code!: string | null;

  @prop(optional(figure()), "Number of people, as printed in the guidance.")
  population!: Figure | null;

  @prop(
    optional(integer()),
    "Number of CCGs that the source states. It can differ from the number that the source lists.",
  )
  declaredCcgCount!: number | null;

  @prop(
    optional(integer()),
    "Number of STPs that the source states. It can differ from the number that the source lists.",
  )
  declaredStpCount!: number | null;
}
