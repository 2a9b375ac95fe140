import { registerEnumType } from "type-graphql";
import type { Citation } from "../../model/evidence.js";
import { plainQuote } from "../../model/plainQuote.js";
import type { EntityRecord } from "../../model/release.js";

/** Ways to write a reference. */
export enum ReferenceStyle {
  HARVARD = "HARVARD",
  BIBTEX = "BIBTEX",
  CSL_JSON = "CSL_JSON",
  RIS = "RIS",
}

registerEnumType(ReferenceStyle, {
  name: "ReferenceStyle",
  description: "Ways to write a reference.",
  valuesConfig: {
    HARVARD: { description: "A line for a bibliography, author and year first." },
    BIBTEX: { description: "An entry for BibTeX." },
    CSL_JSON: { description: "An item of CSL-JSON, as reference managers import it." },
    RIS: { description: "A record in RIS, as reference managers import it." },
  },
});

/** What a reference tells of a source. */
interface Parts {
  readonly key: string;
  readonly publisher: string | null;
  readonly title: string;
  readonly year: string | null;
  readonly url: string | null;
  /** Place and words; null where the whole source is meant. */
  readonly place: string | null;
  readonly note: string;
}

function partsOf({ id, props }: EntityRecord, citation: Citation | null, release: string): Parts {
  const text = (prop: string): string | null => (typeof props[prop] === "string" ? (props[prop] as string) : null);
  return {
    key: id.replace(/^source:/, ""),
    publisher: text("publisher"),
    title: text("title") ?? id,
    year: text("published")?.slice(0, 4) ?? null,
    url: text("url"),
    place: citation && `${citation.locator}: “${plainQuote(citation.quote, text("file") ?? "")}”`,
    note: `As quoted in the Cancer Policy Graph, release ${release.slice(0, 12)}`,
  };
}

const WRITERS: Readonly<Record<ReferenceStyle, (parts: Parts) => string>> = {
  HARVARD: ({ publisher, title, year, url, place, note }) =>
    [
      `${publisher ?? "Anon."} (${year ?? "no date"}) ${title}.`,
      ...(url ? [`Available at: ${url}.`] : []),
      ...(place ? [`${place}.`] : []),
      `${note}.`,
    ].join(" "),
  BIBTEX: ({ key, publisher, title, year, url, place, note }) => {
    // The outer braces keep an organisation from being taken for a person, and capitals as they are; an address stands as it is.
    const fields = {
      author: publisher && `{${escapeTex(publisher)}}`,
      title: `{${escapeTex(title)}}`,
      year,
      url,
      note: escapeTex(place ? `${place}. ${note}` : note),
    };
    const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
    return `@misc{${key},\n${lines.join(",\n")}\n}`;
  },
  CSL_JSON: ({ key, publisher, title, year, url, place, note }) =>
    JSON.stringify({
      id: key,
      type: "report",
      title,
      ...(publisher ? { author: [{ literal: publisher }], publisher } : {}),
      ...(year ? { issued: { "date-parts": [[Number(year)]] } } : {}),
      ...(url ? { URL: url } : {}),
      note: place ? `${place}. ${note}` : note,
    }),
  RIS: ({ key, publisher, title, year, url, place, note }) =>
    Object.entries({
      TY: "RPRT",
      ID: key,
      AU: publisher,
      TI: title,
      PY: year,
      PB: publisher,
      UR: url,
      N1: place ? `${place}. ${note}` : note,
    })
      .flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []))
      .concat("ER  - ")
      .join("\r\n"),
};

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** A text with the characters that TeX takes for commands made harmless. */
const escapeTex = (text: string): string =>
  text.replace(/[&%$#_{}\\~^]/g, (character) => TEX[character] ?? `\\${character}`);

/**
 * A reference ready for a bibliography.
 * @param source the record of the Source
 * @param citation the quotation that is referred to; null for the whole source
 * @param release hash of the release that quotes it
 */
export const referenceText = (
  style: ReferenceStyle,
  source: EntityRecord,
  citation: Citation | null,
  release: string,
): string => WRITERS[style](partsOf(source, citation, release));
