import { Field, Float, ObjectType } from "type-graphql";
import { z } from "zod";
import type { Evidence } from "../evidence.js";
import { type Members, number, optional, text } from "../propertyTypes.js";
import { compareText } from "../text.js";
import { nullable } from "./schemas.js";

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

const EDTF = /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?(\/\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?)?$/;
export const observationSchema = z.strictObject({
  value: z.number(),
  unit: z.string(),
  period: z.string(),
  area: z.string(),
  series: nullable(z.string()),
  edtf: nullable(z.string().regex(EDTF, "expected a period like 2016, 2016-04 or 2016-04/2017-03")),
  source: nullable(z.string()),
}) as z.ZodType<Observation>;

export const observationMembers: Members = {
  value: number(),
  unit: text(),
  period: text(),
  area: text(),
  series: optional(text()),
  edtf: optional(text()),
  source: optional(text()),
};

const periodStart = ({ edtf }: Observation): string => edtf?.split("/")[0] ?? "9999";

/** Sorts observations by time, then by series and area. */
export const compareObservations = (a: Observation, b: Observation): number =>
  compareText(periodStart(a), periodStart(b)) ||
  compareText(a.edtf ?? "", b.edtf ?? "") ||
  compareText(a.series ?? "", b.series ?? "") ||
  compareText(a.area, b.area) ||
  compareText(a.unit, b.unit) ||
  a.value - b.value;
