import { accessSync, constants, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { writeAside } from "../export/writeAside.js";
import { isFolder } from "../server/config.js";
import { UsageError } from "./usageError.js";

/** Where a command writes: the file or the existing folder that `--output` names; standard output where it is left out. */
export class OutputFile {
  /** @throws UsageError for a place that cannot be written, before any work begins */
  constructor(private readonly output: string | undefined) {
    if (output !== undefined) checkPlace(output);
  }

  /** Refuses to print what is not text on a terminal. Throws UsageError. */
  refuseTerminal(format: string): void {
    if (this.output === undefined && process.stdout.isTTY)
      throw new UsageError(`${format} is not text. Name a file with --output, or send the output to a program.`);
  }

  /**
   * Writes all of a content, or nothing.
   * @param fileName the file's name where a folder is given
   * @returns where it was written to and how much; null for standard output
   */
  async write(
    fileName: string,
    content: AsyncIterable<Uint8Array>,
  ): Promise<{ readonly path: string; readonly bytes: number } | null> {
    if (this.output === undefined) {
      await print(content);
      return null;
    }
    const path = isFolder(this.output) ? join(this.output, fileName) : this.output;
    return { path, bytes: await writeWhole(path, content) };
  }
}

function checkPlace(path: string): void {
  const folder = isFolder(path) ? path : dirname(resolve(path));
  if (!isFolder(folder))
    throw new UsageError(`There is no folder ${folder}. Create it, or choose another with --output.`);
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new UsageError(`The folder ${folder} is not writable. Choose another with --output.`);
  }
  if (!isFolder(path) && statSync(path, { throwIfNoEntry: false }))
    throw new UsageError(`${path} exists already. Remove it, or choose another name with --output.`);
}

/** Writes a file. Whoever stops the command finds nothing half-written. */
async function writeWhole(path: string, content: AsyncIterable<Uint8Array>): Promise<number> {
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    return await writeAside(path, until(stopped.signal, content));
  } catch (error) {
    if (stopped.signal.aborted) throw new UsageError(`Stopped. ${path} was not written.`);
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall !== undefined) throw new UsageError(`${path} cannot be written (${code}).`);
    throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

async function* until(signal: AbortSignal, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    signal.throwIfAborted();
    yield chunk;
  }
}

/** Writes to standard output no faster than its reader reads. */
async function print(content: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of content)
    if (!process.stdout.write(chunk)) await new Promise<void>((drained) => process.stdout.once("drain", drained));
}
