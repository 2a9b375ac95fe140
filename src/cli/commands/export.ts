import { accessSync, constants, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { dayOf, fileName, STEM } from "../../export/fileName.js";
import type { Format } from "../../export/format.js";
import { FORMATS, formatOf } from "../../export/formats.js";
import { writeAside } from "../../export/writeAside.js";
import { recordsOf } from "../../model/records.js";
import type { ReleaseRecords } from "../../model/release.js";
import { didYouMean } from "../../model/text.js";
import { openReleaseFile } from "../../seeds/release/releaseFile.js";
import { type Config, readConfig } from "../../server/config.js";
import { openStore, releaseOf } from "../openStore.js";
import { UsageError } from "../usageError.js";

/** Options of `cpg export`. */
export interface ExportFlags {
  /** File or existing folder; standard output by default. */
  readonly output?: string;
  /** Path of a release file to export instead of the release that is served. */
  readonly release?: string;
}

/**
 * Writes the release in a format. Gives the exit code.
 * @throws UsageError for an unknown format and for an output that cannot be written, before any work begins
 */
export async function exportRelease(name: string, { output, release }: ExportFlags): Promise<number> {
  const format = formatOf(name);
  if (!format) throw unknownFormat(name);
  if (output === undefined && process.stdout.isTTY && !isText(format))
    throw new UsageError(`${name} is not text. Name a file with --output, or send the output to a program.`);
  if (output !== undefined) checkOutput(output);
  const config = readConfig();
  const { records, close } = await recordsFor(config, release);
  try {
    const content = format.write(records, { baseIri: config.BASE_IRI });
    if (output === undefined) await print(content);
    else {
      const path = isFolder(output)
        ? join(output, fileName(STEM, dayOf(new Date()), records.hash, format.extension))
        : output;
      const bytes = await writeAside(path, content);
      const counts = `${records.entityCount} entities, ${records.edgeCount} links`;
      process.stdout.write(`${path}: release ${records.hash.slice(0, 12)}, ${counts}, ${bytes} bytes\n`);
    }
    return 0;
  } finally {
    await close();
  }
}

const isText = ({ extension }: Format): boolean => !extension.endsWith("zip");

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function unknownFormat(name: string): UsageError {
  const names = FORMATS.map((format) => format.name);
  return new UsageError(`There is no format ${name}. Formats: ${names.join(", ")}.${didYouMean(name, names)}`);
}

function checkOutput(path: string): void {
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

/** The records to export: of a file, of the seeds without building a graph of them, or of what Neo4j serves. */
async function recordsFor(
  config: Config,
  path?: string,
): Promise<{ readonly records: ReleaseRecords; readonly close: () => Promise<void> }> {
  const close = async () => {};
  if (path !== undefined) return { records: recordsOf(openReleaseFile(path)), close };
  if (config.STORE === "embedded") return { records: recordsOf(await releaseOf(config)), close };
  const store = await openStore(config);
  try {
    return { records: (await store.reader()).streamRecords(), close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Writes to standard output no faster than its reader reads. */
async function print(content: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of content)
    if (!process.stdout.write(chunk)) await new Promise<void>((drained) => process.stdout.once("drain", drained));
}
