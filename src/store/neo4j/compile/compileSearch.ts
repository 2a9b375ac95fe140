import neo4j from "neo4j-driver";
import { ENTITY_NAMES, type EntityName } from "../../../model/entities.js";
import type { EntityRecord } from "../../../model/release.js";
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

/** Parts of a query, beyond which Lucene refuses it. */
const MAX_CLAUSES = 1_024;

/** Words one edit away from a term that Lucene makes parts of; where there are more, it takes no notice of the rest. */
const MAX_EXPANSIONS = 50;

/** Terms that one query asks for at once, however many words are near each; a longer search asks for each of its terms. */
const MAX_TERMS = Math.floor(MAX_CLAUSES / (MAX_EXPANSIONS + 3));

/** Letters of a word that the index keeps: it cuts longer ones into pieces. */
const MAX_TOKEN_LENGTH = 255;

const NO_LETTER = /[^\p{L}\p{N}]/gu;

/** A folded text as Lucene takes it literally; its keywords are in capitals. */
const literally = (text: string): string => text.replace(NO_LETTER, "\\$&");

/** Stands before the words in which no typing error is forgiven: a word without the sign is at least two edits away from any of them. */
const EXACTLY = "#";

/** A form of a word as the index keeps it. */
const indexedToken = (form: string, sign = allowsFuzzy(form) ? "" : EXACTLY): string =>
  (sign + form).slice(0, MAX_TOKEN_LENGTH);

/**
 * What is kept with an entity for searches: the forms of its words for the index, and as JSON what it is judged by, so that a find is read as one
 * property, whatever its type. Nothing for an entity that no search finds.
 */
export function searchProperties(entity: EntityRecord): Readonly<Record<string, string>> {
  const judged = candidate(entity);
  const tokens = [...indexTokens(judged.texts)].map((form) => indexedToken(form)).join(" ");
  return tokens === "" ? {} : { searchForms: tokens, searchCandidate: JSON.stringify(judged) };
}

/** True for a term that the index can tell from every longer word. */
const isKeptWhole = ({ term, stem }: Matcher): boolean =>
  Math.max(term.length, stem.length) + EXACTLY.length < MAX_TOKEN_LENGTH;

/** What an entity is judged by, as it was before it was kept. */
const readCandidate = (json: string): Candidate => JSON.parse(json);

/** What a term matches, as a Lucene query: just what `fitOfForm` accepts where the term is kept whole, and more where it is not. */
function clauseOf({ term, stem, prefix, fuzzy }: Matcher): string {
  const ways = [
    literally(indexedToken(stem)),
    ...(prefix ? ["", EXACTLY].map((sign) => `${literally(indexedToken(term, sign))}*`) : []),
    ...(fuzzy ? [`${literally(indexedToken(stem))}~1`] : []),
  ];
  return `(${ways.join(" ")})`;
}

/** The words of one release. */
const inRelease = (release: string, words: string): string => `+release:${literally(release)} +searchForms:(${words})`;

/**
 * The queries of a search (read/search.cypher), each part a list that may be empty.
 * @param isSure whether what matches all terms for the index does so by the rules
 */
function queriesOf(release: string, matchers: readonly Matcher[], isSure: boolean) {
  const atOnce = isSure && matchers.length <= MAX_TERMS;
  const ways = atOnce
    ? matchPasses(matchers).map((way) => inRelease(release, way.map((matcher) => `+${clauseOf(matcher)}`).join(" ")))
    : [];
  const isAskedAll = atOnce && matchers.length === 1;
  return {
    asWritten: ways.slice(0, 1),
    all: ways.slice(1),
    each: isAskedAll ? [] : matchers.map((matcher) => inRelease(release, clauseOf(matcher))),
  };
}

/** So many entities or fewer come with what is selected of them, as most of them are going to be shown. */
const MAX_NODES = 100;

const compareTypes = (types: readonly EntityName[]): Comparison => ({
  kind: "compare",
  prop: "type",
  op: { name: "in", value: types },
});

/** A search as one statement. */
export function compileSearch(context: CompileContext, query: SearchPlan): CompiledStatement<SearchRows> {
  const { parameters, key } = context;
  const types = query.types ?? ENTITY_NAMES;
  const node = new Columns();
  const readNode = projectNode(context, node, ROOT, types, query.node);
  const wanted = [
    // Which types is a parameter: there are too many choices of them for each to be planned.
    ...conjuncts(context, ROOT, types, query.types && compareTypes(query.types)),
    ...(query.source === null ? [] : [cypher`${parameters.add(query.source)} IN ${ROOT}.${name("sources")}`]),
    ...context.valid(ROOT),
  ];
  const matchers = matchersOf(query);
  // Not where words may stand in names that the source does not use, or may only begin like a term: an entity that seems to match all terms may then
  // match fewer than another.
  const isSure = query.source === null && matchers.every(isKeptWhole);
  return {
    statement: loadStatement("read/search", {
      WANTED: where(wanted),
      MOST: isSure ? cypher` WHERE find.matched = most` : cypher``,
      NODE: node.toCypher(),
    }),
    parameters: {
      ...parameters.values,
      ...queriesOf(key, matchers, isSure),
      along: neo4j.int(MAX_NODES),
    },
    read: (_, head) => {
      const [found, along] = head as readonly [readonly string[], readonly Row[]];
      return {
        candidates: selectCandidates(found.map(readCandidate), query),
        nodes: nodesById(along.map(readNode)),
      };
    },
  };
}
