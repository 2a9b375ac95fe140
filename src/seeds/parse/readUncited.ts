import { collapse } from "../../model/text.js";
import type { Report } from "../fault.js";
import { readWords, unknownKeys } from "./readScalars.js";
import { type Context, withContext } from "./seedContext.js";
import { get, kindOf, type SeedNode } from "./seedNode.js";
import type { Statements } from "./statements.js";

const EXPECTED = "a list of { why, sentences }";

/** Reads `uncited`: sentences of a source that need no citation, grouped by reason. */
export function readUncited(node: SeedNode, outer: Context, report: Report, out: Statements): void {
  if (node.kind !== "list") report(node.place, `"uncited" is ${kindOf(node)}.`, { expected: EXPECTED });
  for (const item of node.kind === "list" ? node.items : []) readGroup(item, outer, report, out);
}

function readGroup(item: SeedNode, outer: Context, report: Report, out: Statements): void {
  if (item.kind !== "map") {
    report(item.place, `An item of "uncited" is ${kindOf(item)}.`, { expected: EXPECTED });
    return;
  }
  unknownKeys(item, ["source", "why", "sentences"], report, "key of uncited sentences");
  const { source } = withContext(outer, item, report);
  const why = readWords(get(item, "why"), report);
  const sentences = get(item, "sentences");
  if (source === null)
    report(item.place, "No source is given.", { expected: "source: at the head of the file or here" });
  if (why === null) report(item.place, '"why" is missing.', { expected: "why: the reason" });
  if (sentences?.kind !== "list") {
    report((sentences ?? item).place, '"sentences" is not a list.', {
      expected: "sentences as printed; * matches any words",
    });
    return;
  }
  for (const one of sentences.items) {
    const words = readWords(one, report);
    if (source !== null && why !== null && words !== null)
      out.uncited.push({ source, words: collapse(words), why, place: one.place });
  }
}
