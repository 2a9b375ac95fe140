import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { enumOf, number, optional, text } from "../propertyTypes.js";

/** What sort of evidence it is. */
export enum FindingKind {
  FIGURE = "FIGURE",
  QUOTATION = "QUOTATION",
  STATEMENT = "STATEMENT",
}

registerEnumType(FindingKind, {
  name: "FindingKind",
  description: "What sort of evidence it is.",
  valuesConfig: {
    FIGURE: { description: "A quantity: a count, a share or an amount." },
    QUOTATION: { description: "Words of somebody who was asked, or of another document." },
    STATEMENT: { description: "What the report found, in words and without a number." },
  },
});

@entity({
  description: "A figure, a quotation or a statement that a report gives as evidence.",
})
export class Finding extends Entity {
  @prop(enumOf(FindingKind), "Figure, quotation or statement.")
  kind!: FindingKind;

  @prop(optional(number()), "The figure, in `unit`, or the lower end of a range; null where there is no figure.")
  value!: number | null;

  @prop(optional(number()), "The upper end, in `unit`, where the source prints a range; else null.")
  upTo!: number | null;

  @prop(optional(text()), "Unit of the figure; null where there is none.")
  unit!: string | null;

  @prop(optional(text({ cited: true })), "The figure as printed; null where there is none.")
  printed!: string | null;

  @prop(
    optional(text({ searchable: true, cited: true })),
    "The words in which the report gives it, shortened to what matters.",
  )
  statement!: string | null;

  @prop(optional(text()), "Who is quoted, as the report names them; null where nobody is.")
  speakerRole!: string | null;
}
