import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { z } from "zod";
import { boolean, enumOf, type Members, number, optional, text } from "../propertyTypes.js";
import { nullable } from "./schemas.js";

/** How an actual value is compared with a target. */
export enum Comparator {
  AT_LEAST = "AT_LEAST",
  AT_MOST = "AT_MOST",
  EXACTLY = "EXACTLY",
  ALL = "ALL",
}

registerEnumType(Comparator, {
  name: "Comparator",
  description: "How an actual value is compared with the target's value.",
  valuesConfig: {
    AT_LEAST: { description: "Greater than or equal to the value." },
    AT_MOST: { description: "Less than or equal to the value." },
    EXACTLY: { description: "Equal to the value." },
    ALL: { description: "Everyone or everything named. The target has no number." },
  },
});

/** A target with its deadline, as printed. */
@ObjectType("Target", {
  description: "A target with its deadline, as printed in the source.",
  simpleResolvers: true,
})
export class Target {
  @Field(() => String, {
    description: "What is measured, in the source's words.",
  })
  measure!: string;

  @Field(() => Float, {
    nullable: true,
    description: "The target value, in `unit`; null if the target has no number.",
  })
  value!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Unit of the value, for example % or days; null if there is no number.",
  })
  unit!: string | null;

  @Field(() => Comparator, {
    nullable: true,
    description: "How an actual value is compared with the target; null if not stated.",
  })
  comparator!: Comparator | null;

  @Field(() => String, {
    nullable: true,
    description: "Deadline as printed; null if no year is printed.",
  })
  by!: string | null;

  @Field(() => Boolean, {
    description: "True if it is unclear whether the printed year belongs to this target.",
  })
  byAmbiguous!: boolean;
}

export const targetSchema = z.strictObject({
  measure: z.string(),
  value: nullable(z.number()),
  unit: nullable(z.string()),
  comparator: nullable(z.enum(Comparator)),
  by: nullable(z.string()),
  byAmbiguous: z.boolean().default(false),
}) as z.ZodType<Target>;

export const targetMembers: Members = {
  measure: text(),
  value: optional(number()),
  unit: optional(text()),
  comparator: optional(enumOf(Comparator)),
  by: optional(text()),
  byAmbiguous: boolean(),
};
