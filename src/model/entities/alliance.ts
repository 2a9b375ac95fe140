import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { enumOf, integer, optional, pattern } from "../propertyTypes.js";
import { type Figure, figure } from "../values.js";

/** What sort of footprint it is. */
export enum AllianceKind {
  ALLIANCE = "ALLIANCE",
  VANGUARD = "VANGUARD",
}

registerEnumType(AllianceKind, {
  name: "AllianceKind",
  description: "What sort of footprint it is.",
  valuesConfig: {
    ALLIANCE: { description: "One of the regional partnerships of which Annex i lists sixteen." },
    VANGUARD: { description: "A partnership of the National Cancer Vanguard." },
  },
});

@entity({
  description: "The footprint of a Cancer Alliance or of a partnership of the National Cancer Vanguard.",
  identifiedBy: [{ prop: "code" }],
})
export class Alliance extends Entity {
  @prop(enumOf(AllianceKind), "Alliance or Vanguard.")
  kind!: AllianceKind;

  @prop(
    optional(pattern(/^E5[67]\d{6}$/, "E56000003", { searchable: true, cited: true })),
    "ONS code of the years 2016 and 2017; null where no look-up gives one.",
  )
  code!: string | null;

  @prop(optional(figure()), "People, as the guidance prints it.")
  population!: Figure | null;

  @prop(optional(integer()), "How many CCGs the source says it has, to be compared with those it lists.")
  declaredCcgCount!: number | null;

  @prop(optional(integer()), "How many STPs the source says it spans, to be compared with those it lists.")
  declaredStpCount!: number | null;
}
