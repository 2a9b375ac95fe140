import { Field, ObjectType } from "type-graphql";
import { z } from "zod";
import { type Members, text } from "../propertyTypes.js";

/** Words of a source that no fact cites. */
@ObjectType("UncitedWords", {
  description: "Words of a source that no fact cites, such as a heading, with the reason.",
  simpleResolvers: true,
})
export class UncitedWords {
  @Field(() => String, {
    description:
      "The words as printed; an asterisk stands for any words, so one entry may mean several rows of a table.",
  })
  words!: string;

  @Field(() => String, { description: "Why they need no citation." })
  why!: string;
}

export const uncitedWordsSchema = z.strictObject({ words: z.string(), why: z.string() }) as z.ZodType<UncitedWords>;

export const uncitedWordsMembers: Members = { words: text(), why: text() };
