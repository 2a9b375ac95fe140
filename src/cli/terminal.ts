import { stripVTControlCharacters } from "node:util";

/** How to format output: line width and whether to use colours. */
export interface TerminalOptions {
  /** Characters in a line. */
  readonly width: number;
  readonly colours: boolean;
}

/** Minimum and maximum width for readable lines. */
const MIN_WIDTH = 40;
const MAX_WIDTH = 100;
/** For output that is not a terminal: a file, a pipe, a log. */
const DEFAULT_WIDTH = 80;

/** The width of a stream's terminal and whether to use colours: never without a terminal or if NO_COLOR is set. */
export const terminalOptions = (stream: NodeJS.WriteStream): TerminalOptions => ({
  width: Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, stream.columns ?? DEFAULT_WIDTH)),
  colours: stream.isTTY ? stream.hasColors() : false,
});

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const;

/** Text styles. */
export type Look = keyof typeof CODES;

/** Styles a text word by word, so that it can be wrapped afterwards; returns it unchanged without colours. */
export const styled = ({ colours }: TerminalOptions, look: Look, text: string): string =>
  colours ? text.replace(/\S+/g, (word) => `\u001b[${CODES[look]}m${word}\u001b[0m`) : text;

const widthOf = (text: string): number => stripVTControlCharacters(text).length;

/**
 * Wraps a text between words. A word longer than a line gets its own line.
 * @param first prefix of the first line; the others begin with `rest`
 */
export function wrapped({ width }: TerminalOptions, text: string, first: string, rest: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(" ").filter((each) => each !== "")) {
    if (!isEmpty && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line.trimEnd()];
}
