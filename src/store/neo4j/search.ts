import { ENTITY_NAMES, type EntityName, entityOf } from "../../model/entities.js";
import { type Matcher, matchersOf } from "../search/match.js";
import { meantBy } from "../search/meant.js";
import { searchTextsOf } from "../search/texts.js";
import type { Candidate, SearchQuery } from "../store.js";
import type { Compiled } from "./compiled.js";
import { fill, piece } from "./cypher.js";
import { columnsOf, readWhole, type WholeRow } from "./whole.js";

/** Lucene takes no more clauses in one query; whoever types more words than this is found by the first of them. */
const MOST_TERMS = 200;

const NO_LETTER = /[^\p{L}\p{N}]/gu;
const KEYWORD = /^(AND|OR|NOT|TO)$/;

/** Some letters as Lucene takes them literally. */
export function literally(term: string): string {
  const escaped = term.replace(NO_LETTER, (sign) => (/\s/.test(sign) ? "" : `\\${sign}`));
  return KEYWORD.test(escaped) ? `\\${escaped}` : escaped;
}

/** What a term may match, as a Lucene query: it finds whatever `fitOfForm` accepts, and perhaps more. */
function clauseOf({ term, canonical, mayBegin, mayErr }: Matcher): string {
  const spelt = literally(canonical);
  return `(${[spelt, ...(mayBegin ? [`${literally(term)}*`] : []), ...(mayErr ? [`${spelt}~1`] : [])].join(" ")})`;
}

/** The words of one release. */
const inRelease = (release: string, words: string): string => `+release:${literally(release)} +searchForms:(${words})`;

/** What the texts by which an entity may be found are made of. */
const searched = (type: EntityName): readonly string[] => {
  const { identifiedBy, props } = entityOf(type);
  const found = props.filter(({ kind }) => kind.searchable).map(({ name }) => name);
  return [...new Set(["name", "aliases", "codes", ...identifiedBy.map(({ prop }) => prop), ...found])];
};

const COLUMNS = columnsOf(ENTITY_NAMES, searched);

function candidateOf(row: WholeRow): Candidate {
  const { id, type, props } = readWhole(row, searched);
  return { id, type, name: String(props.name), texts: searchTextsOf({ id, type, props, evidence: {} }) };
}

/** A search as one statement. */
export function compileSearch(release: string, query: SearchQuery): Compiled<readonly Candidate[]> {
  const clauses = matchersOf(query).slice(0, MOST_TERMS).map(clauseOf);
  const all = inRelease(release, clauses.map((clause) => `+${clause}`).join(" "));
  const any = inRelease(release, clauses.join(" "));
  // Some words may stand in names that the source does not use, so an entity that seems to match all terms may match fewer than another.
  const onlyAny = query.source !== null;
  return {
    statement: fill("read/search", { WANTED: piece("read/search-wanted") }),
    parameters: {
      release,
      all: onlyAny ? [] : [all],
      any: onlyAny || clauses.length > 1 ? [any] : [],
      types: query.types,
      source: query.source,
      asOf: query.asOf,
      columns: COLUMNS,
    },
    read: (_, found) => meantBy((found as readonly WholeRow[]).map(candidateOf), query),
  };
}
