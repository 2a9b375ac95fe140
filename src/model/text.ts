// What is not in its folded form but for its case: all but printable ASCII, quotation marks, hyphens and runs of spaces.
const NOT_PLAIN = /[^ !#-&(-,.-_a-~]| {2}/;

// An accent of its own serves as an apostrophe; Unicode takes it for an accent on a space.
const ACUTE = /\u00b4/g;

// Apostrophes, quotation marks, accents, and all that is invisible: zero-width characters, soft hyphens, marks of direction.
const DROPPED =
  /['`\u02b9-\u02bd\u2018-\u201b\u2032\u2035"\u00ab\u00bb\u201c-\u201f\u2033\u2036\u2039\u203a]|\p{M}|\p{Cf}/gu;

const SEPARATORS = /[\s\p{Pd}\u2212]+/gu;

// Letters that Unicode does not decompose.
const LIGATURES: Readonly<Record<string, string>> = { æ: "ae", œ: "oe", ß: "ss" };

/**
 * Folds what readers take for the same text: case, accents, ligatures, composed and decomposed letters; apostrophes, quotation marks and zero-width
 * characters are left out; hyphens, dashes and white space are one space. Used by `contains`, `startsWith`, names and search, so that all of them find
 * the same texts. Half of a surrogate pair is in no text and becomes U+FFFD.
 */
export const fold = (text: string): string =>
  NOT_PLAIN.test(text)
    ? text
        .replace(ACUTE, "")
        .normalize("NFKD")
        .replace(DROPPED, "")
        .replace(/\p{Cs}/gu, "\ufffd")
        .toLowerCase()
        .replace(/[æœß]/g, (letter) => LIGATURES[letter] as string)
        .replace(SEPARATORS, " ")
    : text.toLowerCase();

/** Replaces each run of white space, including U+00A0, by one space and trims the ends. */
export const collapse = (text: string): string => text.replace(/[\s\u00a0]+/gu, " ").trim();

/** Compares two texts by code point, as Neo4j does. JavaScript's `<` compares by code unit, which differs above U+FFFF. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return surrogateLast(x) - surrogateLast(y);
  }
  return a.length - b.length;
}

// Surrogates stand for code points above U+FFFF, so they come after every other code unit.
const surrogateLast = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

/** Returns the number of edits (insert, delete, replace, transpose neighbours) between two texts, or `limit + 1` if there are more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

/** Returns up to three names that are most similar to the wanted one, for "did you mean". Empty if none is similar. */
export function nearest(wanted: string, names: Iterable<string>): readonly string[] {
  const limit = Math.max(1, Math.floor(wanted.length * 0.4));
  return [...new Set(names)]
    .map((name) => ({ name, distance: editDistance(fold(wanted), fold(name), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Returns " Did you mean a, b or c?", or an empty string if no name is similar. */
export function didYouMean(wanted: string, names: Iterable<string>): string {
  const near = nearest(wanted, names);
  if (near.length === 0) return "";
  const last = near[near.length - 1];
  return near.length === 1 ? ` Did you mean ${last}?` : ` Did you mean ${near.slice(0, -1).join(", ")} or ${last}?`;
}
