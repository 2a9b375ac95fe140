import type { EdgeRecord, EntityRecord } from "../model/release.js";
import { canonicalJson } from "../seeds/canonicalJson.js";
import type { Rarity } from "./rarity.js";

/** The values that differ between the copies of a record. */
export interface Filling {
  /** Prefix of every slug: "copy-0002-"; empty in the first copy. */
  readonly slug: string;
  /** Prefix of every rare word: some letters; empty in the first copy. */
  readonly word: string;
  /** Three digits that replace the thousands of an ONS code. */
  readonly thousands: string;
  /** Prefix of any other code. */
  readonly code: string;
  /** Like `slug`, for the end of an edge that may lead to a hub. */
  readonly hub: string;
}

/** Placeholders. Unicode reserves these noncharacters for internal use, so no text contains them. */
const MARKS = {
  slug: "\ufdd0",
  word: "\ufdd1",
  thousands: "\ufdd2",
  code: "\ufdd3",
  hub: "\ufdd4",
} as const satisfies Readonly<Record<keyof Filling, string>>;
const PLACEHOLDERS = new Map<string, keyof Filling>(
  Object.entries(MARKS).map(([name, mark]) => [mark, name as keyof Filling]),
);
const MARK = /[\ufdd0-\ufdd4]/;

/** A line of a release file with placeholders. */
export class Template {
  readonly #parts: readonly string[];
  readonly #placeholders: readonly (keyof Filling)[];

  constructor(marked: unknown) {
    const line = canonicalJson(marked);
    this.#parts = line.split(MARK);
    this.#placeholders = [...line.matchAll(new RegExp(MARK, "g"))].map(
      ([mark]) => PLACEHOLDERS.get(mark) as keyof Filling,
    );
  }

  /** Returns the line for one copy. */
  fill(filling: Filling): string {
    let line = this.#parts[0] as string;
    for (let i = 0; i < this.#placeholders.length; i++)
      line += filling[this.#placeholders[i] as keyof Filling] + (this.#parts[i + 1] as string);
    return line;
  }
}

/** Members with running text, in which rare words differ between copies. */
const TEXTS = new Set("name description text statement howMet parts why quote measure section title".split(" "));
/** Members with a code, which must be unique. */
const CODES = new Set(["code", "odsCode"]);
const ONS_CODE = /^([A-Z]\d\d)000(\d{3})$/;

/** Creates templates for the records of a release. */
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
