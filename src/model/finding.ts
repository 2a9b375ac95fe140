import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "./entity.js";
import { number, oneOf, optional, text } from "./kinds.js";

/** What sort of evidence it is. */
export enum FindingKind {
  FIGURE = "FIGURE",
  QUOTATION = "QUOTATION",
}

registerEnumType(FindingKind, {
  name: "FindingKind",
  description: "What sort of evidence it is.",
  valuesConfig: {
    FIGURE: { description: "A number." },
    QUOTATION: { description: "Words of somebody who was asked." },
  },
});

@entity({
  description: "A figure or a quotation that a report gives as evidence.",
})
export class Finding extends Entity {
  @prop(oneOf(FindingKind), "Figure or quotation.")
  kind!: FindingKind;

  @prop(optional(number()), "The figure, in `unit`; null for a quotation.")
  value!: number | null;

  @prop(optional(text()), "Unit of the figure; null for a quotation.")
  unit!: string | null;

  @prop(optional(text({ cited: true })), "The figure as printed; null for a quotation.")
  printed!: string | null;

  @prop(
    optional(text({ searchable: true, cited: true })),
    "The words in which the report gives it, shortened to what matters.",
  )
  statement!: string | null;

  @prop(optional(text()), "Who is quoted, as the report names them; null where nobody is.")
  speakerRole!: string | null;
}
