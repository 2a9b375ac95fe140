import { REFERENCE_DAY } from "../../../model/defaults.js";
import { isIsoDate } from "../../../model/propertyTypes.js";
import { type PageInput, PageProblem } from "../page.js";
import { longDay } from "../parts/day.js";

/** Which day, or which time between two days, is asked for. */
export interface TimeInput {
  readonly on: string;
  /** The first and the last day of a time; null: all times. */
  readonly between: { readonly from: string; readonly to: string } | null;
}

/** Whether what changed on a day changed between two others: after the first, up to the second. */
export const isBetween = (day: string, { from, to }: NonNullable<TimeInput["between"]>): boolean =>
  from < day && day <= to;

const SUGGESTION = [{ name: longDay(REFERENCE_DAY), path: "/time" }];

function dayOf({ parameters }: PageInput, name: string): string | undefined {
  const value = parameters[name];
  if (!value) return undefined;
  if (isIsoDate(value)) return value;
  throw new PageProblem(
    400,
    `${name}: expected a day such as 2016-12-06, got ${JSON.stringify(value.slice(0, 40))}.`,
    SUGGESTION,
  );
}

/** Reads the days of the page. @throws PageProblem if one is none, or if they are not in order */
export function readTime(input: PageInput): TimeInput {
  const [from, to] = [dayOf(input, "from"), dayOf(input, "to")];
  const on = dayOf(input, "on") ?? from ?? REFERENCE_DAY;
  if (from === undefined && to === undefined) return { on, between: null };
  if (from === undefined || to === undefined)
    throw new PageProblem(400, "Expected both from and to: two days to compare.", SUGGESTION);
  if (from >= to) throw new PageProblem(400, `Expected to after from, got from ${from} to ${to}.`, SUGGESTION);
  return { on, between: { from, to } };
}
