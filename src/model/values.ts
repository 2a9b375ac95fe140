import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { z } from "zod";
import type { Evidence } from "./evidence.js";
import {
  boolean,
  composite,
  DateScalar,
  date,
  enumOf,
  isIsoDate,
  type Members,
  number,
  optional,
  type PropertyType,
  text,
} from "./propertyTypes.js";
import { compareText } from "./text.js";

/** How an actual value is compared with a target. */
export enum Comparator {
  AT_LEAST = "AT_LEAST",
  AT_MOST = "AT_MOST",
  EXACTLY = "EXACTLY",
  ALL = "ALL",
}

/** Precision of a printed date. */
export enum Precision {
  DAY = "DAY",
  MONTH = "MONTH",
  YEAR = "YEAR",
}

/** Scheme of a code. */
export enum CodeScheme {
  GSS = "GSS",
  ODS = "ODS",
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
registerEnumType(Precision, {
  name: "Precision",
  description: "Precision of a printed date. A missing month or day is filled with the first one.",
  valuesConfig: {
    DAY: { description: "Day, month and year are printed." },
    MONTH: { description: "Month and year are printed." },
    YEAR: { description: "Only the year is printed." },
  },
});
registerEnumType(CodeScheme, {
  name: "CodeScheme",
  description: "Coding scheme: ONS or NHS Organisation Data Service.",
  valuesConfig: {
    GSS: {
      description: "Office for National Statistics: nine characters, such as E38000146.",
    },
    ODS: {
      description: "NHS Organisation Data Service: three characters, such as 03N.",
    },
  },
});

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

/** A code in an official scheme. */
@ObjectType("Code", {
  description: "A code in an official scheme.",
  simpleResolvers: true,
})
export class Code {
  @Field(() => CodeScheme, { description: "Coding scheme: ONS or NHS Organisation Data Service." })
  scheme!: CodeScheme;

  @Field(() => String, {
    description: "The code. It may be reassigned to another body later.",
  })
  code!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day on which the code is valid; null if unknown.",
  })
  validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day on which the code is no longer valid; null if unknown.",
  })
  validTo!: string | null;

  /** Id of the Source. The API resolves it to a Source. */
  source!: string | null;
}

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

/** One published value of a metric. */
@ObjectType("Observation", {
  description: "One published value of a metric.",
  simpleResolvers: true,
})
export class Observation {
  @Field(() => Float, { description: "The measured value, in `unit`." })
  value!: number;

  @Field(() => String, { description: "Unit of the value, for example % or days." })
  unit!: string;

  @Field(() => String, {
    description: "Period of the value as published, for example 2016-17.",
  })
  period!: string;

  @Field(() => String, {
    description: "Area or population of the value, for example England.",
  })
  area!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The series that the value belongs to, such as one edition of a survey. Values of different series may not be comparable.",
  })
  series!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The period in EDTF (ISO 8601-2), such as 2016-04/2017-03. Values are sorted by it; null if no source gives one.",
  })
  edtf!: string | null;

  /** Id of the Source. The API resolves it to a Source. */
  source!: string | null;

  /** What supports this value. Seeds give it as evidence of the list item; releases of earlier versions do not have it. */
  evidence?: readonly Evidence[];
}

const nullable = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);
const EDTF = /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?(\/\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?)?$/;
const day = z.string().refine(isIsoDate, "expected a date in the format YYYY-MM-DD");

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
}) as z.ZodType<Target>;
export const observationSchema = z.strictObject({
  value: z.number(),
  unit: z.string(),
  period: z.string(),
  area: z.string(),
  series: nullable(z.string()),
  edtf: nullable(z.string().regex(EDTF, "expected a period like 2016, 2016-04 or 2016-04/2017-03")),
  source: nullable(z.string()),
}) as z.ZodType<Observation>;

export const aliasMembers: Members = { name: text(), source: optional(text()) };
export const codeMembers: Members = {
  scheme: enumOf(CodeScheme),
  code: text(),
  validFrom: optional(date()),
  validTo: optional(date()),
  source: optional(text()),
};
export const targetMembers: Members = {
  measure: text(),
  value: optional(number()),
  unit: optional(text()),
  comparator: optional(enumOf(Comparator)),
  by: optional(text()),
  byAmbiguous: boolean(),
};
export const observationMembers: Members = {
  value: number(),
  unit: text(),
  period: text(),
  area: text(),
  series: optional(text()),
  edtf: optional(text()),
  source: optional(text()),
};

/** A number with its printed form, compared by the number. */
export const figure = (): PropertyType<Figure> =>
  composite(() => Figure, figureSchema, {
    comparable: "number",
    member: "value",
  });

const periodStart = ({ edtf }: Observation): string => edtf?.split("/")[0] ?? "9999";

/** Sorts observations by time, then by series and area. */
export const compareObservations = (a: Observation, b: Observation): number =>
  compareText(periodStart(a), periodStart(b)) ||
  compareText(a.edtf ?? "", b.edtf ?? "") ||
  compareText(a.series ?? "", b.series ?? "") ||
  compareText(a.area, b.area) ||
  compareText(a.unit, b.unit) ||
  a.value - b.value;
