import type { EntitySpec, PropSpec } from "../../model/entity.js";
import type { Basis, Confidence, Strength } from "../../model/evidence.js";
import type { RelationName } from "../../model/relations.js";
import type { Value } from "../../model/release.js";
import type { Place } from "../fault.js";
import type { Scope } from "./seedContext.js";

/** A part of a locator that is written by hand, with its position in the seed file. */
export interface LocatorPart {
  readonly text: string;
  readonly place: Place;
}

/** A quotation that has not been checked against its source yet. */
export interface Quotation {
  readonly place: Place;
  /** The seeds folder of the file with the quotation. */
  readonly dir: string;
  /** Slug of the Source. */
  readonly source: string;
  /** The parts of its locator that are written by hand, outermost first. */
  readonly locator: readonly LocatorPart[];
  readonly scope: Scope;
  /** The quoted text, or the entity whose printed name is quoted. */
  readonly words: { readonly text: readonly string[] } | { readonly nameOf: string };
}

/** Evidence for a statement whose quotations have not been found yet. */
export interface Claim {
  readonly place: Place;
  readonly basis: Basis;
  readonly confidence: Confidence;
  /** Null if not given: then the relation's default strength applies. */
  readonly strength: Strength | null;
  readonly note: string | null;
  readonly quotations: readonly Quotation[];
  /** True if a link also cites the own words of an end that its quotations do not name, such as an item of the list that they introduce. */
  readonly ownWords: boolean;
}

/** An entry of a seed file. It introduces an entity if it has a name, otherwise it extends one. */
export interface EntityStatement {
  readonly id: string;
  readonly spec: EntitySpec;
  readonly place: Place;
  readonly introduces: boolean;
}

/** A value of an attribute. */
export interface AttributeStatement {
  readonly id: string;
  readonly prop: PropSpec;
  readonly place: Place;
  readonly value: Value;
  readonly claims: readonly Claim[];
}

/** A relation between two entities. */
export interface EdgeStatement {
  readonly relation: RelationName;
  readonly from: string;
  readonly to: string;
  readonly place: Place;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Only the given properties. */
  readonly props: Readonly<Record<string, Value>>;
  readonly claims: readonly Claim[];
}

/** A relation from every entity of one list to every entity of another. */
export interface LinkStatement extends Omit<EdgeStatement, "from" | "to"> {
  readonly from: readonly Pattern[];
  readonly to: readonly Pattern[];
}

/** An id, or a pattern for ids in which * matches any characters. */
export interface Pattern {
  readonly text: string;
  readonly place: Place;
}

export interface RedirectStatement {
  readonly from: string;
  readonly to: string;
  readonly place: Place;
}

/** A correction: the misprint, the right value and the reason. */
export interface CorrectionStatement {
  readonly of: string;
  readonly field: string;
  readonly printed: string;
  readonly right: string;
  readonly place: Place;
  readonly claim: Claim;
}

/** Sentences of a source that need no citation. */
export interface UncitedStatement {
  /** Slug of the Source. */
  readonly source: string;
  /** A sentence, or a pattern in which * matches any characters. */
  readonly words: string;
  readonly why: string;
  readonly place: Place;
}

/** One place of a source's outline, which reaches from some words to the next place. */
export interface OutlineStatement {
  /** Slug of the Source. */
  readonly source: string;
  readonly place: Place;
  /** First words of the place; null for the beginning of the text. */
  readonly from: string | null;
  /** What the place is called; null for a table that is the whole text. */
  readonly at: string | null;
  /** The columns of a table; null for a text without cells, and for a table whose first line names them. */
  readonly columns: readonly string[] | null;
  /** The columns whose cells name the rows; empty if the place is no table, or its rows have no names. */
  readonly rows: readonly string[];
}

/** All statements of the seed files, before they are checked against each other. */
export interface Statements {
  readonly entities: EntityStatement[];
  readonly attributes: AttributeStatement[];
  readonly edges: EdgeStatement[];
  readonly links: LinkStatement[];
  readonly redirects: RedirectStatement[];
  readonly corrections: CorrectionStatement[];
  readonly uncited: UncitedStatement[];
  readonly outlines: OutlineStatement[];
}

export const noStatements = (): Statements => ({
  entities: [],
  attributes: [],
  edges: [],
  links: [],
  redirects: [],
  corrections: [],
  uncited: [],
  outlines: [],
});
