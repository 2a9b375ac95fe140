import { isTable } from "../../model/tableFile.js";
import { collapse } from "../../model/text.js";
import type { SourceText } from "../verify/sourceText.js";

/** A place in a text that readers would name: a heading, a numbered paragraph, a lettered item or a table row. */
export interface OutlineEntry {
  readonly kind: "heading" | "paragraph" | "item" | "row";
  /** The heading itself, the number, the letter, or the first cell. */
  readonly label: string;
  /** Line of the file, from 1. */
  readonly line: number;
  /** Offset of the line in code points. */
  readonly start: number;
}

/** Maximum number of words of a heading; it stands between empty lines. */
const HEADING_WORDS = 14;

const NUMBERED = /^\s*(\d{1,3})[.)]\s/;
const LETTERED = /^\s*(?:[-•*–]\s*)?(?:\(([a-z])\)|([a-z])[.)])\s/;

/** What a text's lines are called, in their order. */
export function outlineOf({ file, points }: SourceText): readonly OutlineEntry[] {
  const lines = points.join("").split("\n");
  const hasRows = isTable(file);
  let start = 0;
  return lines.flatMap((text, i): readonly OutlineEntry[] => {
    const at = { line: i + 1, start };
    start += [...text].length + 1;
    const isBlank = (other: string | undefined): boolean => (other ?? "").trim() === "";
    if (isBlank(text)) return [];
    if (hasRows) return i === 0 ? [] : [{ kind: "row", label: firstCell(text, ","), ...at }];
    const [, number] = NUMBERED.exec(text) ?? [];
    if (number) return [{ kind: "paragraph", label: number, ...at }];
    const [, bracketed, letter = bracketed] = LETTERED.exec(text) ?? [];
    if (letter) return [{ kind: "item", label: letter, ...at }];
    if (text.includes("\t")) return [{ kind: "row", label: firstCell(text, "\t"), ...at }];
    const isAlone = isBlank(lines[i - 1]) && isBlank(lines[i + 1]);
    return isAlone && isHeading(collapse(text)) ? [{ kind: "heading", label: collapse(text), ...at }] : [];
  });
}

const firstCell = (line: string, separator: string): string =>
  collapse(line.split(separator).find((cell) => cell.trim() !== "") ?? "").replace(/^"|"$/g, "");

const isHeading = (line: string): boolean =>
  /\p{L}/u.test(line) && !/[.,;:!?]$/.test(line) && line.split(" ").length <= HEADING_WORDS;

/** How a place is called below its heading, such as "paragraph 8 a" or "row Wessex", and the heading; null for either that the text does not give. */
export function locatorAt(
  outline: readonly OutlineEntry[],
  start: number,
): { readonly at: string | null; readonly heading: string | null } {
  const before = outline.filter((entry) => entry.start <= start);
  const last = before.at(-1);
  const headingAt = before.findLastIndex(({ kind }) => kind === "heading");
  const below = before.slice(headingAt + 1);
  const heading = before[headingAt]?.label ?? null;
  const paragraph = below.findLast(({ kind }) => kind === "paragraph");
  if (last?.kind === "row") return { at: `row ${last.label}`, heading };
  if (!paragraph) return { at: null, heading };
  return { at: `paragraph ${paragraph.label}${last?.kind === "item" ? ` ${last.label}` : ""}`, heading };
}
