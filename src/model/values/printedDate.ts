import { Field, ObjectType } from "type-graphql";
import { z } from "zod";
import { composite, DateScalar, type PropertyType } from "../propertyTypes.js";
import { daysOf } from "./edtf.js";
import { nullable } from "./schemas.js";

/** A date with its printed form and all days that it may mean. */
@ObjectType("PrintedDate", {
  description:
    "A date as printed: a day, a month, a season, a year, a financial year or an interval. Lists are ordered by its first day.",
  simpleResolvers: true,
})
export class PrintedDate {
  @Field(() => String, {
    nullable: true,
    description: "The date as printed, for example Autumn 2011; null if no quotation prints it in words.",
  })
  printed!: string | null;

  @Field(() => String, {
    description:
      "The date in EDTF (ISO 8601-2): 2016-12-06, 2016-12, 2016; a season as its months, 2011-09/2011-11; a financial year 2017-04/2018-03.",
  })
  edtf!: string;

  @Field(() => DateScalar, { description: "The first day that it may mean." })
  earliest!: string;

  @Field(() => DateScalar, { description: "The last day that it may mean." })
  latest!: string;
}

const schema = z.strictObject({
  printed: nullable(z.string()),
  edtf: z.string().refine((edtf) => daysOf(edtf) !== null, "expected a date like 2016, 2016-04 or 2016-04/2017-03"),
  earliest: z.string(),
  latest: z.string(),
}) as z.ZodType<PrintedDate>;

/** A printed date, compared by its first day. It is derived from the property of the same name without "As". */
export const printedDate = (): PropertyType<PrintedDate> =>
  composite(() => PrintedDate, schema, { comparable: "date", member: "earliest" }, { cited: false });
