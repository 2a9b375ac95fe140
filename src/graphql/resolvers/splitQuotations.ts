import { collapse } from "../../model/text.js";

const QUOTED = /“([^”]+)”|"([^"]+)"|«([^»]+)»/g;
const SINGLE = /(?<![\p{L}\p{N}])‘([^’]+(?:’(?=[\p{L}])[^’]*)*)’(?![\p{L}])/gu;
const ELLIPSIS = /\s*(?:[[(]\s*(?:…|\.{3})\s*[\])]|…|\.{3,})\s*/;

/** A text between quotation marks with fewer words is a term, not a quotation, if no other has more. */
const FEWEST_WORDS = 3;

/** A paragraph that is nothing but a text between quotation marks. */
const ONLY_QUOTED = /^(?:“[^“”]+”|"[^"]+"|«[^«»]+»|‘[^‘’]+’)[.,;:]?$/;

/** The paragraphs of a text: parts between empty lines, with white space collapsed. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n[\t ]*\r?\n/)
    .map(collapse)
    .filter((part) => part !== "");

/** The texts between quotation marks; none if they are only terms. */
export function quotedParts(paragraph: string): readonly string[] {
  const double = [...paragraph.matchAll(QUOTED)].map(([, a, b, c]) => a ?? b ?? c ?? "");
  const parts = double.length > 0 ? double : [...paragraph.matchAll(SINGLE)].map(([, inner]) => inner ?? "");
  const texts = parts.map(collapse).filter((part) => part !== "");
  const hasQuotation = ONLY_QUOTED.test(paragraph) || texts.some((part) => part.split(" ").length >= FEWEST_WORDS);
  return hasQuotation ? texts : [];
}

/** The parts of a quotation between ellipses, such as "[...]". */
export const partsOf = (quotation: string): readonly string[] =>
  quotation.split(ELLIPSIS).filter((part) => /[\p{L}\p{N}]/u.test(part));

const segmenter = new Intl.Segmenter("en-GB", { granularity: "sentence" });

/** The sentences of a text. */
export const sentencesOf = (text: string): readonly string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== "");
