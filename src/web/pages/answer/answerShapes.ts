import { parseId } from "../../../model/identity.js";
import { plainQuote } from "../../../model/plainQuote.js";
import type { EvidenceParts } from "../parts/evidenceFigure.js";
import { STRENGTHS, type Strength } from "../parts/strength.js";

/** An object of an answer. */
export type Fields = Readonly<Record<string, unknown>>;

/** A list of an answer, whether it is a plain list or a connection. */
export interface AnswerList {
  readonly items: readonly Fields[];
  /** What a connection says besides its items, such as its total count. */
  readonly about: Fields;
}

export const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Members that hold no data of their own. */
const PAGING = new Set(["pageInfo", "cursor", "__typename"]);

/** What an object says: without what only serves paging, and with the fields of its node where it is an edge, those first. */
export function unwrapped({ node, ...own }: Fields): Fields {
  const fields: Fields = isObject(node) ? { ...node, ...own } : { ...own, ...(node === undefined ? {} : { node }) };
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !PAGING.has(name)));
}

/** Whether a value is a list of objects with what is said of it, such as its total count. */
export const isConnection = (value: unknown): boolean =>
  isObject(value) && (Array.isArray(value.edges) || Array.isArray(value.nodes));

/** A value as a list of objects; null if it is none. */
export function listIn(value: unknown): AnswerList | null {
  if (Array.isArray(value)) {
    const items = value.filter((item) => item !== null);
    return items.length > 0 && items.every(isObject) ? { items: items.map(unwrapped), about: {} } : null;
  }
  if (!isObject(value)) return null;
  const { edges, nodes, ...about } = value;
  const items = edges ?? nodes;
  return Array.isArray(items) ? { items: items.filter(isObject).map(unwrapped), about: unwrapped(about) } : null;
}

/** What an object is called; null if its query did not ask for a name. */
export function nameIn({ label, name, title, printed }: Fields): string | null {
  const named = [label, name, title, printed].find((each) => typeof each === "string");
  return named === undefined ? null : String(named);
}

/** The id of an object, where it is that of an entity. */
export const entityIdIn = ({ id }: Fields): string | null => (typeof id === "string" && parseId(id) ? id : null);

/** Whether there is something to call an object by. */
export const isNamed = (fields: Fields): boolean => nameIn(fields) !== null || entityIdIn(fields) !== null;

/** The words of a citation as readers of the document see them, whichever form of them the query asked for; null if it asked for none. */
export function quotedIn({ quote, plainQuote: plain, source }: Fields): string | null {
  if (typeof plain === "string") return plain;
  const file = isObject(source) && typeof source.file === "string" ? source.file : "";
  return typeof quote === "string" ? plainQuote(quote, file) : null;
}

const isCitation = (value: unknown): value is Fields =>
  isObject(value) &&
  [value.quote, value.plainQuote].some((each) => typeof each === "string") &&
  (value.source === undefined || isObject(value.source));

const EVIDENCE = new Set(["basis", "citations", "confidence", "field", "id", "note", "strength", "value"]);

const isEvidence = (value: unknown): boolean =>
  isObject(value) &&
  Array.isArray(value.citations) &&
  value.citations.every(isCitation) &&
  Object.keys(value).every((name) => EVIDENCE.has(name));

/** Whether a list holds evidence: as such, or citations alone. */
export const holdsEvidence = (items: readonly unknown[]): boolean =>
  items.length > 0 && (items.every(isEvidence) || items.every(isCitation));

/** The evidence in a list: evidence as such, or citations alone. Null if a list holds anything else. */
export function evidenceIn(items: readonly unknown[]): readonly EvidenceParts[] | null {
  if (!holdsEvidence(items)) return null;
  return items.every(isCitation)
    ? [evidenceParts({ citations: items })]
    : items.map((each) => evidenceParts(each as Fields));
}

const evidenceParts = (each: Fields): EvidenceParts => ({
  ...(each as unknown as EvidenceParts),
  citations: (each.citations as readonly Fields[]).map((citation) => {
    const source = (citation.source ?? {}) as { readonly id?: string; readonly title?: string; readonly name?: string };
    const plain = quotedIn(citation) ?? "";
    return {
      ...(citation as unknown as EvidenceParts["citations"][number]),
      quote: typeof citation.quote === "string" ? citation.quote : plain,
      plainQuote: plain,
      source: { ...source, title: source.title ?? source.name ?? source.id ?? "" },
    };
  }),
});

/** The strength of a hop, its strongest evidence; null if the answer does not say. */
export function strengthOf({ strength, evidence }: Fields): Strength | null {
  const said = [strength, ...(Array.isArray(evidence) ? evidence.map((each: Fields) => each.strength) : [])];
  return STRENGTHS.find((each) => said.includes(each)) ?? null;
}

export const isStrength = (value: unknown): value is Strength => STRENGTHS.some((each) => each === value);
