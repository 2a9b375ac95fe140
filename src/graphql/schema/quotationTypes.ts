import { Field, Int, ObjectType } from "type-graphql";
import { Entity } from "../../model/entity.js";
import type { Citation } from "../../model/evidence.js";
import { costs, type FieldCost } from "../fieldCost.js";
import { anyEntities, objects, toRows } from "../reach.js";
import { addOutput, CURSOR, EDGES, objectType, PAGE_INFO, PageInfo } from "./connectionTypes.js";
import { CitationType } from "./evidenceTypes.js";

/** Cost of an end of a fact: the same entity may be that of each. */
const END: FieldCost = { reach: ({ rows }) => anyEntities(rows) };

/** A fact that rests on a quotation. */
@ObjectType("QuotedFact", {
  description: "A fact that rests on a quotation: a property of an entity, or a link between two.",
  simpleResolvers: true,
})
export class QuotedFact {
  @Field(() => Entity, { description: "The entity that has the property, or where the link starts." })
  @costs(END)
  entity!: object;

  @Field(() => String, {
    description: "Name of the property, or of the entity's field that lists links like this one.",
  })
  field!: string;

  @Field(() => Entity, { nullable: true, description: "Where the link ends; null if the fact is a property." })
  @costs(END)
  other!: object | null;
}

/** A place of a source that is quoted. */
@ObjectType("Quotation", {
  description: "A place of a source that is quoted, with the facts that rest on it.",
  simpleResolvers: true,
})
export class QuotationType {
  @Field(() => CitationType, {
    description: "The words and where they stand. The locator is that of the first fact which quotes the place.",
  })
  @costs({ reach: (quotation) => objects(quotation, 1) })
  citation!: Citation;

  @Field(() => Int, { description: "Number of facts that rest on it, on whatever day they hold." })
  factCount!: number;
}

const QuotationEdge = objectType("QuotationEdge", "A quotation in the list of those of a source.");
addOutput(QuotationEdge, "node", () => QuotationType, "The quotation and what rests on it.", EDGES);
addOutput(QuotationEdge, "cursor", () => String, "Cursor of this edge, for `after`.", CURSOR);

/** A page of quotations. */
export const QuotationConnection = objectType(
  "QuotationConnection",
  "A page of the places of a source that are quoted, in the order of its text.",
);
addOutput(QuotationConnection, "edges", () => [QuotationEdge], "The edges of this page, with cursors.", EDGES);
addOutput(QuotationConnection, "nodes", () => [QuotationType], "The quotations of this page.", { reach: toRows });
addOutput(QuotationConnection, "totalCount", () => Int, "Number of different places of the text that are quoted.");
addOutput(QuotationConnection, "pageInfo", () => PageInfo, "Information about this page.", PAGE_INFO);
