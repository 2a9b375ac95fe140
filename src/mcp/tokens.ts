/** Letters, digits and signs that a tokenizer keeps together: measured against o200k_base (test/mcp/tokens.test.ts). */
const LETTERS_PER_TOKEN = 6;
/** Letters between digits, as in a hash, are no words. */
const LETTERS_AMONG_DIGITS = 1.5;
const DIGITS_PER_TOKEN = 3;
const SIGNS_PER_TOKEN = 4;

const PIECE = /((?<=\d)[A-Za-z]+(?=\d))|((?:(?<=[a-z])-)?[A-Za-z]+)|(\d+)|(\s+)|([^\sA-Za-z\d]+)/g;

/**
 * About how many tokens a language model reads for a text: it counts words, groups of three digits and groups of four signs; a single space
 * belongs to the word after it, and so does a hyphen in a word.
 */
export function estimateTokens(text: string): number {
  let count = 0;
  for (const [, among, letters, digits, space, signs] of text.matchAll(PIECE))
    if (among) count += Math.ceil(among.length / LETTERS_AMONG_DIGITS);
    else if (letters) count += Math.ceil(letters.length / LETTERS_PER_TOKEN);
    else if (digits) count += Math.ceil(digits.length / DIGITS_PER_TOKEN);
    else if (space) count += space === " " ? 0 : 1;
    else if (signs) count += Math.ceil(signs.length / SIGNS_PER_TOKEN);
  return count;
}
