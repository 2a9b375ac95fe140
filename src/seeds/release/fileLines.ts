import { closeSync, openSync, readSync } from "node:fs";

/** Bytes that are read at once. */
const CHUNK = 1 << 20;
const LINE_END = 10;

/** The bytes of a file from a place on, a piece at a time. A piece may be used until the next one is asked for. */
export function* chunksFrom(path: string, at: number): Generator<Buffer> {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    let position = at;
    for (let read = 1; read > 0; position += read) {
      read = readSync(file, buffer, 0, CHUNK, position);
      if (read > 0) yield buffer.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

/** The lines of a file from a place on, without their ends; never more than a piece of the file is held. A line may be used until the next one is asked for. */
export function* linesFrom(path: string, at: number): Generator<Buffer> {
  // What the pieces before hold of a line that they do not end.
  let begun: Buffer[] = [];
  for (const chunk of chunksFrom(path, at)) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, start)) {
      const line = chunk.subarray(start, end);
      yield begun.length === 0 ? line : Buffer.concat([...begun, line]);
      begun = [];
      start = end + 1;
    }
    if (start < chunk.length) begun.push(Buffer.from(chunk.subarray(start)));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}
