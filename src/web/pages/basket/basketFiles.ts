import { escaped } from "../parts/escaped.js";
import { relationWords } from "../parts/relationWords.js";
import { type CollectedLink, citationsOf } from "./collectedLinks.js";

/** A way to take a basket to another program. */
export interface BasketFile {
  readonly suffix: string;
  readonly name: string;
  readonly mediaType: string;
  readonly write: (links: readonly CollectedLink[]) => string;
}

const sentenceOf = ({ item, label, edge }: CollectedLink): string =>
  `${label} ${relationWords(item.relation, "FORWARD")} ${edge?.node.label ?? item.to}`;

const quotationsOf = ({ edge }: CollectedLink) => edge?.evidence.flatMap(({ citations }) => citations) ?? [];

/** Characters that Markdown could take for markup. */
const markdownText = (text: string): string => text.replace(/[\\`*_{}[\]<>#+!|~]/g, "\\$&");

function markdown(links: readonly CollectedLink[]): string {
  const citations = citationsOf(links);
  const numberOf = (reference: string): number => citations.findIndex((each) => each.reference === reference) + 1;
  const parts = links.map((link) =>
    [
      `**${markdownText(sentenceOf(link))}**`,
      ...quotationsOf(link).map(
        ({ plainQuote, reference }) => `> “${markdownText(plainQuote)}”[^${numberOf(reference)}]`,
      ),
    ].join("\n\n"),
  );
  const notes = citations.map(({ reference }, index) => `[^${index + 1}]: ${markdownText(reference)}`);
  return `${[...parts, notes.join("\n")].join("\n\n")}\n`;
}

/** HTML whose notes become footnotes in LibreOffice, by its own class names, and in Word, by its own style. */
function html(links: readonly CollectedLink[]): string {
  let count = 0;
  const notes: string[] = [];
  const note = (reference: string): string => {
    count++;
    notes.push(
      `<div id="sdfootnote${count}" style="mso-element:footnote"><p><a class="sdfootnotesym" name="sdfootnote${count}sym" href="#sdfootnote${count}anc">${count}</a> ${escaped(reference)}</p></div>`,
    );
    return `<a class="sdfootnoteanc" name="sdfootnote${count}anc" href="#sdfootnote${count}sym"><sup>${count}</sup></a>`;
  };
  const body = links.map((link) => {
    const quotations = quotationsOf(link).map(
      ({ plainQuote, reference }) => `<blockquote><p>“${escaped(plainQuote)}”${note(reference)}</p></blockquote>`,
    );
    return `<p><b>${escaped(sentenceOf(link))}</b></p>\n${quotations.join("\n")}`;
  });
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Quotations from the Cancer Policy Graph</title></head><body>
${body.join("\n")}
${notes.join("\n")}
</body></html>
`;
}

/** The files of a basket. */
export const BASKET_FILES: readonly BasketFile[] = [
  {
    suffix: "html",
    name: "Text with footnotes (HTML)",
    mediaType: "text/html; charset=utf-8",
    write: html,
  },
  { suffix: "md", name: "Markdown", mediaType: "text/markdown; charset=utf-8", write: markdown },
  {
    suffix: "bib",
    name: "BibTeX",
    mediaType: "application/x-bibtex; charset=utf-8",
    write: (links) =>
      citationsOf(links)
        .map(({ bibtex }) => `${bibtex.trimEnd()}\n`)
        .join("\n"),
  },
  {
    suffix: "ris",
    name: "RIS",
    mediaType: "application/x-research-info-systems; charset=utf-8",
    write: (links) =>
      citationsOf(links)
        .map(({ ris }) => `${ris.trimEnd()}\n`)
        .join("\n"),
  },
  {
    suffix: "csl.json",
    name: "CSL-JSON",
    mediaType: "application/vnd.citationstyles.csl+json; charset=utf-8",
    write: (links) =>
      `[\n${citationsOf(links)
        .map(({ cslJson }) => cslJson)
        .join(",\n")}\n]\n`,
  },
];
