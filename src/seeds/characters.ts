import { nearest } from "../model/text.js";

const NAMES: Readonly<Record<string, string>> = {
  "\0": "the character NUL",
  "\u00a0": "a no-break space",
  "\u00ad": "a soft hyphen",
  "\u200b": "a space without width",
  "\u200c": "a joiner without width",
  "\u200d": "a joiner without width",
  "\u2010": "a hyphen",
  "\u2011": "a no-break hyphen",
  "\u2013": "a dash",
  "\u2018": "a curly quotation mark",
  "\u2019": "a curly apostrophe",
  "\u201c": "a curly quotation mark",
  "\u201d": "a curly quotation mark",
  "\ufb00": "a ligature of ff",
  "\ufb01": "a ligature of fi",
  "\ufb02": "a ligature of fl",
  "\ufeff": "a byte order mark",
  "\ufffd": "the mark of a byte that is not UTF-8",
};

/** Names a character, with its code point: "a soft hyphen (U+00AD)". */
export function characterName(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const code = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
  const known = NAMES[character];
  if (known) return `${known} (${code})`;
  if (/\p{M}/u.test(character)) return `a combining accent (${code})`;
  if (/\p{Cs}/u.test(character)) return `half of a character (${code})`;
  if (/[\p{Cc}\p{Cf}]/u.test(character)) return `an invisible character (${code})`;
  return `“${character}” (${code})`;
}

/**
 * Says in which characters two texts differ, if they look alike: composed and decomposed letters, ligatures, hyphens, quotation marks and characters
 * without width. Null if a reader sees the difference, or there is none.
 */
export function hiddenDifference(wanted: string, near: string): string | null {
  if (wanted === near || looks(wanted) !== looks(near)) return null;
  const [a, b] = [Array.from(wanted), Array.from(near)];
  const start = a.findIndex((character, i) => character !== b[i]);
  const at = start < 0 ? a.length : start;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - at && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [own, other] = [a.slice(at, a.length - tail), b.slice(at, b.length - tail)];
  return `character ${at + 1} is ${listOf(own)} here and ${listOf(other)} there`;
}

/** The name that is most similar to the wanted one, with the characters that differ where a reader would see no difference. Null if none is similar. */
export const suggest = (wanted: string, names: Iterable<string>): string | null => {
  const [near] = nearest(wanted, names);
  const difference = near === undefined ? null : hiddenDifference(wanted, near);
  return difference ? `${near} (${difference})` : (near ?? null);
};

const MOST = 4;

const listOf = (characters: readonly string[]): string =>
  characters.length === 0
    ? "missing"
    : `${characters.slice(0, MOST).map(characterName).join(" and ")}${characters.length > MOST ? " ..." : ""}`;

const looks = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replace(/[\u2018\u2019\u02bc\u2032]/gu, "'")
    .replace(/[\u201c\u201d\u2033]/gu, '"')
    .replace(/\s+/gu, " ");
