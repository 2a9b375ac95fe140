import { stringify } from "yaml";
import type { SourceKind } from "../../model/entities/source.js";

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

/** The seed file for a source's facts, which has none yet. */
export const factsYaml = (slug: string): string => `${MODELINE}source: ${slug}\n`;
