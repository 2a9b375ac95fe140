import { stripVTControlCharacters } from "node:util";

/** What lines are written for: how wide they may be, and whether with colours. */
export interface TerminalOptions {
  /** Characters in a line. */
  readonly width: number;
  readonly colours: boolean;
}

/** Narrower nothing can be read; wider the eye does not find the next line. */
const MIN_WIDTH = 40;
const MAX_WIDTH = 100;
/** Of what is no terminal: a file, a pipe, a log. */
const DEFAULT_WIDTH = 80;

/** The width of a stream's terminal, and whether it has colours: never where there is no terminal, or NO_COLOR is set. */
export const terminalOptions = (stream: NodeJS.WriteStream): TerminalOptions => ({
  width: Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, stream.columns ?? DEFAULT_WIDTH)),
  colours: stream.isTTY ? stream.hasColors() : false,
});

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const;

/** How a text may look. */
export type Look = keyof typeof CODES;

/** A text in a look, word by word so that it can be wrapped afterwards; as it is where there are no colours. */
export const styled = ({ colours }: TerminalOptions, look: Look, text: string): string =>
  colours ? text.replace(/\S+/g, (word) => `\u001b[${CODES[look]}m${word}\u001b[0m`) : text;

const widthOf = (text: string): number => stripVTControlCharacters(text).length;

/**
 * A text in lines, broken between words. A word longer than a line stands alone on one.
 * @param first what the first line begins with; the others begin with `rest`
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
