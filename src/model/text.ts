// Fast path: most texts contain only these characters, which normalisation does not change.
const PLAIN = /^[\x20-\x7e]*$/;

/** Folds case and accents, so that "Beyoncé" equals "BEYONCE". Replaces lone surrogates. Used by `contains`, `startsWith` and search. */
export const fold = (text: string): string =>
  (PLAIN.test(text)
    ? text
    : text
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .replace(/\p{Cs}/gu, "\ufffd")
  ).toLowerCase();

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
