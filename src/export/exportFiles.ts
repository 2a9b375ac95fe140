import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReleaseRecords } from "../model/release.js";
import type { ExportOptions, Format } from "./format.js";
import { writeAside } from "./writeAside.js";

/** A file with a release in one format. */
export interface ExportFile {
  readonly path: string;
  readonly bytes: number;
  /** Hash of the content, the same on every server. */
  readonly etag: string;
}

/** A file that is there or being written, and how many wait for it. */
interface Pending {
  readonly hash: string;
  readonly file: Promise<ExportFile>;
  readonly abandon: AbortController;
  waiting: number;
}

/** Writes each format of a release to a file once, one file at a time, and keeps the files of the last release that was asked for. */
export class ExportFiles {
  readonly #files = new Map<string, Pending>();
  #folder: Promise<string> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: ExportOptions) {}

  /**
   * The file of a release in a format, which is written where it is not there yet.
   * @param signal the caller has gone; what nobody waits for any more is not written to its end
   * @throws what the records throw, such as StoreError STORE_CONFLICT
   */
  async get(format: Format, records: ReleaseRecords, signal: AbortSignal): Promise<ExportFile> {
    const key = `${records.hash}.${format.extension}`;
    this.#removeOthers(records.hash);
    const pending = this.#files.get(key) ?? this.#begin(key, format, records);
    pending.waiting++;
    const leave = () => {
      if (--pending.waiting > 0) return;
      pending.abandon.abort();
      // Whoever asks from now on begins anew.
      if (this.#files.get(key) === pending) this.#files.delete(key);
    };
    signal.addEventListener("abort", leave, { once: true });
    try {
      const file = await pending.file;
      signal.removeEventListener("abort", leave);
      return file;
    } catch (error) {
      if (this.#files.get(key) === pending) this.#files.delete(key);
      throw error;
    }
  }

  /** Removes all files. */
  async close(): Promise<void> {
    for (const { abandon } of this.#files.values()) abandon.abort();
    this.#files.clear();
    await this.#last.catch(() => {});
    if (this.#folder) await rm(await this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
  }

  #begin(key: string, format: Format, records: ReleaseRecords): Pending {
    const abandon = new AbortController();
    const file = this.#last.then(() => this.#write(key, format, records, abandon.signal));
    this.#last = file.catch(() => {});
    const pending = { hash: records.hash, file, abandon, waiting: 0 };
    this.#files.set(key, pending);
    return pending;
  }

  async #write(key: string, format: Format, records: ReleaseRecords, signal: AbortSignal): Promise<ExportFile> {
    signal.throwIfAborted();
    this.#folder ??= mkdtemp(join(tmpdir(), "cancer-policy-graph-"));
    const path = join(await this.#folder, key);
    const hash = createHash("sha256");
    const content = format.write(records, this.options);
    const bytes = await writeAside(path, watched(content, hash, signal));
    return { path, bytes, etag: `"${hash.digest("base64url").slice(0, 27)}"` };
  }

  /** Who still reads a file of another release goes on reading: a file that is open stays until it is closed. */
  #removeOthers(hash: string): void {
    for (const [key, { hash: other, file }] of this.#files) {
      if (other === hash) continue;
      this.#files.delete(key);
      file.then(({ path }) => rm(path, { force: true })).catch(() => {});
    }
  }
}

async function* watched(
  content: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    signal.throwIfAborted();
    hash.update(chunk);
    yield chunk;
  }
}
