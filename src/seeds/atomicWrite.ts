import { randomBytes } from "node:crypto";
import { closeSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";

/** Writes a temporary file and renames it when complete, so that readers see the old or the new content, never a part. */
function atomically<T>(path: string, make: (temporary: string) => T): T {
  const temporary = `${path}.${process.pid}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    const result = make(temporary);
    renameSync(temporary, path);
    return result;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes a file atomically: readers see the old or the new content, never a part. */
export const writeAtomically = (path: string, content: string): void =>
  atomically(path, (temporary) => writeFileSync(temporary, content));

/** Appends bytes to a file. */
export type Append = (bytes: Buffer) => void;

/** Bytes per write. */
const BUFFER_SIZE = 1 << 20;

/**
 * Writes a file whose header depends on its content. Buffers at most about 1 MiB.
 * @param headOf returns the header for the result of `write`; its length must be the same as for null
 * @param write writes everything after the header
 */
export function writeHeaded<T>(path: string, headOf: (result: T | null) => string, write: (append: Append) => T): T {
  return atomically(path, (temporary) => {
    const file = openSync(temporary, "w");
    try {
      let pending: Buffer[] = [Buffer.from(headOf(null))];
      let size = 0;
      const flush = (): void => {
        writeFileSync(file, Buffer.concat(pending));
        pending = [];
        size = 0;
      };
      const result = write((bytes) => {
        pending.push(bytes);
        size += bytes.length;
        if (size > BUFFER_SIZE) flush();
      });
      flush();
      writeSync(file, headOf(result), 0);
      return result;
    } finally {
      closeSync(file);
    }
  });
}
