import { ENTITY_NAMES } from "../../../model/entities.js";
import { upperFirst } from "../../../model/entity.js";
import { enumName, idPrefix } from "../../../model/identity.js";
import { nearest } from "../../../model/text.js";
import { type PageInput, PageProblem } from "../page.js";
import { readFirst } from "../parts/readFirst.js";
import { queryString } from "../parts/site.js";
import { typeWords } from "../parts/wording.js";
import { askedIn, linkedTypes } from "./askedLinks.js";
import { askedName } from "./askedName.js";
import type { SearchPageQueryVariables } from "./searchQuery.js";

/** How many hits a page shows. */
const HITS = 20;

/** Name of a type in addresses, such as "cancer-network"; null for all. @throws PageProblem if there is no such type */
export function typeAsked({ parameters }: PageInput): string | null {
  const { type = "", q = "" } = parameters;
  if (type === "") return null;
  const types = ENTITY_NAMES.map(idPrefix);
  if (types.includes(type)) return type;
  const near = nearest(type, types).slice(0, 3);
  throw new PageProblem(
    400,
    `type: expected a type such as alliance or recommendation, got ${JSON.stringify(type.slice(0, 40))}.`,
    ENTITY_NAMES.filter((name) => near.includes(idPrefix(name))).map((name) => ({
      name: upperFirst(typeWords(name, 2)),
      path: `/search${queryString({ q, type: idPrefix(name) })}`,
    })),
  );
}

/** The source to search in, as its slug or its id; null for all. */
export function sourceAsked({ parameters }: PageInput): string | null {
  const { source = "" } = parameters;
  if (source === "") return null;
  return source.startsWith("source:") ? source : `source:${source}`;
}

/** Most characters of a text to look for: those that the API takes. */
const MAX_TEXT = 200;

/** The text to look for, without white space around it. @throws PageProblem if it is too long */
export function textAsked({ parameters }: PageInput): string {
  const text = (parameters.q ?? "").trim();
  const { length } = [...text];
  if (length <= MAX_TEXT) return text;
  throw new PageProblem(400, `The text has ${length} characters. Expected at most ${MAX_TEXT}: a few words find more.`);
}

/** The number of a recommendation for which a text asks, such as "5" or "recommendation 5"; null where it does not. */
export function numberAsked(input: PageInput): number | null {
  const [, number] = /^(?:(?:taskforce )?recommendation )?([1-9]\d{0,2})$/i.exec(textAsked(input)) ?? [];
  return number === undefined ? null : Number(number);
}

/** What the search is asked for. */
export function searchVariables(input: PageInput): SearchPageQueryVariables {
  const text = textAsked(input);
  const type = typeAsked(input);
  const source = sourceAsked(input);
  const { after } = input.parameters;
  const number = numberAsked(input);
  const named = type === null ? askedName(text) : null;
  // What a name means is no question for links; both together would cost more than one request may.
  const asked = type === null && !named?.isQuestion ? askedIn(text) : null;
  return {
    text,
    first: readFirst(input, HITS),
    asOf: input.asOf,
    ...(type !== null && { types: [enumName(type) as never], hasTypes: true }),
    ...(source !== null && { source, hasSource: true }),
    ...(asked !== null && {
      asksForLinks: true,
      linkedTypes: linkedTypes(asked).map((name) => enumName(name) as never),
    }),
    ...(named !== null && { name: named.name, hasName: true }),
    ...(number !== null && { number, hasNumber: true }),
    ...(after !== undefined && after !== "" && { after }),
  };
}
