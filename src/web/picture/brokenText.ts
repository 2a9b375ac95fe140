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

/** Width of a text in Arial. */
export function widthOf(text: string, size: number): number {
  let sum = 0;
  for (const character of text) {
    // An accent adds nothing.
    const bare = character.normalize("NFD").charAt(0);
    sum += WIDTHS[bare.charCodeAt(0) - FIRST] ?? OTHERS[character] ?? 1000;
  }
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

function filled(words: readonly string[], width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && fits(longer, width, size)) lines[lines.length - 1] = longer;
    else lines.push(...partsOf(word, width, size));
  }
  return lines;
}

/** How much narrower a line is tried, in pixels. */
const STEP = 4;

/** A text broken into as few lines as a width allows, of about the same length. */
export function brokenText(text: string, width: number, size: number): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  let best = filled(words, width, size);
  for (let narrower = width - STEP; narrower > width / 2; narrower -= STEP) {
    const lines = filled(words, narrower, size);
    if (lines.length > best.length || words.some((word) => !fits(word, narrower, size))) break;
    best = lines;
  }
  return best;
}
