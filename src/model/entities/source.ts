import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { composite, date, enumOf, integer, list, number, optional, pattern, text } from "../propertyTypes.js";
import { Precision } from "../values/precision.js";
import { type PrintedDate, printedDate } from "../values/printedDate.js";
import { UncitedWords, uncitedWordsMembers, uncitedWordsSchema } from "../values/uncitedWords.js";

/** Kind of source, for example a document or a look-up. */
export enum SourceKind {
  DOCUMENT = "DOCUMENT",
  WEB_PAGE = "WEB_PAGE",
  NEWSLETTER = "NEWSLETTER",
  LOOKUP = "LOOKUP",
  FACT_LIST = "FACT_LIST",
}

registerEnumType(SourceKind, {
  name: "SourceKind",
  description: "Kind of source, for example a document or a look-up.",
  valuesConfig: {
    DOCUMENT: { description: "A document published once, for example a report or guidance." },
    WEB_PAGE: { description: "Text of a web site as of the day it was read." },
    NEWSLETTER: { description: "One issue of a periodical newsletter." },
    LOOKUP: { description: "An official look-up table of codes or memberships." },
    FACT_LIST: {
      description: "A list of facts from several public places, each with its URL.",
    },
  },
});

/** Counted from the rest of a release. */
const COUNTED = { derived: true, cited: false } as const;

@entity({
  description: "A copy of a document or look-up that was read for this graph.",
  rdf: ["prov:Entity", "schema:DigitalDocument"],
})
export class Source extends Entity {
  @prop(text({ searchable: true }), "Title as printed on the source.", { term: "dcterms:title" })
  title!: string;

  @prop(enumOf(SourceKind), "Kind of source, for example a document or a look-up.")
  kind!: SourceKind;

  @prop(optional(text({ searchable: true })), "Publisher; null if the copy does not state it.")
  publisher!: string | null;

  @prop(
    optional(date({ cited: false })),
    "Date of publication; its first day where only a month, season or year is printed, see `publishedAs`. Null if unknown.",
  )
  published!: string | null;

  @prop(optional(enumOf(Precision)), "Precision of the date of publication; null if the date is unknown.")
  publishedPrecision!: Precision | null;

  @prop(optional(printedDate()), "Date of publication as printed, with the days that it may mean; null if unknown.")
  publishedAs!: PrintedDate | null;

  @prop(optional(text()), "URL of the document or look-up; null if unknown.", { term: "schema:url" })
  url!: string | null;

  @prop(text(), "Licence or terms of use.", { term: "dcterms:rights" })
  licence!: string;

  @prop(
    optional(text()),
    "Name of the text file that the offsets of quotations refer to; null if only facts of the source were recorded.",
  )
  file!: string | null;

  @prop(optional(pattern(/^[0-9a-f]{64}$/, "64 hexadecimal digits")), "SHA-256 of the text file, in hexadecimal.")
  sha256!: string | null;

  @prop(
    optional(integer({ cited: false, unit: "characters" })),
    "Length of the text file in code points, as offsets of quotations count them; null if it was not recorded.",
  )
  length!: number | null;

  @prop(
    optional(number({ ...COUNTED, unit: "%" })),
    "Share of the text file's code points that lie in a quotation, from 0 to 1; those in several quotations count once. Null if the length is unknown.",
  )
  quotedShare!: number | null;

  @prop(integer(COUNTED), "Number of different places of the text that are quoted.")
  quotationCount!: number;

  @prop(
    integer(COUNTED),
    "Number of facts that the source supports: properties of entities, single observations, and links. A fact that two sources support counts in both.",
  )
  factCount!: number;

  @prop(
    list(
      composite(() => UncitedWords, uncitedWordsSchema, null, { members: uncitedWordsMembers }),
      COUNTED,
    ),
    "Sentences, headings and rows of the text that no fact cites, each with the reason. Empty where all are cited.",
  )
  uncited!: readonly UncitedWords[];
}
