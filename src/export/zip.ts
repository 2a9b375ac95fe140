import { PassThrough, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";

/** A file of an archive. */
export interface ZipEntry {
  /** Path in the archive, with forward slashes. */
  readonly path: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** All files bear this time, so that equal contents give equal archives. */
const OPTIONS = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

/** An archive of some files, streamed. Each file is read to its end before the next one is asked for. */
export async function* zipped(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = new PassThrough();
  let open: Readable | undefined;
  let stopped = false;
  zip.on("error", (error) => output.destroy(error as Error));
  zip.outputStream.pipe(output);
  const fill = async (): Promise<void> => {
    for await (const { path, content } of entries) {
      if (stopped) return;
      open = Readable.from(content, { objectMode: false });
      zip.addReadStream(open, path, OPTIONS);
      await finished(open);
    }
    zip.end();
  };
  const filling = fill().catch((error: Error) => {
    output.destroy(error);
  });
  try {
    for await (const chunk of output) yield chunk as Uint8Array;
  } finally {
    // Where the reader of the archive stops early, the reading of records stops as well.
    stopped = true;
    open?.destroy();
    await filling;
  }
}
