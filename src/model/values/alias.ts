import { Field, ObjectType } from "type-graphql";
import { z } from "zod";
import { type Members, optional, text } from "../propertyTypes.js";
import { nullable } from "./schemas.js";

/** Another name, with the source that uses it. */
@ObjectType("Alias", {
  description: "Another name, with the source that uses it.",
  simpleResolvers: true,
})
export class Alias {
  @Field(() => String, { description: "The name as printed in the source." })
  name!: string;

  /** Id of the Source; null if the name is in general use. The API resolves it to a Source. */
  source!: string | null;
}

export const aliasSchema = z.strictObject({
  name: z.string(),
  source: nullable(z.string()),
}) as z.ZodType<Alias>;

export const aliasMembers: Members = { name: text(), source: optional(text()) };
