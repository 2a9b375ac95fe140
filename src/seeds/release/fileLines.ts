import { closeSync, openSync, readSync } from "node:fs";

/** Bytes per read. */
const CHUNK = 1 << 20;
const LINE_END = 10;

/** Yields the bytes of a file from an offset, in chunks. A chunk is valid until the next one is requested. */
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

/** Yields the lines of a file from an offset, without line ends. Reads one chunk at a time. A line is valid until the next one is requested. */
export function* linesFrom(path: string, at: number): Generator<Buffer> {
  // The start of a line that continues in the next chunk.
  let partial: Buffer[] = [];
  for (const chunk of chunksFrom(path, at)) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, start)) {
      const line = chunk.subarray(start, end);
      yield partial.length === 0 ? line : Buffer.concat([...partial, line]);
      partial = [];
      start = end + 1;
    }
    if (start < chunk.length) partial.push(Buffer.from(chunk.subarray(start)));
  }
  if (partial.length > 0) yield Buffer.concat(partial);
}
