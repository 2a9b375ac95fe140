/** A word as it was read, and what stands between it and the word before. */
interface Read {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly gap: string;
}

type Joined = Pick<Read, "text" | "start" | "end">;

const WORDS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";

/** Numbers that are written as words, with their digits. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(WORDS.split(" ").map((word, i) => [word, String(i)]));

/** Units by the word that follows the number. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ["%", "%"],
  ["percent", "%"],
  ...["day", "week", "month", "year", "million", "billion"].flatMap((unit): [string, string][] => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
  ["bn", "billion"],
]);

/** What is known by its number. */
const NUMBERED: ReadonlySet<string> = new Set(["recommendation", "recommendations", "rec", "recs"]);

const DIGITS = /^\p{N}[\p{N}.]*$/u;
/** "123m" behind a sign of a currency. */
const WITH_SCALE = /^(\p{N}[\p{N}.]*)(m|bn)$/u;
/** White space or a hyphen may stand between a number and its unit. */
const CLOSE = /^[\s\p{Pd}]?$/u;
const LETTER = /^\p{L}$/u;

const numberIn = (word: string | undefined): string | undefined =>
  word !== undefined && DIGITS.test(word) ? word : NUMBER_WORDS.get(word ?? "");

const isClose = (word: Read | undefined): word is Read => word !== undefined && CLOSE.test(word.gap);

/** The unit at a place, and how many words it takes: none where there is no unit. */
function unitAt(words: readonly Read[], at: number): { readonly unit: string; readonly taken: number } {
  const [word, next] = [words[at], words[at + 1]];
  if (!isClose(word)) return { unit: "", taken: 0 };
  if (word.text === "per" && isClose(next) && next.text === "cent") return { unit: "%", taken: 2 };
  const unit = UNITS.get(word.text);
  return unit ? { unit, taken: 1 } : { unit: "", taken: 0 };
}

/** The figure that begins at a place, and how many words it takes; null where none does, or a number without a unit. */
function figureAt(words: readonly Read[], at: number): { readonly text: string; readonly taken: number } | null {
  const sign = words[at]?.text;
  const isAmount = sign === "£" || sign === "gbp";
  const from = isAmount ? at + 1 : at;
  const word = words[from];
  if (isAmount && !isClose(word)) return null;
  const [, digits, scale] = (isAmount && WITH_SCALE.exec(word?.text ?? "")) || [];
  if (digits) return { text: `£${digits}${scale === "m" ? "million" : "billion"}`, taken: 2 };
  const number = numberIn(word?.text);
  if (number === undefined) return null;
  const { unit, taken } = unitAt(words, from + 1);
  if (isAmount) return { text: `£${number}${unit}`, taken: taken + 2 };
  return taken > 0 ? { text: number + unit, taken: taken + 1 } : null;
}

/** "recommendation 24" at a place: with another number it is another thing. */
function numberedAt(words: readonly Read[], at: number): { readonly text: string; readonly taken: number } | null {
  const [word, number] = words.slice(at, at + 2);
  if (!word || !NUMBERED.has(word.text) || !isClose(number) || !DIGITS.test(number.text)) return null;
  return { text: `recommendation#${number.text}`, taken: 2 };
}

/** "A&E" at a place: two letters, and "&" or "and" between them. */
function initialsAt(words: readonly Read[], at: number): { readonly text: string; readonly taken: number } | null {
  const [first, sign, second] = words.slice(at, at + 3);
  if (!first || !isClose(sign) || !isClose(second)) return null;
  const isJoined = (sign.text === "&" || sign.text === "and") && LETTER.test(first.text) && LETTER.test(second.text);
  return isJoined ? { text: `${first.text}&${second.text}`, taken: 3 } : null;
}

/**
 * Words of which a figure and its unit are one: "£123m", "57 per cent", "62-day", "five years"; likewise "recommendation 24" and "A&E". Signs that belong to no figure are left
 * out, and "&" between words is "and".
 */
export function joinFigures(words: readonly Read[]): readonly Joined[] {
  const joined: Joined[] = [];
  for (let at = 0; at < words.length; ) {
    const { text, start, end } = words[at] as Read;
    const found = figureAt(words, at) ?? numberedAt(words, at) ?? initialsAt(words, at);
    if (found) joined.push({ text: found.text, start, end: (words[at + found.taken - 1] as Read).end });
    else if (text === "&") joined.push({ text: "and", start, end });
    else if (text !== "£" && text !== "%") joined.push({ text, start, end });
    at += found?.taken ?? 1;
  }
  return joined;
}

const FIGURE = /^(£?)(\p{N}[\p{N}.]*)(%|day|week|month|year|million|billion)?$/u;
const NUMBERED_WORD = /^(\p{L}+)#(\p{N}[\p{N}.]*)$/u;
const INITIALS = /^(\p{L})&(\p{L})$/u;

/**
 * The forms under which a figure with a unit, "recommendation 24" or "A&E" is found: as it is, and by less of it: "£123million" by "123million", "123m", "123" and "million".
 * Null for any other word, a number without a unit among them.
 */
export function figureForms(word: string): readonly string[] | null {
  const [, ...parts] = INITIALS.exec(word) ?? NUMBERED_WORD.exec(word) ?? [];
  if (parts.length > 0) return [word, ...parts];
  const [, sign = "", number = "", unit = ""] = FIGURE.exec(word) ?? [];
  if (sign === "" && unit === "") return null;
  const short = unit === "million" ? [`${number}m`] : [];
  const inWords = unit === "" || unit === "%" ? [] : [unit];
  return [...new Set([word, number + unit, ...short, number, ...inWords])];
}
