import { registerEnumType } from "type-graphql";

/** By whom a statement is made. */
export enum Basis {
  STATED = "STATED",
  REFERENCE = "REFERENCE",
  INFERRED = "INFERRED",
  DISPUTED = "DISPUTED",
}

/** How sure the curators are that the words support the statement. */
export enum Confidence {
  HIGH = "HIGH",
  MEDIUM = "MEDIUM",
  LOW = "LOW",
}

/** How close a link is, weakest first; a chain is as strong as its weakest link. */
export enum Strength {
  GENERAL = "GENERAL",
  AREA = "AREA",
  INFERRED = "INFERRED",
  ROW = "ROW",
  DIRECT = "DIRECT",
}

/** Strengths from the weakest to the strongest; the rank of a strength is its index here plus one. */
export const STRENGTHS = [
  Strength.GENERAL,
  Strength.AREA,
  Strength.INFERRED,
  Strength.ROW,
  Strength.DIRECT,
] as const satisfies readonly Strength[];

/** 1 (GENERAL) to 5 (DIRECT). */
export const strengthRank = (strength: Strength): number => STRENGTHS.indexOf(strength) + 1;

/** The strength of a rank between 1 and 5. */
export const strengthOfRank = (rank: number): Strength => STRENGTHS[rank - 1] ?? Strength.GENERAL;

/** Words of a source that support a statement. */
export interface Citation {
  /** Id of the Source that was read. */
  readonly source: string;
  /** Where in the source: section, paragraph, table row, column. */
  readonly locator: string;
  /** The words exactly as printed, white space collapsed, at most 40 words. */
  readonly quote: string;
  /** First code point of the quotation in the source's text file. */
  readonly start: number;
  /** Code point after the last one. */
  readonly end: number;
}

/** One reason to believe a statement: one basis, many citations. */
export interface Evidence {
  readonly basis: Basis;
  readonly confidence: Confidence;
  /** How close the link is; null where the evidence is of an attribute and not of a link. */
  readonly strength: Strength | null;
  /** Why the confidence is not HIGH, or how an inference was made; null where nothing needs saying. */
  readonly note: string | null;
  readonly citations: readonly Citation[];
}

registerEnumType(Basis, {
  name: "Basis",
  description: "By whom a statement is made.",
  valuesConfig: {
    STATED: { description: "The source says it in its own words." },
    REFERENCE: {
      description: "An official look-up (ONS, NHS Organisation Data Service) says it.",
    },
    INFERRED: {
      description: "A curator's reading; the note gives the reason.",
    },
    DISPUTED: { description: "Sources disagree; all of them are cited." },
  },
});

registerEnumType(Confidence, {
  name: "Confidence",
  description: "How sure the curators are that the quoted words support the statement.",
  valuesConfig: {
    HIGH: { description: "The words leave no other reading." },
    MEDIUM: {
      description: "The likely reading; the note says what speaks against it.",
    },
    LOW: {
      description: "A possible reading; the note says why it is doubtful.",
    },
  },
});

registerEnumType(Strength, {
  name: "Strength",
  description:
    "How close a link is, whoever makes it. DIRECT is closer than ROW, then INFERRED, AREA and GENERAL; a chain is as strong as its weakest link.",
  valuesConfig: {
    DIRECT: { description: "The source names both ends together." },
    ROW: { description: "Both are printed in the same row of a table." },
    INFERRED: { description: "A curator's reading of the words of both ends." },
    AREA: { description: "Both belong to the same policy area, no more." },
    GENERAL: {
      description: "Said of every body of the kind, such as every Cancer Alliance.",
    },
  },
});
