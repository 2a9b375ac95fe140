import type { EntitySpec, PropSpec } from "../../model/entity.js";
import type { Basis, Confidence, Strength } from "../../model/evidence.js";
import type { RelationName } from "../../model/relations.js";
import type { Value } from "../../model/release.js";
import type { Place } from "../fault.js";
import type { Scope } from "./seedContext.js";

/** Words that a source is said to hold, before anyone has looked. */
export interface Quotation {
  readonly place: Place;
  /** The seeds folder whose file quotes them. */
  readonly dir: string;
  /** Slug of the Source. */
  readonly source: string;
  readonly locator: string;
  readonly scope: Scope;
  /** The words, or the entity whose printed name they are. */
  readonly words: { readonly text: readonly string[] } | { readonly nameOf: string };
}

/** One reason for a statement, before its quotations have been found. */
export interface Claim {
  readonly place: Place;
  readonly basis: Basis;
  readonly confidence: Confidence;
  /** Null where nothing was said: the relation's own then. */
  readonly strength: Strength | null;
  readonly note: string | null;
  readonly quotations: readonly Quotation[];
}

/** An entry of a seed file: an entity is introduced (where it has a name) or extended. */
export interface EntityStatement {
  readonly id: string;
  readonly spec: EntitySpec;
  readonly place: Place;
  readonly introduces: boolean;
}

/** A value given to an attribute. */
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
  /** Only what was given. */
  readonly props: Readonly<Record<string, Value>>;
  readonly claims: readonly Claim[];
}

/** A relation between all entities of two lists of ids or patterns. */
export interface LinkStatement extends Omit<EdgeStatement, "from" | "to"> {
  readonly from: readonly Pattern[];
  readonly to: readonly Pattern[];
}

/** An id, or ids with * for any run of characters. */
export interface Pattern {
  readonly text: string;
  readonly place: Place;
}

export interface RedirectStatement {
  readonly from: string;
  readonly to: string;
  readonly place: Place;
}

/** What a source printed wrongly, what is right, and why. */
export interface CorrectionStatement {
  readonly of: string;
  readonly field: string;
  readonly printed: string;
  readonly right: string;
  readonly place: Place;
  readonly claim: Claim;
}

/** Sentences of a source that no fact is meant to cite. */
export interface UncitedStatement {
  /** Slug of the Source. */
  readonly source: string;
  /** A sentence, or several that are alike: * stands for any run of characters. */
  readonly words: string;
  readonly why: string;
  readonly place: Place;
}

/** All that the seed files say, unchecked against each other. */
export interface Statements {
  readonly entities: EntityStatement[];
  readonly attributes: AttributeStatement[];
  readonly edges: EdgeStatement[];
  readonly links: LinkStatement[];
  readonly redirects: RedirectStatement[];
  readonly corrections: CorrectionStatement[];
  readonly uncited: UncitedStatement[];
}

export const noStatements = (): Statements => ({
  entities: [],
  attributes: [],
  edges: [],
  links: [],
  redirects: [],
  corrections: [],
  uncited: [],
});
