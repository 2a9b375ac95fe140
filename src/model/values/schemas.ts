import { z } from "zod";
import { isIsoDate } from "../propertyTypes.js";

/** A schema whose value is null where seeds leave it out. */
export const nullable = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

/** Schema of a date. */
export const day = z.string().refine(isIsoDate, "expected a date in the format YYYY-MM-DD");
