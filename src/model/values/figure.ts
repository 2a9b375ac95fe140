import { Field, Float, ObjectType } from "type-graphql";
import { z } from "zod";
import { composite, type PropertyType } from "../propertyTypes.js";

/** A number with its printed form ("3 million" and "3.0 million" differ). */
@ObjectType("Figure", {
  description: "A number with its printed form.",
  simpleResolvers: true,
})
export class Figure {
  @Field(() => Float, {
    description: "The number, in the unit that the field description gives.",
  })
  value!: number;

  @Field(() => String, {
    description: 'The number as printed, for example "1.8 million".',
  })
  printed!: string;
}

const figureSchema = z.strictObject({
  value: z.number(),
  printed: z.string(),
}) as z.ZodType<Figure>;

/** A number with its printed form, compared by the number. */
export const figure = (): PropertyType<Figure> =>
  composite(() => Figure, figureSchema, {
    comparable: "number",
    member: "value",
  });
