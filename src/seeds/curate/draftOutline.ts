import { stringify } from "yaml";
import { isTable } from "../../model/tableFile.js";
import { type SourceText, sliceOf, unitAt } from "../verify/sourceText.js";
import { cellsOf } from "../verify/tableCells.js";
import { type OutlineEntry, outlineOf } from "./outline.js";

/** A place as the seeds have it: what readers call it, and the words with which it begins. For a look-up, the column that names its rows. */
type DraftPlace = { readonly at: string; readonly from: string } | { readonly rows: string };

/** Fewest words that tell where a place begins; a curator may write more. */
const FIRST_WORDS = 3;
/** Words of a heading that are repeated in the name of its place, so that locators stay short. */
const HEADING_WORDS = 8;

/**
 * The outline of a text that can be read from its lines: headings, numbered paragraphs with their items, and rows. For a curator to complete.
 * @returns the places in the order of the text; empty if there are none
 */
export function draftOutline(text: SourceText): readonly DraftPlace[] {
  if (isTable(text.file)) {
    const [head = []] = cellsOf(text, 0, lineEnd(text, 0), ",");
    return [{ rows: head[0]?.text ?? "" }];
  }
  const entries = outlineOf(text);
  const names = namesOf(entries);
  const repeated = new Set(names.filter((name, i) => names.indexOf(name) !== i));
  let heading = "";
  let reached = 0;
  return entries.flatMap((entry, i) => {
    const name = names[i] ?? "";
    const begin = unitAt(text, entry.start, reached);
    const from = firstWords(text, entry, { reached, begin });
    if (entry.kind === "heading") heading = name;
    reached = begin + 1;
    const isAmbiguous = repeated.has(name) && entry.kind !== "heading" && heading !== "";
    return from === null ? [] : [{ at: isAmbiguous ? `${heading}, ${name}` : name, from }];
  });
}

/** What readers call each place below its heading: "Aims", "paragraph 8", "paragraph 8 a", "row Wessex". */
function namesOf(entries: readonly OutlineEntry[]): readonly string[] {
  let paragraph = "";
  return entries.map(({ kind, label }) => {
    if (kind === "row") return `row ${label}`;
    if (kind === "item") return `${paragraph || "item"} ${label}`;
    paragraph = kind === "paragraph" ? `paragraph ${label}` : "";
    return kind === "paragraph" ? paragraph : label.split(" ").slice(0, HEADING_WORDS).join(" ");
  });
}

/** The offset at which the line of another offset ends. */
function lineEnd({ points }: SourceText, start: number): number {
  const end = points.indexOf("\n", start);
  return end < 0 ? points.length : end;
}

/**
 * The fewest words of a line whose first occurrence after a place is that line; null where no number of words is enough.
 * @param at the place and the line, as indexes in `normal`
 */
function firstWords(
  text: SourceText,
  { start }: OutlineEntry,
  { reached, begin }: { readonly reached: number; readonly begin: number },
): string | null {
  const words = sliceOf(text, start, lineEnd(text, start)).split(" ");
  for (let count = Math.min(FIRST_WORDS, words.length); count <= words.length; count++) {
    const from = words.slice(0, count).join(" ");
    if (text.normal.indexOf(from, reached) === begin) return from;
  }
  return null;
}

/** The seed file with the outline of a source; null where nothing is known of it. */
export function outlineYaml(slug: string, text: SourceText): string | null {
  const places = draftOutline(text);
  if (places.length === 0) return null;
  const lines = places.map((place) => `  - ${stringify(place, { lineWidth: 0, collectionStyle: "flow" })}`);
  return `# The places of the text, in its order: each reaches from the words under \`from\` to the next place. Drafted from its lines: correct it and add to it.
source: ${slug}
outline:
${lines.join("")}`;
}
