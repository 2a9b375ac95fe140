import { Field, Float, Int, ObjectType } from "type-graphql";
import { Entity } from "../../model/entity.js";
import { addOutput, objectType, PageInfo } from "./connectionTypes.js";

/** A part of a text that matched. */
@ObjectType("Highlight", {
  description: "A part of a text that matched a search, in code points.",
  simpleResolvers: true,
})
export class Highlight {
  @Field(() => Int, { description: "First code point." })
  start!: number;

  @Field(() => Int, { description: "Code point behind the last one." })
  end!: number;
}

/** A text that matched. */
@ObjectType("SearchMatch", { description: "A text of an entity that matched a search.", simpleResolvers: true })
export class SearchMatch {
  @Field(() => String, { description: "Which text: name, alias, code, or the property that holds it." })
  field!: string;

  @Field(() => String, { description: "The whole text, as the highlights count its code points." })
  text!: string;

  @Field(() => [Highlight], { description: "The parts that matched, in order." })
  highlights!: readonly Highlight[];
}

const SearchEdge = objectType("SearchEdge", "One entity that a search found, with the reason and how well it fits.");
addOutput(SearchEdge, "node", () => Entity, "The entity that was found.");
addOutput(SearchEdge, "cursor", () => String, "Where the hit stands, for `after`.");
addOutput(SearchEdge, "score", () => Float, "How well it matches, from 0 to 1; comparable within one search only.");
addOutput(SearchEdge, "matches", () => [SearchMatch], "The texts that matched, the best first.");

/** A page of hits. */
export const SearchConnection = objectType("SearchConnection", "A page of what a search found, the best first.");
addOutput(SearchConnection, "edges", () => [SearchEdge], "The hits of the page.");
addOutput(SearchConnection, "nodes", () => [Entity], "The entities of the page.");
addOutput(SearchConnection, "totalCount", () => Int, "How many were found in all.");
addOutput(SearchConnection, "pageInfo", () => PageInfo, "Where the page stands in the list.");

/** Who may be meant by a name. */
@ObjectType("Candidate", { description: "Who may be meant by a name.", simpleResolvers: true })
export class CandidateType {
  @Field(() => Entity, { description: "Whom or what the name may mean." })
  entity!: object;

  @Field(() => String, { description: "Why it may be meant, in a sentence." })
  reason!: string;

  @Field(() => Float, { description: "How well it fits, from 0 to 1; comparable within one answer only." })
  score!: number;
}
