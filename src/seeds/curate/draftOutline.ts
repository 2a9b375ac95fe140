import { stringify } from "yaml";
import { isTable } from "../../model/entities/source.js";
import { collapse } from "../../model/text.js";
import { type SourceText, unitAt } from "../verify/sourceText.js";
import { type OutlineEntry, outlineOf } from "./outline.js";

/** A place as the seeds have it: what readers call it, and the words with which it begins. For a look-up, the column that names its rows. */
type DraftPlace = { readonly at: string; readonly from: string } | { readonly rows: string };

/** Fewest words that tell where a place begins; a curator may write more. */
const FIRST_WORDS = 3;
/** Words of a heading that are repeated in the name of its place, so that locators stay short. */
const HEADING_WORDS = 8;

/**
 * The outline of a text as far as its lines tell: headings, numbered paragraphs with their items, and rows. For a curator to complete.
 * @returns the places in the order of the text; none where no line tells any
 */
export function draftOutline(text: SourceText): readonly DraftPlace[] {
  const [head = ""] = text.points.join("").split("\n", 1);
  if (isTable(text.file)) return [{ rows: collapse(head.split(",")[0] ?? "").replace(/^"|"$/g, "") }];
  const entries = outlineOf(text);
  const repeated = new Set(namesOf(entries).filter((name, i, all) => all.indexOf(name) !== i));
  let heading = "";
  let reached = 0;
  return namesOf(entries).flatMap((name, i) => {
    const entry = entries[i];
    if (!entry) return [];
    const from = firstWords(text, entry, reached);
    if (entry.kind === "heading") heading = name;
    reached = unitAt(text, entry.start) + 1;
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

/** The fewest words of a line whose first occurrence after a place is that line; null where no number of words is enough. */
function firstWords(text: SourceText, { start }: OutlineEntry, reached: number): string | null {
  const begin = unitAt(text, start);
  const line = text.points.slice(start, text.points.indexOf("\n", start) >>> 0).join("");
  const words = collapse(line).split(" ");
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
