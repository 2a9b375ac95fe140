import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { date, enumOf, optional, pattern, text } from "../propertyTypes.js";
import { Precision } from "../values.js";

/** What sort of text a source is. */
export enum SourceKind {
  DOCUMENT = "DOCUMENT",
  WEB_PAGE = "WEB_PAGE",
  NEWSLETTER = "NEWSLETTER",
  LOOKUP = "LOOKUP",
  FACT_LIST = "FACT_LIST",
}

registerEnumType(SourceKind, {
  name: "SourceKind",
  description: "What sort of text a source is.",
  valuesConfig: {
    DOCUMENT: { description: "Something published once, such as a report or guidance." },
    WEB_PAGE: { description: "Words of a web site as they were on the day of reading." },
    NEWSLETTER: { description: "One issue of a periodical letter." },
    LOOKUP: { description: "An official table of codes or memberships." },
    FACT_LIST: {
      description: "Facts found in several public places, each with its address.",
    },
  },
});

@entity({
  description: "The copy of a document or look-up that was read for this graph.",
})
export class Source extends Entity {
  @prop(text({ searchable: true }), "What its publisher calls it, in the words printed on it.")
  title!: string;

  @prop(enumOf(SourceKind), "What sort of text it is.")
  kind!: SourceKind;

  @prop(optional(text({ searchable: true })), "Who published it; null where the copy does not say.")
  publisher!: string | null;

  @prop(optional(date({ cited: false })), "When it was published; see publishedPrecision. Null where not known.")
  published!: string | null;

  @prop(optional(enumOf(Precision)), "How much of the date is known; null where no date is.")
  publishedPrecision!: Precision | null;

  @prop(optional(text()), "Public address of the document or look-up; null where none is known.")
  url!: string | null;

  @prop(text(), "Terms under which the source may be used.")
  licence!: string;

  @prop(
    optional(text()),
    "Name of the text file that quotations' offsets count in; null where only its facts were recorded.",
  )
  file!: string | null;

  @prop(optional(pattern(/^[0-9a-f]{64}$/, "64 hexadecimal digits")), "SHA-256 of that text file, hexadecimal.")
  sha256!: string | null;
}
