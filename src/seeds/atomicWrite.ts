import { randomBytes } from "node:crypto";
import { closeSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";

/** Makes a file elsewhere and puts it in its place when it is whole, so that readers see the old or the new content, never a part. */
function atomically<T>(path: string, make: (temporary: string) => T): T {
  const temporary = `${path}.${process.pid}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    const made = make(temporary);
    renameSync(temporary, path);
    return made;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes a file so that readers see the old or the new content, never a part. */
export const writeAtomically = (path: string, content: string): void =>
  atomically(path, (temporary) => writeFileSync(temporary, content));

/** Writes some bytes behind what was written before. */
export type Append = (bytes: Buffer) => void;

/** Bytes that are written at once. */
const PORTION = 1 << 20;

/**
 * Writes a file whose head is known only when all below it is written; no more than a portion of it is held in memory.
 * @param headOf makes the head of what `write` gave, always of the length that it has for null
 * @param write writes all that stands below the head
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
        if (size > PORTION) flush();
      });
      flush();
      writeSync(file, headOf(result), 0);
      return result;
    } finally {
      closeSync(file);
    }
  });
}
