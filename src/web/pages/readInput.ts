import { REFERENCE_DAY } from "../../model/defaults.js";
import { isIsoDate } from "../../model/propertyTypes.js";
import { type PageInput, PageProblem } from "./page.js";
import { longDay } from "./parts/day.js";
import { changed, parametersOf } from "./parts/site.js";

/** Longest value of a parameter, in UTF-16 code units. */
const MAX_LENGTH = 2_000;
/** Longest value of parameters that hold many things. */
const MAX_LENGTHS: Readonly<Record<string, number>> = { items: 4_000, cite: 4_000 };

/** Reads what a page is asked for. @throws PageProblem if a parameter is too long or the day is none */
export function readInput(path: Readonly<Record<string, string>>, url: string): PageInput {
  const parameters = parametersOf(url);
  for (const [name, value] of Object.entries(parameters))
    if (value.length > (MAX_LENGTHS[name] ?? MAX_LENGTH))
      throw new PageProblem(
        400,
        `The parameter ${name.slice(0, 40)} has ${value.length} characters. Expected at most ${MAX_LENGTHS[name] ?? MAX_LENGTH}.`,
      );
  const { asOf = REFERENCE_DAY } = parameters;
  if (asOf !== "all" && !isIsoDate(asOf))
    throw new PageProblem(
      400,
      `asOf: expected a day such as 2016-12-06, or all, got ${JSON.stringify(asOf.slice(0, 40))}.`,
      [{ name: `this page as of ${longDay(REFERENCE_DAY)}`, path: changed(url, { asOf: null }) }],
    );
  return { path, parameters, asOf: asOf === "all" ? null : asOf };
}
