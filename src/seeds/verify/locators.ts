import type { Citation } from "../../model/evidence.js";
import { firstIndex } from "../../model/firstIndex.js";
import type { Report } from "../fault.js";
import type { LocatorPart } from "../parse/statements.js";
import { quoted } from "../phrases.js";
import type { OutlineNode } from "./outlineNodes.js";

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Returns the locator of a part of a text: what the places of its first and last word have in common, then where they differ, then the columns of the
 * cells between. Null where the outline names no place.
 */
export function locatorIn(
  nodes: readonly OutlineNode[],
  points: readonly string[],
  start: number,
  end: number,
): string | null {
  const indexBefore = (offset: number): number => firstIndex(nodes.length, (i) => (nodes[i]?.start ?? 0) >= offset) - 1;
  const first = indexBefore(start + 1);
  const last = indexBefore(end);
  const [head, tail] = [nodes[first]?.at ?? [], nodes[last]?.at ?? []];
  const shared = head.findIndex((part, i) => part !== tail[i]);
  const common = shared < 0 ? head.length : shared;
  const apart = [head.slice(common), tail.slice(common)].map((parts) => parts.join(", ")).filter((part) => part !== "");
  const touched = nodes.slice(first, last + 1).filter(({ column, start: from }, i, all) => {
    if (!column) return false;
    const to = Math.min(end, all[i + 1]?.start ?? end);
    return points.slice(Math.max(start, from), to).some((point) => LETTER.test(point));
  });
  const parts = [...head.slice(0, common), apart.join(" to "), columnsOf(touched)].filter((part) => part !== "");
  return parts.length > 0 ? parts.join(", ") : null;
}

/** "column A", "columns A and B", "columns A to D", in the order of the table. */
function columnsOf(nodes: readonly OutlineNode[]): string {
  const columns = nodes.flatMap(({ column }) => column ?? []).sort((a, b) => a.index - b.index);
  const names = [...new Set(columns.map(({ name }) => name))];
  if (names.length < 2) return names.map((name) => `column ${name}`).join("");
  return `columns ${names[0]} ${names.length === 2 ? "and" : "to"} ${names.at(-1)}`;
}

/** The words with which the places of a source begin: "paragraph", "row", "column" ... */
export function placeWords(locators: Iterable<string>): ReadonlySet<string> {
  // The cells of a row repeat its name.
  const words = new Set([...new Set(locators)].flatMap((locator) => locator.split(", ").map(firstWord)));
  return words.has("column") || words.has("columns") ? words.add("column").add("columns") : words;
}

const firstWord = (part: string): string => part.split(" ")[0] ?? "";

const contains = (locator: string, part: string): boolean => `, ${locator}, `.includes(`, ${part}, `);

/** Returns the parts that are written by hand and that the derived locator does not have. */
export const furtherParts = (derived: string, parts: readonly LocatorPart[]): readonly LocatorPart[] =>
  parts.filter(({ text }) => !contains(derived, text));

/**
 * Joins the locator that the outline gives with what is written by hand. The outline says where a quotation stands; only what is finer is written by
 * hand. Without an outline, all is.
 */
export const joinLocator = (derived: string | null, parts: readonly LocatorPart[]): string =>
  [...(derived === null ? [] : [derived]), ...furtherParts(derived ?? "", parts).map(({ text }) => text)].join(", ");

/** Creates a check that reports a part by hand that names another place than that of the quotation: once for each part, with the first such quotation. */
export function createLocatorCheck(): (
  citation: Pick<Citation, "quote">,
  derived: string,
  parts: readonly LocatorPart[],
  words: ReadonlySet<string>,
  report: Report,
) => void {
  const reported = new Set<LocatorPart>();
  return ({ quote }, derived, parts, words, report) => {
    for (const part of furtherParts(derived, parts)) {
      if (!words.has(firstWord(part.text)) || reported.has(part)) continue;
      reported.add(part);
      report(
        part.place,
        `The locator ${quoted(part.text)} is wrong for ${quoted(quote)}, which stands in ${derived}.`,
        {
          expected: "no `at` for this quotation: its locator is derived from the outline of the source",
        },
      );
    }
  };
}
