import { VOCABULARIES } from "../../model/publicTerms.js";
import type { Iris } from "./iris.js";

/** A term by its prefix, such as "rdfs:label". "cpg" is the project's own vocabulary. */
export type Term = string;

/** What a statement says of its subject. */
export type RdfObject =
  /** Something below the stem of IRIs, by its path, such as "alliance:wessex". */
  | { readonly path: string }
  /** A term of a vocabulary. */
  | { readonly term: Term }
  /** Anything else that has an IRI. */
  | { readonly iri: string }
  /** A text, or another literal with its datatype. */
  | { readonly text: string; readonly datatype?: Term };

/** A subject with what is said of it. */
export interface Description {
  readonly subject: { readonly path: string } | { readonly iri: string };
  readonly statements: readonly (readonly [predicate: Term, object: RdfObject])[];
}

/** A dataset of nanopublications, which are in TriG only. */
const NANOPUBLICATION = "http://www.nanopub.org/nschema#";

/** Every prefix with what it stands for. */
export const prefixesOf = ({ vocabulary }: Iris): Readonly<Record<string, string>> => ({
  cpg: vocabulary,
  ...VOCABULARIES,
  np: NANOPUBLICATION,
});

/** Gives whole IRIs of terms. */
export function expander(iris: Iris): (term: Term) => string {
  const prefixes = prefixesOf(iris);
  const known = new Map<Term, string>();
  return (term) => {
    const same = known.get(term);
    if (same !== undefined) return same;
    const colon = term.indexOf(":");
    const iri = `${prefixes[term.slice(0, colon)]}${term.slice(colon + 1)}`;
    known.set(term, iri);
    return iri;
  };
}

/** A literal's text between its quotation marks, as N-Triples and Turtle write it. */
export const escapedText = (text: string): string => text.replace(/["\\\p{Cc}]/gu, escapeCharacter);

const SHORT: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const escapeCharacter = (character: string): string =>
  SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
