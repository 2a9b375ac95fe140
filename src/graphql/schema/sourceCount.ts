import { Field, Int, ObjectType } from "type-graphql";
import { Source } from "../../model/entities/source.js";
import { costs } from "../fieldCost.js";
import { entities } from "../reach.js";

/** Number of results of a search in one source. */
@ObjectType("SourceCount", {
  description: "Number of results of a search in one source.",
  simpleResolvers: true,
})
export class SourceCount {
  @Field(() => Source, { description: "The source that mentions them." })
  @costs({ reach: ({ rows }) => entities(["Source"], rows, rows) })
  source!: object;

  @Field(() => Int, { description: "Number of entities." })
  count!: number;
}
