import { Basis } from "../../model/evidence.js";
import type { Report } from "../fault.js";
import { ownQuotations, quotation } from "./readClaims.js";
import { readId } from "./readRelation.js";
import { readWords, unknownKeys } from "./readScalars.js";
import { type Context, readLocatorPart, withContext } from "./seedContext.js";
import { get, kindOf, type MapNode, type SeedNode } from "./seedNode.js";
import type { Statements } from "./statements.js";

const NEEDED = ["of", "field", "printed", "right", "why", "source"] as const;
const OPTIONAL = [
  "quote",
  "at",
  "after",
  "within",
  "confidence",
  "authority",
  "authorityQuote",
  "authorityAt",
] as const;

/** Reads `corrections`: the misprint, the right value, the reason and the authority. */
export function readCorrections(node: SeedNode, context: Context, report: Report, out: Statements): void {
  const expected = "a list of { of, field, printed, right, why, source }";
  if (node.kind !== "list") report(node.place, `"corrections" is ${kindOf(node)}.`, { expected });
  for (const item of node.kind === "list" ? node.items : [])
    if (item.kind === "map") readCorrection(item, context, report, out);
    else report(item.place, `A correction is ${kindOf(item)}.`, { expected });
}

function readCorrection(node: MapNode, outer: Context, report: Report, out: Statements): void {
  unknownKeys(node, [...NEEDED, ...OPTIONAL], report, "key of a correction");
  const words = Object.fromEntries(NEEDED.map((key) => [key, readWords(get(node, key), report)]));
  const { of, field, printed, right, why } = words;
  const context = withContext(outer, node, report);
  const missing = NEEDED.filter((key) => words[key] === null && !(key === "source" && context.source));
  for (const key of missing) report(node.place, `The correction has no "${key}".`, { expected: `${key}: ...` });
  if (!of || !field || !printed || !right || !why || missing.length > 0) return;
  const place = get(node, "of")?.place ?? node.place;
  if (!readId(of, place, report)) return;
  const note = `${context.source} prints “${printed}”; right is “${right}”. ${why}`;
  const quotations = [...(ownQuotations(node, context, report) ?? []), ...authority(node, outer, report)];
  const { confidence, ownWords } = context;
  const claim = { place, basis: Basis.INFERRED, confidence, strength: null, note, ownWords, quotations };
  out.corrections.push({ of, field, printed, right, place, claim });
}

function authority(node: MapNode, outer: Context, report: Report) {
  const source = readWords(get(node, "authority"), report)?.replace(/^source:/, "");
  const quote = get(node, "authorityQuote");
  const text = readWords(quote, report);
  const locator = readLocatorPart(get(node, "authorityAt"), report);
  if (!source || !quote || text === null) return [];
  const context: Context = { ...outer, source, locator, within: [], after: null };
  return quotation(context, quote.place, { text: [text] }, report);
}

/** Reads `redirects`: former ids and the ids that replaced them. */
export function readRedirects(node: SeedNode, report: Report, out: Statements): void {
  if (node.kind !== "map") {
    report(node.place, `"redirects" is ${kindOf(node)}.`, { expected: "a map of former ids to present ones" });
    return;
  }
  for (const { key, place, node: target } of node.entries) {
    const to = readWords(target, report);
    if (to === null || !readId(key, place, report) || !readId(to, target.place, report)) continue;
    out.redirects.push({ from: key, to, place });
  }
}
