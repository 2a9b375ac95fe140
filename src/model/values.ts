import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { z } from "zod";
import { composite, DateScalar, isIsoDate, type PropertyType } from "./propertyTypes.js";

/** How a reached value is compared with a target. */
export enum Comparator {
  AT_LEAST = "AT_LEAST",
  AT_MOST = "AT_MOST",
  EXACTLY = "EXACTLY",
  ALL = "ALL",
}

/** To the day, month or year: how much of a date the source prints. */
export enum Precision {
  DAY = "DAY",
  MONTH = "MONTH",
  YEAR = "YEAR",
}

/** Who issues a code. */
export enum CodeScheme {
  GSS = "GSS",
  ODS = "ODS",
}

registerEnumType(Comparator, {
  name: "Comparator",
  description: "How a reached value is compared with the target's value.",
  valuesConfig: {
    AT_LEAST: { description: "The value or more." },
    AT_MOST: { description: "The value or less." },
    EXACTLY: { description: "The value itself." },
    ALL: { description: "Everyone or everything named; there is no number." },
  },
});
registerEnumType(Precision, {
  name: "Precision",
  description: "How much of a date the source prints; what is not printed is filled with the first month or day.",
  valuesConfig: {
    DAY: { description: "The day is printed." },
    MONTH: { description: "Month and year are printed." },
    YEAR: { description: "Only the year is printed." },
  },
});
registerEnumType(CodeScheme, {
  name: "CodeScheme",
  description: "Who issues a code.",
  valuesConfig: {
    GSS: {
      description: "Office for National Statistics: nine characters, such as E38000146.",
    },
    ODS: {
      description: "NHS Organisation Data Service: three characters, such as 03N.",
    },
  },
});

/** A number with the form in which the source prints it ("3 million" and "3.0 million" differ). */
@ObjectType("Figure", {
  description: "A number together with the form in which the source prints it.",
  simpleResolvers: true,
})
export class Figure {
  @Field(() => Float, {
    description: "The number, in the unit that the field names.",
  })
  value!: number;

  @Field(() => String, {
    description: 'The number as the source prints it, such as "1.8 million".',
  })
  printed!: string;
}

/** Another name, with the source that uses it. */
@ObjectType("Alias", {
  description: "Another name, with the source that uses it.",
  simpleResolvers: true,
})
export class Alias {
  @Field(() => String, { description: "The name as the source prints it." })
  name!: string;

  /** Id of the Source; null where the name is in general use. The API shows it as a Source. */
  source!: string | null;
}

/** A code in an official scheme. */
@ObjectType("Code", {
  description: "A code in an official scheme.",
  simpleResolvers: true,
})
export class Code {
  @Field(() => CodeScheme, { description: "Who issues the code." })
  scheme!: CodeScheme;

  @Field(() => String, {
    description: "The code itself. A code may be given to another body later.",
  })
  code!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day of the code; null where no bound is known.",
  })
  validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day from which the code no longer holds; null where no bound is known.",
  })
  validTo!: string | null;

  /** Id of the Source. The API shows it as a Source. */
  source!: string | null;
}

/** What is to be reached, by when, as far as the source prints it. */
@ObjectType("Target", {
  description: "What is to be reached, and by when, as far as the source prints it.",
  simpleResolvers: true,
})
export class Target {
  @Field(() => String, {
    description: "What is measured, in the source's words.",
  })
  measure!: string;

  @Field(() => Float, {
    nullable: true,
    description: "The value to reach, in `unit`; null where the target has no number.",
  })
  value!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Unit of the value, such as % or days; null where there is no number.",
  })
  unit!: string | null;

  @Field(() => Comparator, {
    nullable: true,
    description: "How the reached value is compared; null where the source does not say.",
  })
  comparator!: Comparator | null;

  @Field(() => String, {
    nullable: true,
    description: "By when, as printed; null where no year is printed.",
  })
  by!: string | null;

  @Field(() => Boolean, {
    description: "True where it is unclear whether the printed year belongs to this target.",
  })
  byAmbiguous!: boolean;
}

/** One published value of a metric. */
@ObjectType("Observation", {
  description: "One published value of a metric.",
  simpleResolvers: true,
})
export class Observation {
  @Field(() => Float, { description: "What was measured, as a number of the given unit." })
  value!: number;

  @Field(() => String, { description: "What the number counts, such as % or days." })
  unit!: string;

  @Field(() => String, {
    description: "The period that the value is of, as published, such as 2016-17.",
  })
  period!: string;

  @Field(() => String, {
    description: "The place or population that the value is of, such as England.",
  })
  area!: string;

  /** Id of the Source. The API shows it as a Source. */
  source!: string | null;
}

const nullable = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);
const day = z.string().refine(isIsoDate, "expected a day as YYYY-MM-DD");

export const figureSchema = z.strictObject({
  value: z.number(),
  printed: z.string(),
}) as z.ZodType<Figure>;
export const aliasSchema = z.strictObject({
  name: z.string(),
  source: nullable(z.string()),
}) as z.ZodType<Alias>;
export const codeSchema = z.strictObject({
  scheme: z.enum(CodeScheme),
  code: z.string(),
  validFrom: nullable(day),
  validTo: nullable(day),
  source: nullable(z.string()),
}) as z.ZodType<Code>;
export const targetSchema = z.strictObject({
  measure: z.string(),
  value: nullable(z.number()),
  unit: nullable(z.string()),
  comparator: nullable(z.enum(Comparator)),
  by: nullable(z.string()),
  byAmbiguous: z.boolean().default(false),
}) as unknown as z.ZodType<Target>;
export const observationSchema = z.strictObject({
  value: z.number(),
  unit: z.string(),
  period: z.string(),
  area: z.string(),
  source: nullable(z.string()),
}) as unknown as z.ZodType<Observation>;

/** A number with its printed form, compared by the number. */
export const figure = (): PropertyType<Figure> =>
  composite(() => Figure, figureSchema, {
    comparable: "number",
    member: "value",
  });
