import { Basis, Confidence, Strength } from "../../model/evidence.js";
import { collapse } from "../../model/text.js";
import type { Place, Report } from "../fault.js";
import { readEnum, readFlag, readWords, unknownKeys } from "./readScalars.js";
import { get, kindOf, type MapNode, type SeedNode } from "./seedNode.js";
import type { LocatorPart } from "./statements.js";

/** A range of a source: from the first occurrence of one text to the next occurrence of another, or to the end. */
export interface TextRange {
  readonly from: string;
  readonly to: string | null;
  /** Position in the seed file. */
  readonly place: Place;
}

/** Where to search for quotations. */
export interface Scope {
  /** Nested ranges, outermost first. */
  readonly within: readonly TextRange[];
  /** Search only after the first occurrence of this text, and use the first match. */
  readonly after: string | null;
  /** Position of `after` in the seed file. */
  readonly afterPlace?: Place;
}

/** Inherited defaults at a point of a seed file. */
export interface Context extends Scope {
  /** The seeds folder of the file. */
  readonly dir: string;
  /** Slug of the Source; null if none is named yet. */
  readonly source: string | null;
  /** Parts of the locator, outermost first. */
  readonly locator: readonly LocatorPart[];
  readonly basis: Basis;
  readonly confidence: Confidence;
  readonly note: string | null;
  readonly strength: Strength | null;
  /** True if links also cite the own words of an end that their quotations do not name. */
  readonly ownWords: boolean;
}

/** Keys that describe evidence. */
export const EVIDENCE_KEYS = [
  "quote",
  "after",
  "within",
  "at",
  "source",
  "basis",
  "confidence",
  "note",
  "strength",
  "ownWords",
] as const;

/** The initial context of a seeds folder. */
export const emptyContext = (dir: string): Context => ({
  dir,
  source: null,
  locator: [],
  within: [],
  after: null,
  basis: Basis.STATED,
  confidence: Confidence.HIGH,
  note: null,
  strength: null,
  ownWords: false,
});

/** The keys of evidence that hold for everything below them: all but the quotation. */
export const CONTEXT_KEYS: readonly string[] = EVIDENCE_KEYS.filter((key) => key !== "quote");

/** Returns the context inside a map, updated with its evidence keys. A different source resets the locator and the search scope. */
export function withContext(outer: Context, map: MapNode, report: Report): Context {
  if (!map.entries.some(({ key }) => CONTEXT_KEYS.includes(key))) return outer;
  const named = readWords(get(map, "source"), report)?.replace(/^source:/, "") ?? null;
  const base: Context =
    named && named !== outer.source ? { ...outer, locator: [], within: [], after: null, source: named } : outer;
  const at = readLocatorPart(get(map, "at"), report);
  const after = anchor(readWords(get(map, "after"), report));
  const range = readRange(get(map, "within"), report);
  return {
    ...base,
    locator: [...base.locator, ...at],
    within: range ? [...base.within, range] : base.within,
    ...(after === null ? {} : { after, afterPlace: get(map, "after")?.place }),
    basis: readEnum(Basis, get(map, "basis"), report) ?? base.basis,
    confidence: readEnum(Confidence, get(map, "confidence"), report) ?? base.confidence,
    note: readWords(get(map, "note"), report) ?? base.note,
    strength: readEnum(Strength, get(map, "strength"), report) ?? base.strength,
    ownWords: readFlag(get(map, "ownWords"), report) ?? base.ownWords,
  };
}

/** Returns a part of a locator with its position; none if it is absent. */
export function readLocatorPart(node: SeedNode | undefined, report: Report): readonly LocatorPart[] {
  const text = readWords(node, report);
  return node && text !== null ? [{ text: collapse(text), place: node.place }] : [];
}

function readRange(node: SeedNode | undefined, report: Report): TextRange | null {
  if (!node) return null;
  if (node.kind !== "map") {
    report(node.place, `"within" is ${kindOf(node)}.`, { expected: "{ from: ..., to: ... }" });
    return null;
  }
  unknownKeys(node, ["from", "to"], report);
  const from = anchor(readWords(get(node, "from"), report));
  if (from === null) {
    report(node.place, '"within" has no "from".', { expected: "{ from: ..., to: ... }" });
    return null;
  }
  return { from, to: anchor(readWords(get(node, "to"), report)), place: node.place };
}

const anchor = (words: string | null): string | null => (words === null ? null : collapse(words));
