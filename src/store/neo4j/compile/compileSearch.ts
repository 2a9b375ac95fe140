import neo4j from "neo4j-driver";
import { ENTITY_NAMES, type EntityName } from "../../../model/entities.js";
import type { EntityRecord } from "../../../model/release.js";
import { isValidOn } from "../../../model/validity.js";
import type { Comparison } from "../../plan.js";
import { allowsFuzzy, indexTokens, type Matcher, matchersOf, matchPasses } from "../../search/match.js";
import { candidate } from "../../search/searchTexts.js";
import { selectCandidates } from "../../search/selectCandidates.js";
import type { Candidate, SearchPlan, SearchRows } from "../../store.js";
import { Columns, type Row } from "./columns.js";
import { conjuncts, where } from "./compileCondition.js";
import { type CompileContext, ROOT } from "./compileContext.js";
import type { CompiledStatement } from "./compiledStatement.js";
import { cypher, loadStatement, name } from "./cypher.js";
import { nodesById, projectNode } from "./projectNode.js";

/** Maximum number of clauses in a Lucene query. */
const MAX_CLAUSES = 1_024;

/** Maximum number of terms that Lucene expands a fuzzy term to; it ignores the rest. */
const MAX_EXPANSIONS = 50;

/** Maximum number of search terms in one combined query, so that it never exceeds MAX_CLAUSES. A longer search sends one query for each term. */
const MAX_TERMS = Math.floor(MAX_CLAUSES / (MAX_EXPANSIONS + 3));

/** Maximum length of a token in the index, which cuts longer ones into pieces. */
const MAX_TOKEN_LENGTH = 255;

const NO_LETTER = /[^\p{L}\p{N}]/gu;

/** Escapes a folded text for Lucene; Lucene's keywords are upper case, so folded text has none. */
const literally = (text: string): string => text.replace(NO_LETTER, "\\$&");

/** Prefix of tokens that must match exactly: any token without it is at least two edits away from them. */
const EXACTLY = "#";

/** A token as stored in the index. */
const indexedToken = (form: string, sign = allowsFuzzy(form) ? "" : EXACTLY): string =>
  (sign + form).slice(0, MAX_TOKEN_LENGTH);

/**
 * The search properties of an entity: its tokens for the index, and the candidate as JSON, so that a hit is read as one property, whatever its
 * type. Empty for an entity that search cannot find.
 */
export function searchProperties(entity: EntityRecord, label: string): Readonly<Record<string, string>> {
  const judged = candidate(entity, label);
  const tokens = [...indexTokens(judged.texts)].map((form) => indexedToken(form)).join(" ");
  return tokens === "" ? {} : { searchForms: tokens, searchCandidate: JSON.stringify(judged) };
}

/** True if the index can distinguish the term from every longer word. */
const isKeptWhole = ({ term, stem }: Matcher): boolean =>
  Math.max(term.length, stem.length) + EXACTLY.length < MAX_TOKEN_LENGTH;

/** Parses a stored candidate. */
const readCandidate = (json: string): Candidate => JSON.parse(json);

/** The Lucene query of a term. Matches exactly what `tokenMatchQuality` accepts if the whole term is stored, and more otherwise. */
function clauseOf({ term, stem, prefix, fuzzy }: Matcher): string {
  const ways = [
    literally(indexedToken(stem)),
    ...(prefix ? ["", EXACTLY].map((sign) => `${literally(indexedToken(term, sign))}*`) : []),
    ...(fuzzy ? [`${literally(indexedToken(stem))}~1`] : []),
  ];
  return `(${ways.join(" ")})`;
}

/** Restricts a query to the tokens of one release. */
const inRelease = (release: string, words: string): string => `+release:${literally(release)} +searchForms:(${words})`;

const requiredOf = (matchers: readonly Matcher[]): readonly Matcher[] => matchers.filter(({ required }) => required);

/**
 * The queries of a search (read/search.cypher), each as a list that may be empty.
 * @param isSure true if every index hit for all terms also matches all terms by the search rules
 */
function queriesOf(release: string, matchers: readonly Matcher[], isSure: boolean) {
  const atOnce = isSure && matchers.length <= MAX_TERMS;
  const ways = atOnce
    ? matchPasses(matchers).map((way) => inRelease(release, way.map((matcher) => `+${clauseOf(matcher)}`).join(" ")))
    : [];
  const isAskedAll = atOnce && matchers.length === 1;
  const required = requiredOf(matchers).map((matcher) => `+${clauseOf(matcher)} `);
  const withRequired = required.length <= MAX_TERMS ? required.join("") : "";
  return {
    asWritten: ways.slice(0, 1),
    all: ways.slice(1),
    each: isAskedAll ? [] : matchers.map((matcher) => inRelease(release, `${withRequired}+${clauseOf(matcher)}`)),
  };
}

/** Up to this many candidates are returned with their selected fields, because most of them will be shown. */
const MAX_NODES = 100;

const compareTypes = (types: readonly EntityName[]): Comparison => ({
  kind: "compare",
  prop: "type",
  op: { name: "in", value: types },
});

/** Compiles a search to one statement. */
export function compileSearch(context: CompileContext, query: SearchPlan): CompiledStatement<SearchRows> {
  const { parameters, key } = context;
  const types = query.types ?? ENTITY_NAMES;
  const node = new Columns();
  const readNode = projectNode(context, node, ROOT, types, query.node);
  const wanted = [
    // The types are a parameter: there are too many combinations to plan a statement for each.
    ...conjuncts(context, { node: ROOT, types }, query.types && compareTypes(query.types)),
    ...(query.source === null ? [] : [cypher`${parameters.add(query.source)} IN ${ROOT}.${name("sources")}`]),
    ...(query.anyDay ? [] : context.valid(ROOT)),
  ];
  const matchers = matchersOf(query);
  // Not sure if words may come from names that the source does not use, or if the index stores only the beginning of a term: an entity that seems to
  // match all terms may then match fewer than another.
  const isSure = query.source === null && matchers.every(isKeptWhole) && requiredOf(matchers).length <= MAX_TERMS;
  return {
    statement: loadStatement("read/search", {
      WANTED: where(wanted),
      MOST: isSure ? cypher` WHERE find.matched = most` : cypher``,
      // Always an aggregate: beside a constant there would be no row where nothing is found.
      SOURCES: cypher`collect(${query.sources ? cypher`${ROOT}.${name("sources")}` : cypher`null`})`,
      NODE: node.toCypher(),
    }),
    parameters: {
      ...parameters.values,
      ...queriesOf(key, matchers, isSure),
      along: neo4j.int(MAX_NODES),
    },
    read: (_, head) => {
      const [found, sources, along] = head as readonly [
        readonly string[],
        readonly (readonly string[])[],
        readonly Row[],
      ];
      const read = found.map(readCandidate);
      const candidates = selectCandidates(read, query);
      const invalid = new Set(candidates.filter((each) => !isValidOn(each, query.asOf)).map(({ id }) => id));
      return {
        candidates,
        nodes: nodesById(along.map(readNode).filter(({ id }) => !invalid.has(id))),
        sources: Object.fromEntries(sources.map((each, i) => [read[i]?.id, each])),
      };
    },
  };
}
