import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getOrInsert } from "../../model/getOrInsert.js";
import { collapse } from "../../model/text.js";
import { type BadByte, badByte } from "../encoding.js";

/** The text of a source with collapsed white space, and a mapping back to the original code points. */
export interface SourceText {
  readonly file: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** The first byte that is not UTF-8; null if there is none. */
  readonly badByte: BadByte | null;
  /** The text with every run of white space as one space. */
  readonly normal: string;
  /** For each UTF-16 unit of `normal`, the offset of its code point in the file. */
  readonly offsets: Uint32Array;
  /** The file's code points. */
  readonly points: readonly string[];
}

// Most characters are between a space and a no-break space, which are quicker to compare than to match.
const isWhite = (point: string): boolean => (point <= " " || point >= "\u00a0") && /\s/.test(point);

/** Prepares a text for searching. Bytes are UTF-8; line ends are not converted. */
export function sourceText(file: string, bytes: Buffer): SourceText {
  const points = Array.from(bytes.toString("utf8"));
  const units: string[] = [];
  const offsets: number[] = [];
  let space = false;
  points.forEach((point, offset) => {
    const white = isWhite(point);
    if (!(white && space)) {
      units.push(white ? " " : point);
      for (let i = 0; i < (white ? 1 : point.length); i++) offsets.push(offset);
    }
    space = white;
  });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { file, sha256, badByte: badByte(bytes), normal: units.join(""), offsets: Uint32Array.from(offsets), points };
}

/** Returns the text between two offsets (end exclusive), with white space collapsed. */
export const sliceOf = (text: SourceText, start: number, end: number): string =>
  collapse(text.points.slice(start, end).join(""));

/**
 * Returns the index in `normal` of the first character at or after an offset that is not white space.
 * @param from an index in `normal` at or before it
 */
export function unitAt({ normal, offsets }: SourceText, offset: number, from: number): number {
  let found = from;
  while (found < normal.length && ((offsets[found] ?? 0) < offset || normal[found] === " ")) found++;
  return found;
}

/** Returns the line of an offset, starting at 1. */
export function lineOf(text: SourceText, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) if (text.points[i] === "\n") line++;
  return line;
}

/** Returns the text of a file by its base name, or null if it is not available. */
export type Texts = (file: string) => SourceText | null;

/** Reads texts from folders. The first folder that contains a file is used, and each file is read once. */
export function textsIn(folders: readonly string[]): Texts {
  const cache = new Map<string, SourceText | null>();
  return (file) =>
    getOrInsert(cache, file, () => {
      const path = folders.map((folder) => join(folder, file)).find((candidate) => existsSync(candidate));
      return path ? sourceText(file, readFileSync(path)) : null;
    });
}
