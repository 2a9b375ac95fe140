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

/** A file that is there or being written, and how many use it. */
interface Entry {
  readonly hash: string;
  readonly file: Promise<ExportFile>;
  readonly abandon: AbortController;
  users: number;
  isWritten: boolean;
}

/** Releases whose files are kept: as many as may be in memory. */
const MAX_RELEASES = 4;

/** Writes each format of a release to a file once, one file of a format at a time, and keeps the files of the releases that were asked for last. */
export class ExportFiles {
  readonly #files = new Map<string, Entry>();
  /** Hashes of releases, the one that was asked for last at the end. */
  readonly #recent = new Set<string>();
  #folder: Promise<string> | undefined;
  /** The last writing of each format. */
  readonly #writings = new Map<string, Promise<unknown>>();
  #written = 0;

  constructor(private readonly options: ExportOptions) {}

  /**
   * The file of a release in a format, which is written where it is not there yet.
   * @param signal the caller is done with the file, or has gone: what nobody waits for any more is not written to its end
   * @throws what the records throw, such as StoreError STORE_CONFLICT
   */
  async get(format: Format, records: ReleaseRecords, signal: AbortSignal): Promise<ExportFile> {
    signal.throwIfAborted();
    const key = `${records.hash}.${format.extension}`;
    const entry = this.#files.get(key) ?? this.#begin(key, format, records);
    entry.users++;
    const leave = () => {
      entry.users--;
      if (entry.users === 0 && !entry.isWritten) this.#remove(key, entry);
      this.#removeOld();
    };
    signal.addEventListener("abort", leave, { once: true });
    this.#recent.delete(records.hash);
    this.#recent.add(records.hash);
    this.#removeOld();
    try {
      return await entry.file;
    } catch (error) {
      this.#remove(key, entry);
      throw error;
    }
  }

  /** Removes all files. */
  async close(): Promise<void> {
    for (const { abandon } of this.#files.values()) abandon.abort();
    this.#files.clear();
    await Promise.all(this.#writings.values());
    if (this.#folder) await rm(await this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
  }

  #begin(key: string, format: Format, records: ReleaseRecords): Entry {
    const abandon = new AbortController();
    const before = this.#writings.get(format.name) ?? Promise.resolve();
    const file = before.then(() => this.#write(key, format, records, abandon.signal));
    this.#writings.set(
      format.name,
      file.catch(() => {}),
    );
    const entry: Entry = { hash: records.hash, file, abandon, users: 0, isWritten: false };
    this.#files.set(key, entry);
    file.then(
      () => {
        entry.isWritten = true;
      },
      () => {},
    );
    return entry;
  }

  async #write(key: string, format: Format, records: ReleaseRecords, signal: AbortSignal): Promise<ExportFile> {
    signal.throwIfAborted();
    this.#folder ??= mkdtemp(join(tmpdir(), "cancer-policy-graph-"));
    const path = join(await this.#folder, `${this.#written++}.${key}`);
    const hash = createHash("sha256");
    const content = format.write(records, this.options);
    const bytes = await writeAside(path, watched(content, hash, signal));
    return { path, bytes, etag: `"${hash.digest("base64url").slice(0, 27)}"` };
  }

  /** Removes a file, or ends its writing. Whoever asks for it from now on begins anew. */
  #remove(key: string, entry: Entry): void {
    if (this.#files.get(key) === entry) this.#files.delete(key);
    entry.abandon.abort();
    entry.file.then(({ path }) => rm(path, { force: true })).catch(() => {});
  }

  /** Removes the files of releases that were not asked for lately, unless they are being read. */
  #removeOld(): void {
    const kept = new Set([...this.#recent].slice(-MAX_RELEASES));
    for (const [key, entry] of this.#files) if (!kept.has(entry.hash) && entry.users === 0) this.#remove(key, entry);
    for (const hash of this.#recent)
      if (!kept.has(hash) && ![...this.#files.values()].some((entry) => entry.hash === hash)) this.#recent.delete(hash);
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
