import { Field, Float, Int, ObjectType } from "type-graphql";
import { ENTITY_NAMES } from "../../model/entities.js";
import { Entity } from "../../model/entity.js";
import type { FieldSizes } from "../../model/release.js";
import { costs } from "../fieldCost.js";
import { countOf, objects, type ReleaseSizes, toNodes } from "../reach.js";
import { addOutput, CURSOR, EDGES, NODES, objectType, PAGE_INFO, PageInfo } from "./connectionTypes.js";
import { SourceCount } from "./sourceCount.js";
import { TypeCount } from "./typeCount.js";

/** Searched texts of an entity besides its aliases and codes, at most. */
const TEXTS = 8;
/** Words of one text that match: an upper bound for all but artificial searches. */
const MAX_HIGHLIGHTS = 40;

/** The most values that one entity has in some properties together. */
const largestIn = (sizes: FieldSizes, props: readonly string[]): number =>
  ENTITY_NAMES.reduce(
    (most, type) =>
      Math.max(
        most,
        props.reduce((sum, prop) => sum + (sizes[`${type}.${prop}`]?.[0] ?? 0), 0),
      ),
    0,
  );

/** About the largest corrected text, in bytes. */
const MAX_CORRECTED = 400;

/** A matched part of a text. */
@ObjectType("Highlight", {
  description: "A part of a text that matched a search. Offsets count code points.",
  simpleResolvers: true,
})
export class Highlight {
  @Field(() => Int, { description: "Offset of the first code point." })
  start!: number;

  @Field(() => Int, { description: "Offset after the last code point." })
  end!: number;
}

/** A text that matched. */
@ObjectType("SearchMatch", { description: "A text of an entity that matched a search.", simpleResolvers: true })
export class SearchMatch {
  @Field(() => String, { description: "Which text matched: name, alias, code, or the name of the property." })
  field!: string;

  @Field(() => String, { description: "The whole text. Highlight offsets refer to it." })
  text!: string;

  @Field(() => [Highlight], { description: "The matched parts, in text order." })
  @costs({ reach: (match) => objects(match, MAX_HIGHLIGHTS) })
  highlights!: readonly Highlight[];
}

/** Most texts of one entity that match. */
export const mostMatches = ({ sizes }: ReleaseSizes): number => TEXTS + largestIn(sizes, ["aliases", "codes"]);

/** A search result; its `matches` have a resolver of their own. */
export const SearchEdge = objectType("SearchEdge", "A search result with its score and the texts that matched.");
addOutput(SearchEdge, "node", () => Entity, "The entity found.", NODES);
addOutput(SearchEdge, "cursor", () => String, "Cursor of this edge, for `after`.", CURSOR);
addOutput(SearchEdge, "score", () => Float, "Relevance from 0 to 1. Comparable only within one search.");

/** A page of search results. */
export const SearchConnection = objectType("SearchConnection", "A page of search results, best match first.");
addOutput(SearchConnection, "edges", () => [SearchEdge], "The edges of this page.", EDGES);
addOutput(SearchConnection, "nodes", () => [Entity], "The entities of this page.", NODES);
addOutput(SearchConnection, "totalCount", () => Int, "Total number of results.");
addOutput(SearchConnection, "byType", () => [TypeCount], "Number of results by type on all pages, most first.", {
  reach: (search) => objects(search, ENTITY_NAMES.length),
});
addOutput(
  SearchConnection,
  "bySource",
  () => [SourceCount],
  "Number of results by source on all pages, most first. Each count is the `totalCount` of the same search with that `source`.",
  { reach: (search, _, sizes) => objects(search, countOf(["Source"], sizes)) },
);
addOutput(
  SearchConnection,
  "correctedText",
  () => String,
  "The text with the words of the best result in place of those in which a typing error was forgiven; null if none was.",
  { nullable: true, bytes: MAX_CORRECTED },
);
addOutput(SearchConnection, "pageInfo", () => PageInfo, "Information about this page.", PAGE_INFO);

/** A possible meaning of a name. */
@ObjectType("Candidate", { description: "An entity that a name may refer to.", simpleResolvers: true })
export class CandidateType {
  @Field(() => Entity, { description: "The entity that the name may refer to." })
  @costs({ reach: toNodes })
  entity!: object;

  @Field(() => String, { description: "Why the name may refer to it, in one sentence." })
  reason!: string;

  @Field(() => Float, { description: "Relevance from 0 to 1. Comparable only within one response." })
  score!: number;

  @Field(() => Boolean, {
    description: "True if it bears the name as a whole name, alias, code or number; false if it is only similar.",
  })
  exact!: boolean;
}
