import { Basis, Confidence } from "../../model/evidence.js";
import { collapse } from "../../model/text.js";
import type { Place, Report } from "../fault.js";
import { unknownKeys } from "./readScalars.js";
import { type Context, EVIDENCE_KEYS, withContext } from "./seedContext.js";
import { get, kindOf, type MapNode, oneOrMore, type SeedNode } from "./seedNode.js";
import type { Claim, Quotation } from "./statements.js";

/** Returns the quotations for an item without its own. */
export type Fallback = (context: Context) => readonly Quotation[];

/** Returns the claims of an item: one, or one for each entry of `evidence`. Uses the fallback for claims without a quotation. */
export function readClaims(
  item: MapNode | null,
  context: Context,
  place: Place,
  fallback: Fallback,
  report: Report,
): readonly Claim[] {
  const several = item && get(item, "evidence");
  if (!several) return [readClaim(item, context, place, fallback, report)];
  if (several.kind !== "list") {
    report(several.place, `"evidence" is ${kindOf(several)}.`, { expected: "a list of { basis, quote, ... }" });
    return [];
  }
  return several.items.flatMap((piece) => {
    if (piece.kind !== "map") {
      report(piece.place, `A piece of evidence is ${kindOf(piece)}.`, { expected: "{ basis, quote, ... }" });
      return [];
    }
    unknownKeys(piece, [...EVIDENCE_KEYS, "printed"], report);
    return [readClaim(piece, withContext(context, piece, report), piece.place, fallback, report)];
  });
}

function readClaim(item: MapNode | null, context: Context, place: Place, fallback: Fallback, report: Report): Claim {
  const { basis, confidence, strength, note, ownWords } = context;
  if (note === null && confidence !== Confidence.HIGH)
    report(place, `The confidence is ${confidence}, but there is no note.`, {
      expected: "note: the reason for doubt",
    });
  if (note === null && basis === Basis.INFERRED)
    report(place, "The basis is INFERRED, but there is no note.", { expected: "note: the reason" });
  const own = item ? ownQuotations(item, context, report) : null;
  return { place, basis, confidence, strength, note, ownWords, quotations: own ?? fallback(context) };
}

/** Reports a statement without evidence, and evidence without a quotation. */
export function reportUnquoted(claims: readonly Claim[], place: Place, what: string, report: Report): void {
  const unquoted =
    claims.length === 0 ? [place] : claims.filter((one) => one.quotations.length === 0).map((one) => one.place);
  for (const where of unquoted)
    report(where, `No quotation for ${what}.`, { expected: "quote: the words of the source" });
}

/** Returns the quotations in a map's `quote` or `printed`, or null if it has neither. */
export function ownQuotations(map: MapNode, context: Context, report: Report): readonly Quotation[] | null {
  const quote = get(map, "quote") ?? get(map, "printed");
  if (!quote) return null;
  return oneOrMore(quote).flatMap((piece) => readQuotation(piece, context, report));
}

function readQuotation(piece: SeedNode, context: Context, report: Report): readonly Quotation[] {
  if (piece.kind === "scalar" && piece.words.trim() !== "")
    return quotation(context, piece.place, { text: [piece.words] }, report);
  if (piece.kind !== "map") {
    report(piece.place, `A quotation is ${kindOf(piece)}.`, {
      expected: "text, or { quote, after, within, source, at }",
    });
    return [];
  }
  unknownKeys(piece, ["quote", "after", "within", "source", "at"], report);
  const words = get(piece, "quote");
  if (words?.kind === "scalar" && words.words.trim() !== "")
    return quotation(withContext(context, piece, report), words.place, { text: [words.words] }, report);
  report(piece.place, 'The quotation has no "quote".', { expected: "{ quote, after, within, source, at }" });
  return [];
}

/** Creates a quotation to find in the context's source. Reports and returns none if the context has no source. */
export function quotation(
  context: Context,
  place: Place,
  words: Quotation["words"],
  report: Report,
): readonly Quotation[] {
  if (context.source === null) {
    report(place, "No source is given.", { expected: "source: at the head of the file or here" });
    return [];
  }
  return [
    {
      place,
      dir: context.dir,
      source: context.source,
      locator: context.locator,
      scope: { within: context.within, after: context.after, afterPlace: context.afterPlace },
      words: "text" in words ? { text: words.text.map(collapse) } : words,
    },
  ];
}
