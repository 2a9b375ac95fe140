import { Field, Int, ObjectType } from "type-graphql";
import { EntityType } from "./enums.js";

/** Number of entities of a type. */
@ObjectType("TypeCount", {
  description: "How many entities of a type there are: in the release, or among the results of a search.",
  simpleResolvers: true,
})
export class TypeCount {
  @Field(() => EntityType, { description: "The type that was counted, such as ALLIANCE." })
  type!: string;

  @Field(() => Int, { description: "Number of entities." })
  count!: number;
}
