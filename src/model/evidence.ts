import { registerEnumType } from "type-graphql";
import { getOrInsert } from "./getOrInsert.js";

/** Who makes a statement. */
export enum Basis {
  STATED = "STATED",
  REFERENCE = "REFERENCE",
  INFERRED = "INFERRED",
  DISPUTED = "DISPUTED",
}

/** How sure the curators are that the quotations support the statement. */
export enum Confidence {
  HIGH = "HIGH",
  MEDIUM = "MEDIUM",
  LOW = "LOW",
}

/** How close a link is, weakest first. A chain is as strong as its weakest link. */
export enum Strength {
  GENERAL = "GENERAL",
  AREA = "AREA",
  INFERRED = "INFERRED",
  ROW = "ROW",
  DIRECT = "DIRECT",
}

/** Strengths from weakest to strongest. The rank of a strength is its index plus one. */
export const STRENGTHS = [
  Strength.GENERAL,
  Strength.AREA,
  Strength.INFERRED,
  Strength.ROW,
  Strength.DIRECT,
] as const satisfies readonly Strength[];

/** Returns the rank of a strength, from 1 (GENERAL) to 5 (DIRECT). */
export const strengthRank = (strength: Strength): number => STRENGTHS.indexOf(strength) + 1;

/** Returns the strength for a rank from 1 to 5. */
export const strengthOfRank = (rank: number): Strength => STRENGTHS[rank - 1] ?? Strength.GENERAL;

/** Most words of a quotation. */
export const MAX_QUOTED_WORDS = 40;

/** A quotation from a source that supports a statement. */
export interface Citation {
  /** Id of the Source. */
  readonly source: string;
  /** Position in the source: section, paragraph, table row, column. */
  readonly locator: string;
  /** The quotation exactly as printed, with white space collapsed. At most 40 words. */
  readonly quote: string;
  /** Offset of the quotation's first code point in the source's text file. */
  readonly start: number;
  /** Offset after the last code point. */
  readonly end: number;
}

/** Evidence for a statement: one basis with its citations. */
export interface Evidence {
  readonly basis: Basis;
  readonly confidence: Confidence;
  /** How close the link is; null if the evidence supports a property, not a link. */
  readonly strength: Strength | null;
  /** Why the confidence is not HIGH, or how an inference was made; null if not needed. */
  readonly note: string | null;
  readonly citations: readonly Citation[];
}

registerEnumType(Basis, {
  name: "Basis",
  description: "Who makes a statement.",
  valuesConfig: {
    STATED: { description: "The source states it in its own words." },
    REFERENCE: {
      description: "An official look-up (ONS, NHS Organisation Data Service) states it.",
    },
    INFERRED: {
      description: "A curator's interpretation; the note gives the reason.",
    },
    DISPUTED: { description: "Sources disagree; all are cited." },
  },
});

registerEnumType(Confidence, {
  name: "Confidence",
  description: "How sure the curators are that the quotations support the statement.",
  valuesConfig: {
    HIGH: { description: "The quotation allows no other reading." },
    MEDIUM: {
      description: "The likely reading; the note names the doubts.",
    },
    LOW: {
      description: "A possible reading; the note explains why it is doubtful.",
    },
  },
});

registerEnumType(Strength, {
  name: "Strength",
  description:
    "How close a link is, from strongest to weakest: DIRECT, ROW, INFERRED, AREA, GENERAL. A chain is as strong as its weakest link.",
  valuesConfig: {
    DIRECT: { description: "The source names both ends together." },
    ROW: {
      description: "Both ends are printed in the same table row, list or paragraph; the quotations name one of them.",
    },
    INFERRED: { description: "A curator's interpretation of the text of both ends." },
    AREA: { description: "Both ends belong to the same policy area, without a closer link." },
    GENERAL: {
      description: "The source makes the statement about every body of a kind, for example every Cancer Alliance.",
    },
  },
});

/** Citations by the id of their source, in their order. */
export function bySource(citations: readonly Citation[]): ReadonlyMap<string, readonly Citation[]> {
  const found = new Map<string, Citation[]>();
  for (const citation of citations) getOrInsert(found, citation.source, (): Citation[] => []).push(citation);
  return found;
}
