import { collapse } from "../../model/text.js";
import type { Report } from "../fault.js";
import { readWords, unknownKeys } from "./readScalars.js";
import type { Context } from "./seedContext.js";
import { get, kindOf, type MapNode, oneOrMore, type SeedNode } from "./seedNode.js";
import type { Statements } from "./statements.js";

const EXPECTED = "a list of { at, from } and { at, from, columns, rows }";

/** Reads `outline`: the places of a source, in the order of its text. */
export function readOutline(node: SeedNode, { source }: Context, report: Report, out: Statements): void {
  if (node.kind !== "list") report(node.place, `"outline" is ${kindOf(node)}.`, { expected: EXPECTED });
  if (source === null) report(node.place, "No source is given.", { expected: "source: at the head of the file" });
  for (const item of node.kind === "list" && source !== null ? node.items : []) {
    if (item.kind !== "map") {
      report(item.place, `A place of the outline is ${kindOf(item)}.`, { expected: EXPECTED });
      continue;
    }
    unknownKeys(item, ["at", "from", "columns", "rows"], report, "key of a place");
    const words = (key: string): string | null => {
      const text = readWords(get(item, key), report);
      return text === null ? null : collapse(text);
    };
    const columns = readNames(item, "columns", report);
    out.outlines.push({
      source: source ?? "",
      place: item.place,
      from: words("from"),
      at: words("at"),
      columns: columns.length > 0 ? columns : null,
      rows: readNames(item, "rows", report),
    });
  }
}

/** Returns the names of columns: one, or a list. */
function readNames(map: MapNode, key: string, report: Report): readonly string[] {
  return oneOrMore(get(map, key)).flatMap((item) => readWords(item, report) ?? []);
}
