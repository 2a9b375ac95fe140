import { isUtf8 } from "node:buffer";

/** The first byte of a file that is not UTF-8. Line and column start at 1; the column counts bytes. */
export interface BadByte {
  readonly line: number;
  readonly column: number;
  /** What is there, for messages. */
  readonly what: string;
}

const NEWLINE = 0x0a;

/** Finds the first byte that is not UTF-8, as in files saved as Windows-1252 or UTF-16; null if there is none. */
export function badByte(bytes: Buffer): BadByte | null {
  if (isUtf8(bytes)) return null;
  const mark = bytes.subarray(0, 2).toString("hex");
  if (mark === "fffe" || mark === "feff") return { line: 1, column: 1, what: "it begins as UTF-16 does" };
  let start = 0;
  for (let line = 1; ; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    const whole = bytes.subarray(start, end);
    if (!isUtf8(whole)) {
      const column = lengthOfUtf8(whole) + 1;
      return { line, column, what: `the byte 0x${(whole[column - 1] ?? 0).toString(16)}` };
    }
    if (newline < 0) return { line, column: 1, what: "a byte" };
    start = newline + 1;
  }
}

/** The number of bytes before the first one that is not UTF-8. */
function lengthOfUtf8(bytes: Buffer): number {
  let length = bytes.length;
  while (length > 0 && !isUtf8(bytes.subarray(0, length))) length--;
  // The first bytes of a longer character are not UTF-8 by themselves, so the longest whole beginning ends before the bad byte.
  return length;
}
