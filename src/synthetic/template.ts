import type { EdgeRecord, EntityRecord } from "../model/release.js";
import { canonicalJson } from "../seeds/release/canonicalJson.js";
import type { Rarity } from "./rarity.js";

/** What differs between the copies of a record. */
export interface Filling {
  /** Stands before every slug: "copy-0002-"; nothing in the first copy. */
  readonly slug: string;
  /** Stands before every rare word: some letters; nothing in the first copy. */
  readonly word: string;
  /** Three digits: the thousands of an ONS code. */
  readonly thousands: string;
  /** Stands before any other code. */
  readonly code: string;
  /** As `slug`, for the end of an edge that may lead to a hub. */
  readonly hub: string;
}

/** Where a filling goes. Unicode keeps these characters for uses inside programs, so that no text holds them. */
const MARKS = {
  slug: "\ufdd0",
  word: "\ufdd1",
  thousands: "\ufdd2",
  code: "\ufdd3",
  hub: "\ufdd4",
} as const satisfies Readonly<Record<keyof Filling, string>>;
const HOLES = new Map<string, keyof Filling>(
  Object.entries(MARKS).map(([hole, mark]) => [mark, hole as keyof Filling]),
);
const MARK = /[\ufdd0-\ufdd4]/;

/** A line of a release with holes. */
export class Template {
  readonly #parts: readonly string[];
  readonly #holes: readonly (keyof Filling)[];

  constructor(marked: unknown) {
    const line = canonicalJson(marked);
    this.#parts = line.split(MARK);
    this.#holes = [...line.matchAll(new RegExp(MARK, "g"))].map(([mark]) => HOLES.get(mark) as keyof Filling);
  }

  /** The line of one copy. */
  fill(filling: Filling): string {
    let line = this.#parts[0] as string;
    for (let i = 0; i < this.#holes.length; i++)
      line += filling[this.#holes[i] as keyof Filling] + (this.#parts[i + 1] as string);
    return line;
  }
}

/** Members that hold running text, in which rare words differ between copies. */
const TEXTS = new Set("name description text statement howMet parts why quote measure section title".split(" "));
/** Members that hold a code, which no two entities share. */
const CODES = new Set(["code", "odsCode"]);
const ONS_CODE = /^([A-Z]\d\d)000(\d{3})$/;

/** Makes templates of the records of a release. */
export function templating(ids: ReadonlySet<string>, rarity: Rarity) {
  const marked = (value: unknown, member: string): unknown => {
    if (typeof value === "string") return markedText(value, member);
    if (Array.isArray(value)) return value.map((item) => marked(item, member));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, marked(inner, name)]));
  };
  const markedText = (text: string, member: string): string => {
    if (ids.has(text)) return text.replace(":", `:${MARKS.slug}`);
    if (TEXTS.has(member)) return rarity.mark(text, MARKS.word);
    if (!CODES.has(member)) return text;
    return ONS_CODE.test(text) ? text.replace(ONS_CODE, `$1${MARKS.thousands}$2`) : MARKS.code + text;
  };
  return {
    entity: (record: EntityRecord): Template => new Template(marked(record, "")),
    /** @param toHub whether the edge may lead to a hub in some copies */
    edge: (record: EdgeRecord, toHub: boolean): Template => {
      const edge = marked(record, "") as Record<keyof EdgeRecord, unknown>;
      return new Template(toHub ? { ...edge, to: record.to.replace(":", `:${MARKS.hub}`) } : edge);
    },
  };
}
