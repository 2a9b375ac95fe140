import { stringify } from "yaml";
import type { SourceKind } from "../../model/entities/source.js";
import type { SourceText } from "../verify/sourceText.js";
import { outlineOf } from "./outline.js";

/** What is known of a source before any fact is entered. */
export interface NewSource {
  readonly slug: string;
  readonly name: string;
  /** As printed in the text. */
  readonly title: string;
  readonly kind: SourceKind;
  readonly licence: string;
}

const scalar = (text: string): string => stringify(text, { lineWidth: 0 }).trim();

const MODELINE = "# yaml-language-server: $schema=../../seeds/seed.schema.json\n";

/** The seed file that describes a source. Optional keys are included as comments. */
export const sourceYaml = ({ slug, name, title, kind, licence }: NewSource, file: string): string =>
  `${MODELINE}source: ${slug}
sources:
  ${slug}:
    name: ${scalar(name)}
    title:
      value: ${scalar(title)}
      quote: ${scalar(title)}
      within: { from: ${JSON.stringify(title)} }
    kind: ${kind}
    licence: ${scalar(licence)}
    file: ${scalar(file)}
    # publisher: { value: NHS England, quote: the words that name it }
    # published: { value: "2016-12-06", quote: the date as printed }
    # publishedPrecision: DAY
    # url: https://...
`;

/** Words of a heading that the outline repeats, so that it holds no more of the text than a table of contents. */
const SHOWN_WORDS = 8;

/** The seed file for a source's facts: empty, with the outline of its text as comments. */
export function factsYaml(slug: string, text: SourceText): string {
  const entries = outlineOf(text).filter(({ kind }) => kind === "heading" || kind === "paragraph");
  const lines = entries.map(({ kind, label, line }) => {
    const words = label.split(" ");
    const shown = words.length > SHOWN_WORDS ? `${words.slice(0, SHOWN_WORDS).join(" ")} …` : label;
    return `#   ${String(line).padStart(5)}  ${kind === "heading" ? shown : `paragraph ${label}`}\n`;
  });
  const outline = lines.length > 0 ? `# Outline, by line of the text:\n${lines.join("")}` : "";
  return `${MODELINE}source: ${slug}\n${outline}`;
}
