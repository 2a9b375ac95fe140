import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { collapse } from "../../model/text.js";

/** The text of a source, with white space collapsed, and the way back to its code points. */
export interface SourceText {
  readonly file: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** Every run of white space as one space. */
  readonly normal: string;
  /** Code point (from 0) in the file at which each UTF-16 unit of `normal` begins. */
  readonly offsets: Uint32Array;
  /** The file's code points. */
  readonly points: readonly string[];
}

/** Makes a text searchable. Bytes are UTF-8 and count as they stand: line ends are not translated. */
export function sourceText(file: string, bytes: Buffer): SourceText {
  const points = Array.from(bytes.toString("utf8"));
  const units: string[] = [];
  const offsets: number[] = [];
  let space = false;
  points.forEach((point, offset) => {
    const white = /\s/.test(point);
    if (!(white && space)) {
      units.push(white ? " " : point);
      for (let i = 0; i < (white ? 1 : point.length); i++) offsets.push(offset);
    }
    space = white;
  });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { file, sha256, normal: units.join(""), offsets: Uint32Array.from(offsets), points };
}

/** The words between two code points (end exclusive), white space collapsed. */
export const sliceOf = (text: SourceText, start: number, end: number): string =>
  collapse(text.points.slice(start, end).join(""));

/** Line of the file, from 1, on which a code point stands. */
export function lineOf(text: SourceText, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) if (text.points[i] === "\n") line++;
  return line;
}

/** Gives the text of a file by its base name; null where it is not at hand. */
export type Texts = (file: string) => SourceText | null;

/** Texts in some folders; the first folder that has a file wins, and each file is read once. */
export function textsIn(folders: readonly string[]): Texts {
  const known = new Map<string, SourceText | null>();
  return (file) => {
    let text = known.get(file);
    if (text === undefined) {
      const path = folders.map((folder) => join(folder, file)).find((candidate) => existsSync(candidate));
      text = path ? sourceText(file, readFileSync(path)) : null;
      known.set(file, text);
    }
    return text;
  };
}
