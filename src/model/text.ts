// Most texts are of these, which have neither accents nor other forms.
const PLAIN = /^[\x20-\x7e]*$/;

/** Folds case and accents, so that "Beyoncé" and "BEYONCE" are one; half a letter is in no text. Used by `contains`, `startsWith` and search. */
export const fold = (text: string): string =>
  (PLAIN.test(text)
    ? text
    : text
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .replace(/\p{Cs}/gu, "\ufffd")
  ).toLowerCase();

/** Any white space, U+00A0 included, as one space; none at the ends. */
export const collapse = (text: string): string => text.replace(/[\s\u00a0]+/gu, " ").trim();

/** Compares two texts by code point, as Neo4j does; JavaScript's `<` compares by code unit, which differs outside the basic plane. */
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

/** Edits (insert, delete, replace, transpose neighbours) between two texts, or `limit + 1` where there are more than `limit`. */
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

/** The nearest of some names, at most three, for "did you mean"; empty where none is near. */
export function nearest(wanted: string, names: Iterable<string>): readonly string[] {
  const limit = Math.max(1, Math.floor(wanted.length * 0.4));
  return [...new Set(names)]
    .map((name) => ({ name, distance: editDistance(fold(wanted), fold(name), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** " Did you mean a, b or c?", or nothing where nothing is near. */
export function didYouMean(wanted: string, names: Iterable<string>): string {
  const near = nearest(wanted, names);
  if (near.length === 0) return "";
  const last = near[near.length - 1];
  return near.length === 1 ? ` Did you mean ${last}?` : ` Did you mean ${near.slice(0, -1).join(", ")} or ${last}?`;
}
