import { LRUCache } from "lru-cache";
import { firstIndex } from "../../model/firstIndex.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { labelOf } from "../../model/names.js";
import { isEntityValidOn } from "../../model/validity.js";
import { type SourcesOfEntities, sourcesByEntity } from "../search/entitySources.js";
import {
  allowsFuzzy,
  editsOf,
  indexTokens,
  type Matcher,
  matchersOf,
  matchPasses,
  tokenMatchQuality,
} from "../search/match.js";
import { candidate } from "../search/searchTexts.js";
import { bestPartial, capped, selectCandidates } from "../search/selectCandidates.js";
import type { Candidate, SearchQuery } from "../store.js";
import type { Graph, GraphNode } from "./graph.js";

/** For each term and each matching token, the sorted indexes of the nodes that contain the token. */
type Postings = readonly (readonly (readonly number[])[])[];

/** Most candidates that are cached: a page asks for the same ones in several searches. */
const MAX_CACHED = 1_000;

/** Finds the entities of a graph by the words of their texts. Built on the first search. */
export class InvertedIndex {
  /** Indexes of the nodes that contain a token. */
  readonly #postings = new Map<string, number[]>();
  /** Every token, in code unit order. */
  readonly #tokens: readonly string[];
  /** Every letter that tokens contain. */
  readonly #letters: ReadonlySet<string>;
  readonly #candidates = new LRUCache<number, Candidate>({ max: MAX_CACHED });
  #sources: SourcesOfEntities | null = null;

  constructor(
    private readonly graph: Graph,
    private readonly sharedNames: ReadonlySet<string>,
  ) {
    for (const node of graph.byIndex)
      for (const form of indexTokens(this.#newCandidate(node).texts))
        getOrInsert(this.#postings, form, (): number[] => []).push(node.index);
    this.#tokens = [...this.#postings.keys()].sort();
    this.#letters = new Set(this.#tokens.filter(allowsFuzzy).flatMap((form) => form.split("")));
  }

  /** The candidates of a search, by the rules of `Reader.search`. */
  search(query: SearchQuery): readonly Candidate[] {
    const matchers = matchersOf(query);
    // The index does not know which of an entity's words come from names that a source does not use.
    if (query.source !== null) {
      const some = this.#matchingSome(this.#postingsOf(matchers), query);
      return selectCandidates(
        some.map(([node]) => this.#candidateOf(node)),
        query,
      );
    }
    let postings: Postings = [];
    for (const pass of matchPasses(matchers)) {
      postings = this.#postingsOf(pass);
      const all = inAll(postings)
        .map((index) => this.graph.byIndex[index] as GraphNode)
        .filter((node) => this.#isWanted(node, query));
      if (all.length > 0) return this.#capped(all, query);
    }
    const required = postings.filter((_, i) => matchers[i]?.required);
    const some = this.#matchingSome(postings, query).filter(([{ index }]) =>
      required.every((lists) => holds(lists, index)),
    );
    return this.#capped(bestPartial(some, matchers.length), query);
  }

  #capped(nodes: readonly GraphNode[], query: SearchQuery): readonly Candidate[] {
    return capped(nodes.map(this.#candidateOf), query);
  }

  readonly #candidateOf = (node: GraphNode): Candidate =>
    getOrInsert<number, Candidate>(this.#candidates, node.index, () => this.#newCandidate(node));

  #newCandidate({ record }: GraphNode): Candidate {
    return candidate(record, labelOf(this.sharedNames, record.type, record.props));
  }

  /** Every node that matches at least one term, with the number of terms it matches. */
  #matchingSome(postings: Postings, query: SearchQuery): readonly (readonly [GraphNode, number])[] {
    const counts = new Map<number, number>();
    for (const lists of postings)
      for (const index of new Set(lists.flat())) counts.set(index, (counts.get(index) ?? 0) + 1);
    return [...counts]
      .map(([index, count]) => [this.graph.byIndex[index] as GraphNode, count] as const)
      .filter(([node]) => this.#isWanted(node, query));
  }

  #isWanted(node: GraphNode, { types, source, asOf, anyDay }: SearchQuery): boolean {
    return (
      (types === null || types.includes(node.type)) &&
      (anyDay || isEntityValidOn(node.record, asOf)) &&
      (source === null || this.sourcesOf(node.record.id).has(source))
    );
  }

  /** Ids of the Sources that say something of an entity. */
  sourcesOf(id: string): ReadonlySet<string> {
    this.#sources ??= sourcesByEntity(this.graph.release);
    return this.#sources.of(id);
  }

  /** For each term and each token that it matches, the nodes that contain the token. */
  #postingsOf(matchers: readonly Matcher[]): Postings {
    return matchers.map((matcher) => {
      const tokens = [...new Set(this.#tokensFor(matcher))].filter((form) => this.#postings.has(form));
      return tokens
        .filter((form) => tokenMatchQuality(matcher, form))
        .map((form) => this.#postings.get(form) as number[]);
    });
  }

  /** The tokens that a term might match, including some that do not exist. Trying every edit takes the same time however large the vocabulary is. */
  *#tokensFor({ term, stem, prefix, fuzzy }: Matcher): Generator<string> {
    yield stem;
    if (prefix)
      for (let place = this.#placeOf(term); this.#tokens[place]?.startsWith(term); place++)
        yield this.#tokens[place] as string;
    if (fuzzy) yield* editsOf(stem, this.#letters);
  }

  /** Position of the first token that is not less than the given text. */
  #placeOf(letters: string): number {
    return firstIndex(this.#tokens.length, (i) => (this.#tokens[i] as string) >= letters);
  }
}

/** The indexes that are in some list of every group. Starts with the smallest group, so large groups cost little. */
function inAll(groups: Postings): readonly number[] {
  const size = (lists: readonly (readonly number[])[]): number => lists.reduce((sum, { length }) => sum + length, 0);
  const [smallest = [], ...others] = [...groups].sort((a, b) => size(a) - size(b));
  return [...new Set(smallest.flat())].filter((index) => others.every((lists) => holds(lists, index)));
}

/** Whether some of several sorted lists contain a number. */
const holds = (lists: Postings[number], wanted: number): boolean => lists.some((list) => includes(list, wanted));

/** Whether a sorted list contains a number. */
const includes = (list: readonly number[], wanted: number): boolean =>
  list[firstIndex(list.length, (i) => (list[i] as number) >= wanted)] === wanted;
