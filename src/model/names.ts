import type { EntityRecord, Value } from "./release.js";
import { fold } from "./text.js";

const WORD = /[\p{L}\p{N}]+/gu;
/** Words with or without which a name is the same at its beginning, and at its end: "NHS Swindon CCG" is printed "NHS Swindon" and "Swindon CCG". */
const LEADING = ["the", "nhs"];
const TRAILING = ["ccg"];

/**
 * What two names have in common that are the same name: no case, accents or punctuation, "&" as "and", without "the" and "NHS" at the beginning and
 * "CCG" at the end, unless nothing else is left.
 * @returns words with a space between them; "" where the name holds no word
 */
export function nameKey(name: string): string {
  const words = fold(name).replaceAll("&", " and ").match(WORD) ?? [];
  while (words.length > 1 && LEADING.includes(words[0] as string)) words.shift();
  while (words.length > 1 && TRAILING.includes(words[words.length - 1] as string)) words.pop();
  return words.join(" ");
}

type Props = Readonly<Record<string, Value | undefined>>;

// Names without a word, such as signs, are the same only if they are equal.
const keyOf = (type: string, name: Value | undefined): string => `${type} ${nameKey(String(name)) || String(name)}`;

/** Collects the names that several entities of a type bear, each as its type and key. */
export class SharedNames {
  readonly #isShared = new Map<string, boolean>();

  add({ type, props }: Pick<EntityRecord, "type" | "props">): void {
    const key = keyOf(type, props.name);
    this.#isShared.set(key, this.#isShared.has(key));
  }

  /** In code-unit order. */
  list(): readonly string[] {
    return [...this.#isShared].flatMap(([key, isShared]) => (isShared ? [key] : [])).sort();
  }
}

/** The names that several of these entities bear, as `SharedNames` lists them. */
export function sharedNamesIn(entities: Iterable<Pick<EntityRecord, "type" | "props">>): ReadonlySet<string> {
  const names = new SharedNames();
  for (const entity of entities) names.add(entity);
  return new Set(names.list());
}

const year = (day: string): string => day.slice(0, 4);

/** Year of the last day before a day. */
const yearBefore = (day: string): string => (day.endsWith("-01-01") ? String(Number(year(day)) - 1) : year(day));

function yearsOf({ validFrom, validTo }: Props): string {
  const from = typeof validFrom === "string" ? year(validFrom) : null;
  const to = typeof validTo === "string" ? yearBefore(validTo) : null;
  if (to === null) return from ?? "";
  if (from === null) return `until ${to}`;
  return from === to ? from : `${from}–${to}`;
}

/** The properties that a label is made of. */
export const LABEL_PROPS = ["name", "validFrom", "validTo"] as const;

/**
 * The name of an entity, with the years in which it is valid where another entity of the type bears the same name: "East Midlands (2025)".
 * @param shared the names that `SharedNames` lists
 * @param props its properties, or at least `LABEL_PROPS`
 */
export function labelOf(shared: ReadonlySet<string>, type: string, props: Props): string {
  const name = String(props.name);
  const years = shared.has(keyOf(type, name)) ? yearsOf(props) : "";
  return years === "" ? name : `${name} (${years})`;
}
