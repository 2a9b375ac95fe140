import { upperFirst } from "../../model/entity.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { type Fields, isObject, quotedIn } from "../pages/answer/answerShapes.js";
import { parseAnswer } from "./parseAnswer.js";
import { rememberLast } from "./rememberLast.js";

/** The fields of a source that the query selected. */
interface CitedSource {
  readonly title?: string;
  readonly name?: string;
  readonly publisher?: string | null;
  /** ISO date. */
  readonly published?: string | null;
  readonly url?: string | null;
}

/** A citation in a response. */
export interface Citation {
  /** The words as readers of the document see them. */
  readonly words: string;
  readonly locator: string;
  readonly source?: CitedSource;
  /** The reference as formatted by the API, if the query selected it. */
  readonly reference?: string;
}

/** A citation and what it supports. */
export interface Cited {
  /** The same key for the same citation of the same source. */
  readonly key: string;
  readonly citation: Citation;
  /** The links and names that it supports, in the order of the response, without duplicates, each with who says so where the response tells it. */
  readonly supports: readonly string[];
}

/** The citations of a response, and its status. */
export interface Bibliography {
  /** The hash of the release that answered; null if the response has no data or names no release. */
  readonly release: string | null;
  /** Number of errors in the response. */
  readonly errors: number;
  /** Cost of the operation; null if the response does not say. */
  readonly cost: number | null;
  readonly cited: readonly Cited[];
}

const nameOf = (value: unknown): string | null =>
  isObject(value) && typeof value.name === "string" ? value.name : null;
/** A citation of a response: the schema gives its words and their place to no other type, and declares what the other fields hold. Null for anything else. */
function citationIn(value: Fields): Citation | null {
  const words = quotedIn(value);
  return words === null || typeof value.locator !== "string" ? null : ({ ...value, words } as Fields & Citation);
}

/** The title of a source, or its name if the query did not select the title. */
export const titleOf = (source?: CitedSource): string | null => source?.title ?? source?.name ?? null;

/** A hop as text, in the direction of its relation; dashes if the response does not contain the direction. */
function hopInWords({ relation, direction, from, to }: Fields): string | null {
  const [left, right] = direction === "BACKWARD" ? [nameOf(to), nameOf(from)] : [nameOf(from), nameOf(to)];
  if (!left || !right) return left ?? right;
  const words = String(relation).toLowerCase().replaceAll("_", " ");
  return direction ? `${left} ${words} ${right}` : `${left} – ${words} – ${right}`;
}

/** What an object of the response describes: a hop between two ends, an edge with its node, or an entity with a name. */
function subjectOf(value: Fields, owner: string | null): string | null {
  if (typeof value.relation === "string") return hopInWords(value);
  const node = nameOf(value.node);
  if (node) return owner && owner !== node ? `${owner} – ${node}` : node;
  return nameOf(value);
}

const STATED = "stated by the source";

/** Words for each basis. */
const BASES: Readonly<Record<string, string>> = {
  STATED,
  INFERRED: "a curator’s reading",
  DISPUTED: "sources disagree",
  REFERENCE: "an official look-up",
};

/** What a reader of a citation must know of the evidence: who says so, and the strength if it is not direct. */
function qualification(evidence: Fields | null): string {
  if (!evidence) return "";
  const { basis, strength, note } = evidence;
  const words = [
    BASES[String(basis)],
    typeof strength === "string" && strength !== "DIRECT" && `strength ${strength.toLowerCase()}`,
    basis === "INFERRED" && typeof note === "string" && note,
  ].filter(Boolean);
  return words.length === 0 ? "" : ` (${words.join("; ")})`;
}

/** The citations in a response's data, each with what it supports. */
function citationsIn(data: unknown): readonly Cited[] {
  const found = new Map<string, { citation: Citation; supports: Set<string> }>();
  const walk = (value: unknown, subject: string | null, evidence: Fields | null): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, subject, evidence);
    if (!isObject(value)) return;
    const citation = citationIn(value);
    if (citation) {
      const { words, locator, source } = citation;
      const key = JSON.stringify([words, locator, titleOf(source)]);
      const { supports } = getOrInsert(found, key, () => ({ citation, supports: new Set<string>() }));
      if (subject) supports.add(subject + qualification(evidence));
      return;
    }
    const inner = subjectOf(value, subject) ?? subject;
    const around = typeof value.basis === "string" ? value : evidence;
    for (const field of Object.values(value)) walk(field, inner, around);
  };
  walk(data, null, null);
  return [...found].map(([key, { citation, supports }]) => ({ key, citation, supports: [...supports] }));
}

/**
 * The citations of a response, without duplicates.
 * @param response the response as GraphiQL shows it: JSON with data and extensions; other text has no citations
 */
export const bibliographyOf = (response: string | null | undefined): Bibliography => bibliographyIn(response ?? "");

const bibliographyIn = rememberLast((response): Bibliography => {
  const answer = parseAnswer(response);
  if (!answer) return { release: null, errors: 0, cost: null, cited: [] };
  const { data, errors, extensions } = answer;
  const { release = null, cost } = isObject(data) && isObject(extensions) ? extensions : {};
  return {
    release: typeof release === "string" ? release : null,
    errors: Array.isArray(errors) ? errors.length : 0,
    cost: isObject(cost) && typeof cost.requested === "number" ? cost.requested : null,
    cited: citationsIn(data),
  };
});

/**
 * A reference as it is copied: with who says so, and with what it supports wherever that is more than the source's own words say.
 * @param release the hash of the release that answered
 */
export function copiedReference({ citation, supports }: Cited, release: string | null): string {
  const qualified = supports.filter((each) => each.endsWith(")") && !each.endsWith(`(${STATED})`));
  const reference = referenceOf(citation, release);
  if (qualified.length > 0) return `${reference} Cited for: ${qualified.join("; ")}.`;
  return supports.some((each) => each.endsWith(")")) ? `${reference} ${upperFirst(STATED)}.` : reference;
}

/**
 * The text of a reference: the API's own if the response contains it, otherwise formatted the same way from the source's fields.
 * @param release the hash of the release that answered
 */
export function referenceOf({ words, locator, source, reference }: Citation, release: string | null): string {
  if (reference) return reference;
  const year = source?.published?.slice(0, 4);
  const heading = [source?.publisher, year && `(${year})`, titleOf(source)].filter(Boolean).join(" ");
  const parts = [
    heading,
    source?.url && `Available at: ${source.url}`,
    `${locator}: “${words}”`,
    release && `As quoted in the Cancer Policy Graph, release ${release.slice(0, 12)}`,
  ];
  return parts
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(" ");
}
