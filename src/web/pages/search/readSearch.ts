import { ENTITY_NAMES, type EntityName } from "../../../model/entities.js";
import { upperFirst } from "../../../model/entity.js";
import { getOrInsert } from "../../../model/getOrInsert.js";
import { enumName, idPrefix } from "../../../model/identity.js";
import { nearest } from "../../../model/text.js";
import { type PageInput, PageProblem } from "../page.js";
import { readFirst } from "../parts/readFirst.js";
import { queryString } from "../parts/site.js";
import { typeWords } from "../parts/wording.js";
import { type Asked, askedIn, linkedTypes } from "./askedLinks.js";
import { type AskedName, askedName } from "./askedName.js";
import type { SearchPageQueryVariables } from "./searchQuery.js";

/** How many hits a page shows. */
const HITS = 20;
/** Most matched texts that a hit shows besides its label. */
export const TEXTS = 3;
/** Most matched texts of all hits together: the more hits are asked for, the fewer texts each shows. */
const ALL_TEXTS = 100;

/** What a search page is asked for. */
export interface SearchRequest {
  /** Without white space around it. */
  readonly text: string;
  /** Name of a type in addresses, such as "cancer-network"; null for all. */
  readonly type: string | null;
  /** Id of the source to search in; null for all. */
  readonly source: string | null;
  /** Most hits. */
  readonly first: number;
  /** Cursor of the hit before the first; null on the first page, which alone answers questions. */
  readonly after: string | null;
  /** The number of a recommendation for which the text asks, such as "5" or "recommendation 5". */
  readonly number: number | null;
  /** The name whose meaning the text asks for. */
  readonly named: AskedName | null;
  /** The links for which the text asks, with the types that have such links. */
  readonly asked: (Asked & { readonly linkedTypes: readonly EntityName[] }) | null;
}

const requests = new WeakMap<PageInput, SearchRequest>();

/** Reads what a search page is asked for, once for its query and its view. @throws PageProblem if a parameter is not valid */
export const readSearch = (input: PageInput): SearchRequest => getOrInsert(requests, input, () => readAnew(input));

function readAnew(input: PageInput): SearchRequest {
  const text = textAsked(input);
  const type = typeAsked(input);
  const after = input.parameters.after || null;
  const isQuestion = type === null && after === null;
  const name = isQuestion ? askedName(text) : null;
  // What a name means is no question for links.
  const asked = isQuestion && !name?.isQuestion ? askedIn(text) : null;
  return {
    text,
    type,
    source: sourceAsked(input),
    first: readFirst(input, HITS),
    after,
    number: after === null ? numberIn(text) : null,
    named: asked === null ? name : null,
    asked: asked && { ...asked, linkedTypes: linkedTypes(asked) },
  };
}

function typeAsked({ parameters }: PageInput): string | null {
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

/** An address names a source by its slug or its id. */
function sourceAsked({ parameters }: PageInput): string | null {
  const { source = "" } = parameters;
  if (source === "") return null;
  return source.startsWith("source:") ? source : `source:${source}`;
}

/** Most characters of a text to look for: those that the API takes. */
const MAX_TEXT = 200;

function textAsked({ parameters }: PageInput): string {
  const text = (parameters.q ?? "").trim();
  const { length } = [...text];
  if (length <= MAX_TEXT) return text;
  throw new PageProblem(400, `The text has ${length} characters. Expected at most ${MAX_TEXT}: a few words find more.`);
}

function numberIn(text: string): number | null {
  const [, number] = /^(?:(?:taskforce )?recommendation )?([1-9]\d{0,2})$/i.exec(text) ?? [];
  return number === undefined ? null : Number(number);
}

/** The variables of the search for what is asked. */
export function searchVariables(input: PageInput): SearchPageQueryVariables {
  const { text, type, source, first, after, number, named, asked } = readSearch(input);
  return {
    text,
    first,
    texts: Math.min(TEXTS + 1, Math.floor(ALL_TEXTS / first)),
    asOf: input.asOf,
    ...(type !== null && { types: [enumName(type) as never], hasTypes: true }),
    ...(source !== null && { source, hasSource: true }),
    ...(asked !== null && {
      asksForLinks: true,
      linkedTypes: asked.linkedTypes.map((name) => enumName(name) as never),
    }),
    ...(named !== null && { name: named.name, hasName: true }),
    ...(number !== null && { number, hasNumber: true }),
    ...(after !== null && { after, isFirstPage: false }),
  };
}
