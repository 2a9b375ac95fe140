/** A part of a text in UTF-16 units, end exclusive. */
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

interface Word extends WordRange {
  /** The word without case, accents and punctuation. */
  readonly fold: string;
}

/** Returns all places of some words in a range of a text. They begin and end at word boundaries. */
export function wholeWords(text: string, words: string, { start: from, end: to }: WordRange): readonly WordRange[] {
  const found: WordRange[] = [];
  for (let start = text.indexOf(words, from); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (end > to) break;
    if (isBoundary(text, start) && isBoundary(text, end)) found.push({ start, end });
  }
  return found;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** True if the position is not inside a word. */
function isBoundary(text: string, index: number): boolean {
  const before = Array.from(text.slice(Math.max(0, index - 2), index)).pop();
  const after = text.codePointAt(index);
  return !(before && LETTER.test(before) && after !== undefined && LETTER.test(String.fromCodePoint(after)));
}

/** Returns the part of a text, with as many words, that has most of the wanted words; null if that is less than half of them. */
export function nearestWords(text: string, wanted: string, range: WordRange): WordRange | null {
  const words = wordsIn(text, range);
  const window = nearestWindow(
    words,
    wanted.split(" ").map((word) => foldedWord(word)),
  );
  return window && spanOf(words.slice(window.start, window.end));
}

/** How a text says nearly the same. */
export interface SimilarWords extends WordRange {
  /** From 0 to 1: twice the number of words in common, in the same order, by the number of words of both. */
  readonly similarity: number;
}

/** A text that is searched repeatedly, with its words. */
export interface IndexedText {
  readonly text: string;
  readonly words: readonly Word[];
}

/** Finds the words of a text once, for repeated searches. */
export const indexText = (text: string): IndexedText => ({
  text,
  words: wordsIn(text, { start: 0, end: text.length }),
});

/** Returns the part of a text that says most nearly what is wanted: words may be missing, replaced or added; null if no part has half of the words. */
export function similarWords({ text, words }: IndexedText, wanted: string): SimilarWords | null {
  const goal = wordsIn(wanted, { start: 0, end: wanted.length }).map(({ fold }) => fold);
  const window = nearestWindow(words, goal);
  if (!window) return null;
  // Words that are missing or added move what follows them, so the window is widened before the words are compared in order.
  const margin = Math.ceil(goal.length / 3);
  const first = Math.max(0, window.start - margin);
  const around = words.slice(first, window.end + margin);
  const pairs = commonWords(
    goal,
    around.map(({ fold }) => fold),
  );
  const [head, tail] = [pairs[0], pairs[pairs.length - 1]];
  if (!head || !tail) return null;
  // Replaced words at either end belong to the part, unless a sentence ends between.
  let start = head[1];
  for (let missing = head[0]; missing > 0 && start > 0 && !endsSentence(text, around[start - 1]); missing--) start--;
  let end = tail[1];
  for (
    let missing = goal.length - 1 - tail[0];
    missing > 0 && end < around.length - 1 && !endsSentence(text, around[end]);
    missing--
  )
    end++;
  const part = around.slice(start, end + 1);
  const span = spanOf(part);
  return span && { ...span, similarity: (2 * pairs.length) / (goal.length + part.length) };
}

const wordsIn = (text: string, { start, end }: WordRange): readonly Word[] =>
  [...text.slice(start, end).matchAll(/\S+/g)].map((match) => ({
    fold: foldedWord(match[0]),
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));

const endsSentence = (text: string, word: Word | undefined): boolean =>
  word !== undefined && /[.!?]["'”’)]*$/.test(text.slice(word.start, word.end));

function spanOf(words: readonly Word[]): WordRange | null {
  const [first] = words;
  const last = words[words.length - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** Slides a window of the same number of words over the text and counts the wanted words in it. */
function nearestWindow(words: readonly Word[], goal: readonly string[]): WordRange | null {
  const need = new Map<string, number>();
  for (const word of goal) need.set(word, (need.get(word) ?? 0) + 1);
  let best = { hits: 0, index: -1 };
  const have = new Map<string, number>();
  let hits = 0;
  words.forEach((word, i) => {
    hits += add(have, need, word.fold, 1);
    const gone = words[i - goal.length];
    if (gone) hits += add(have, need, gone.fold, -1);
    if (hits > best.hits) best = { hits, index: i };
  });
  if (best.hits * 2 < goal.length || best.index < 0) return null;
  return { start: Math.max(0, best.index - goal.length + 1), end: best.index + 1 };
}

function add(have: Map<string, number>, need: ReadonlyMap<string, number>, word: string, by: 1 | -1): number {
  const wanted = need.get(word);
  if (wanted === undefined) return 0;
  const before = have.get(word) ?? 0;
  have.set(word, before + by);
  return Math.min(before + by, wanted) - Math.min(before, wanted);
}

/** The longest sequence of words that both lists have in the same order, as pairs of positions. */
function commonWords(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** A word without case, accents and punctuation, which is itself where nothing else is left. */
const foldedWord = (word: string): string =>
  word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "") || word;
