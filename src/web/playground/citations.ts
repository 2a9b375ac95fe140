/** A source as far as the query asked for it. */
export interface CitedSource {
  readonly title?: string;
  readonly name?: string;
  readonly publisher?: string | null;
  /** ISO date. */
  readonly published?: string | null;
  readonly publishedPrecision?: "DAY" | "MONTH" | "YEAR" | null;
  readonly url?: string | null;
}

/** A citation in an answer. */
export interface Citation {
  readonly quote: string;
  readonly locator: string;
  readonly source?: CitedSource;
}

/** A citation and what it is cited for. */
export interface Cited {
  readonly citation: Citation;
  /** The links and names that it supports, in the order of the answer, each once. */
  readonly supports: readonly string[];
}

/** What an answer cites. */
export interface Bibliography {
  /** The hash of the data that answered; null where the answer names none. */
  readonly release: string | null;
  readonly cited: readonly Cited[];
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const nameOf = (value: unknown): string | null =>
  isObject(value) && typeof value.name === "string" ? value.name : null;
const isCitation = (value: Fields): boolean => typeof value.quote === "string" && typeof value.locator === "string";

/** A hop in words, read in the direction of its relation; an answer that does not say which way gets dashes. */
function hopInWords({ relation, direction, from, to }: Fields): string | null {
  const [left, right] = direction === "BACKWARD" ? [nameOf(to), nameOf(from)] : [nameOf(from), nameOf(to)];
  if (!left || !right) return left ?? right;
  const words = String(relation).toLowerCase().replaceAll("_", " ");
  return direction ? `${left} ${words} ${right}` : `${left} – ${words} – ${right}`;
}

/** What an object of the answer is about: a hop from one end to the other, an edge with its node, or a thing with a name. */
function subjectOf(value: Fields, owner: string | null): string | null {
  if (typeof value.relation === "string") return hopInWords(value);
  const node = nameOf(value.node);
  if (node) return owner && owner !== node ? `${owner} – ${node}` : node;
  return nameOf(value);
}

/**
 * What an answer cites, each citation once, wherever it stands in the answer.
 * @param response the answer as GraphiQL shows it: JSON with data and extensions; anything else cites nothing
 */
export function bibliographyOf(response: string | null | undefined): Bibliography {
  let answer: unknown;
  try {
    answer = JSON.parse(response || "null");
  } catch {
    answer = null;
  }
  if (!isObject(answer)) return { release: null, cited: [] };
  const found = new Map<string, { citation: Citation; supports: Set<string> }>();
  const walk = (value: unknown, subject: string | null): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, subject);
    else if (isObject(value)) {
      if (isCitation(value)) {
        const citation = value as unknown as Citation;
        const key = JSON.stringify([citation.quote, citation.locator, titleOf(citation.source)]);
        const entry = found.get(key) ?? { citation, supports: new Set() };
        if (subject) entry.supports.add(subject);
        found.set(key, entry);
      }
      const inner = subjectOf(value, subject) ?? subject;
      for (const field of Object.values(value)) walk(field, inner);
    }
  };
  walk(answer.data, null);
  const release = isObject(answer.extensions) ? answer.extensions.release : null;
  return {
    release: typeof release === "string" ? release : null,
    cited: [...found.values()].map(({ citation, supports }) => ({ citation, supports: [...supports] })),
  };
}

/** The title of a source, or its name where the query asked for no title. */
export const titleOf = (source?: CitedSource): string | null => source?.title ?? source?.name ?? null;

const FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  DAY: { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
  MONTH: { month: "long", year: "numeric", timeZone: "UTC" },
  YEAR: { year: "numeric", timeZone: "UTC" },
};

/** A date in words. Where the query did not ask how exact it is, the first of a month may stand for a month or a year: the year then. */
function dateOf({ published, publishedPrecision }: CitedSource): string | null {
  if (!published) return null;
  const precision = publishedPrecision ?? (published.endsWith("-01") ? "YEAR" : "DAY");
  return new Intl.DateTimeFormat("en-GB", FORMATS[precision]).format(new Date(`${published}T00:00:00Z`));
}

/**
 * The text of a reference: quotation, publisher, title, date, locator, address and the release of the data, each where the answer has it.
 */
export function referenceOf({ quote, locator, source }: Citation, release: string | null): string {
  const where = source ? [source.publisher, titleOf(source), dateOf(source), locator] : [locator];
  const said = `“${quote}” ${where.filter(Boolean).join(", ")}.`;
  const data = release && `Cancer Policy Graph, release ${release}.`;
  return [said, source?.url && `${source.url}`, data].filter(Boolean).join(" ");
}
