/** Widths of Arial's characters in thousandths of the size, from space to tilde. */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];

/** Characters beyond those, which print in the sources; any other is taken to be as wide as it is high. */
const OTHERS: Readonly<Record<string, number>> = {
  "‘": 222,
  "’": 222,
  "“": 333,
  "”": 333,
  "–": 556,
  "£": 556,
  "…": 1000,
};

/** Readers' systems have fonts of like widths, but not the same. */
const ALLOWANCE = 1.03;

const FIRST = 32;

/** An accent adds nothing to the width of its letter. */
const otherWidth = (character: string): number =>
  OTHERS[character] ?? WIDTHS[character.normalize("NFD").charCodeAt(0) - FIRST] ?? 1000;

/** Width of a text in Arial. */
export function widthOf(text: string, size: number): number {
  let sum = 0;
  for (const character of text) sum += WIDTHS[character.charCodeAt(0) - FIRST] ?? otherWidth(character);
  return (sum / 1000) * size;
}

const fits = (text: string, width: number, size: number): boolean => widthOf(text, size) * ALLOWANCE <= width;

/** Parts of a word that is wider than a line, each as long as a line allows. */
function partsOf(word: string, width: number, size: number): readonly string[] {
  const parts = [""];
  for (const character of word) {
    const longer = `${parts.at(-1)}${character}`;
    if (parts.at(-1) === "" || fits(longer, width, size)) parts[parts.length - 1] = longer;
    else parts.push(character);
  }
  return parts;
}

interface Word {
  readonly text: string;
  /** In a font a little wider than Arial, in pixels. */
  readonly width: number;
}

function filled(words: readonly Word[], width: number, size: number): readonly string[] {
  const lines: string[] = [];
  const space = widthOf(" ", size) * ALLOWANCE;
  let filledTo = 0;
  for (const word of words) {
    const last = lines.length - 1;
    if (last >= 0 && filledTo + space + word.width <= width) {
      lines[last] += ` ${word.text}`;
      filledTo += space + word.width;
    } else {
      const parts = word.width <= width ? [word.text] : partsOf(word.text, width, size);
      lines.push(...parts);
      filledTo = parts.length === 1 ? word.width : widthOf(parts.at(-1) ?? "", size) * ALLOWANCE;
    }
  }
  return lines;
}

/** How much narrower a line is tried, in pixels. */
const STEP = 4;

/** A text broken into as few lines as a width allows, of about the same length. */
export function brokenText(text: string, width: number, size: number): readonly string[] {
  const words = text
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => ({ text: word, width: widthOf(word, size) * ALLOWANCE }));
  const longest = Math.max(0, ...words.map((word) => word.width));
  let best = filled(words, width, size);
  for (let narrower = width - STEP; best.length > 1 && narrower >= longest; narrower -= STEP) {
    const lines = filled(words, narrower, size);
    if (lines.length > best.length) break;
    best = lines;
  }
  return best;
}
