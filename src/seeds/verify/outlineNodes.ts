import { isTable } from "../../model/tableFile.js";
import type { Report } from "../fault.js";
import type { OutlineStatement } from "../parse/statements.js";
import { quoted } from "../phrases.js";
import { lineOf, type SourceText } from "./sourceText.js";
import { cellsOf } from "./tableCells.js";

/** A place of a text, which reaches to the next one: a section, a paragraph, or a cell of a table. */
export interface OutlineNode {
  /** Offset of its first code point. */
  readonly start: number;
  /** What readers call it, outermost first: "Annex A", "row Prevention". */
  readonly at: readonly string[];
  /** The column of a cell; null outside tables. */
  readonly column: { readonly name: string; readonly index: number } | null;
}

/** A place of the outline with the offsets between which it lies. */
interface OutlinePart extends OutlineStatement {
  readonly start: number;
  readonly end: number;
}

/** Finds the places of an outline in the text, in their order. Reports words that are not there. */
export function outlineNodes(
  text: SourceText,
  outline: readonly OutlineStatement[],
  report: Report,
): readonly OutlineNode[] {
  const found: { statement: OutlineStatement; start: number }[] = [];
  let reached = 0;
  for (const statement of outline) {
    const { from, place } = statement;
    const index = from === null ? 0 : text.normal.indexOf(from, reached);
    if (index < 0) {
      const line = lineOf(text, text.offsets[reached] ?? 0);
      report(place, `The outline's words ${quoted(from ?? "")} are not in ${text.file} after line ${line}.`, {
        expected: "the first words of the place as printed, in the order of the text",
      });
      continue;
    }
    found.push({ statement, start: text.offsets[index] ?? 0 });
    reached = index + 1;
  }
  return found.flatMap(({ statement, start }, i) => {
    const end = found[i + 1]?.start ?? text.points.length;
    const isTabular = statement.columns !== null || statement.rows.length > 0;
    return isTabular
      ? nodesOfTable(text, { ...statement, start, end })
      : [{ start, at: named(statement), column: null }];
  });
}

const named = ({ at }: OutlineStatement): readonly string[] => (at === null ? [] : [at]);

/** The cells of a table, line by line, from the beginning of its first line. A row without a name of its own continues the row before. */
function nodesOfTable(text: SourceText, part: OutlinePart): readonly OutlineNode[] {
  const start = text.points.lastIndexOf("\n", part.start - 1) + 1;
  const lines = cellsOf(text, part.start === 0 ? 0 : start, part.end, isTable(text.file) ? "," : "\t");
  const [head = []] = lines;
  const isHeaded = part.rows.some((name) => head.some((cell) => cell.text === name));
  const columns = part.columns ?? (isHeaded ? head.map((cell) => cell.text) : head.map((_, i) => String(i + 1)));
  const keys = part.rows.map((name) => columns.indexOf(name));
  let row: readonly string[] = [];
  return lines.flatMap((cells, line) => {
    const name = keys.map((key) => cells[key]?.text ?? "").filter((cell) => cell !== "");
    if (isHeaded && line === 0) row = ["header"];
    else if (name.length > 0) row = [`row ${name.join(", ")}`];
    const at = [...named(part), ...row];
    return cells.map(({ start }, index) => ({
      start,
      at,
      column: { name: columns[index] ?? String(index + 1), index },
    }));
  });
}
