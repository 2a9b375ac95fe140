import { stringify } from "yaml";
import { collapse } from "../../model/text.js";
import { indexText, similarWords } from "../../model/wordMatch.js";
import { locatorIn } from "../verify/locators.js";
import type { OutlineNode } from "../verify/outlineNodes.js";
import { lineOf, type SourceText } from "../verify/sourceText.js";
import { occurrences, offsetsOf, type Range } from "../verify/textRange.js";
import { locatorAt, outlineOf } from "./outline.js";

/** A quotation that can be pasted into a seed file. */
export interface ReadyQuotation {
  /** As printed, white space collapsed. */
  readonly words: string;
  /** Offsets in code points. */
  readonly start: number;
  readonly end: number;
  /** Line of the file, from 1. */
  readonly line: number;
  /** Locator that the outline of the source gives; null where it gives none. Then `at` is written by hand. */
  readonly derived: string | null;
  /** Locator below the heading; null where the text does not give one. */
  readonly at: string | null;
  readonly heading: string | null;
  /** Words before it that pick this place; null where it is the only one. */
  readonly after: string | null;
}

/** Words that are looked for in a text. */
export interface FoundWords {
  /** Every place; none where the words are not in the text. */
  readonly places: readonly ReadyQuotation[];
  /** Whether the places have the words as they were given. */
  readonly isExact: boolean;
}

/** Least similarity of words that are taken for the wanted ones, printed otherwise. */
const SIMILAR = 0.75;
/** Words that may be needed before a quotation to tell its place from others. */
const MAX_ANCHOR_WORDS = 15;

/** Finds words in a text. If they are not in the text, finds the most similar words. The nodes are those of the outline of the source, if it has one. */
export function findWords(text: SourceText, given: string, nodes: readonly OutlineNode[] = []): FoundWords {
  const words = collapse(given);
  const whole: Range = { start: 0, end: text.normal.length };
  const exact = occurrences(text, words, whole);
  const [near] = exact.length > 0 ? [] : [similarWords(indexText(text.normal), words)];
  const ranges = near && near.similarity >= SIMILAR ? [near] : exact;
  const outline = outlineOf(text);
  const places = ranges.map((range): ReadyQuotation => {
    const { start, end } = offsetsOf(text, range);
    const own = text.normal.slice(range.start, range.end);
    const after = occurrences(text, own, whole).length > 1 ? anchorBefore(text, own, range) : null;
    const derived = locatorIn(nodes, text.points, start, end);
    const place = derived === null ? locatorAt(outline, start) : { at: null, heading: null };
    return { words: own, start, end, line: lineOf(text, start), derived, ...place, after };
  });
  return { places, isExact: exact.length > 0 };
}

/** The fewest words before a place after whose first occurrence the place is the first match. */
function anchorBefore(text: SourceText, words: string, { start }: Range): string | null {
  const before = text.normal.slice(0, start).trimEnd().split(" ");
  for (let count = 1; count <= Math.min(MAX_ANCHOR_WORDS, before.length); count++) {
    const anchor = before.slice(-count).join(" ");
    const from = text.normal.indexOf(anchor) + anchor.length;
    const [first] = occurrences(text, words, { start: from, end: text.normal.length });
    if (anchor !== "" && first?.start === start) return anchor;
  }
  return null;
}

/** A quotation as YAML, with what a curator still has to say as a comment. */
export function quotationYaml({ words, derived, at, heading, after, line }: ReadyQuotation): string {
  const known = stringify({ ...(at === null ? {} : { at }), ...(after === null ? {} : { after }), quote: words }, FLAT);
  const place = heading === null ? `line ${line}` : `below ${JSON.stringify(heading)}, line ${line}`;
  if (derived !== null) return `# ${derived}, line ${line}\n${known}`;
  return `# ${place}${at === null ? "; add at: with the page or paragraph" : ""}\n${known}`;
}

const FLAT = { lineWidth: 0 } as const;
