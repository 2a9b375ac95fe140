import { basename } from "node:path";
import { dayOf, fileName, STEM } from "../../export/fileName.js";
import type { Format } from "../../export/format.js";
import { FORMATS, formatOf } from "../../export/formats.js";
import { recordsOf } from "../../model/records.js";
import type { ReleaseRecords } from "../../model/release.js";
import { didYouMean } from "../../model/text.js";
import { openReleaseFile } from "../../seeds/release/releaseFile.js";
import { type Config, readConfig } from "../../server/config.js";
import { openStore, releaseOf } from "../openStore.js";
import { OutputFile } from "../outputFile.js";
import { UsageError } from "../usageError.js";

/** Options of `cpg export`. */
export interface ExportFlags {
  /** File or existing folder; standard output by default. */
  readonly output?: string;
  /** Path of a release file to export instead of the release that is served. */
  readonly release?: string;
  /** File with a query, whose answer is exported. */
  readonly query?: string;
  /** Name of a saved query, whose answer is exported. */
  readonly name?: string;
  /** Variables of the query. */
  readonly var?: readonly string[];
  /** Whether CSV begins with a byte order mark. */
  readonly excel?: boolean;
}

/**
 * Writes the release, or the answer to a query, in a format. Gives the exit code.
 * @throws UsageError for an unknown format and for an output that cannot be written, before any work begins
 */
export async function exportData(format: string, flags: ExportFlags): Promise<number> {
  const { query, name, output } = flags;
  if (query !== undefined && name !== undefined)
    throw new UsageError("Choose one query: a file with --query, or a saved query with --name.");
  if (query === undefined && name === undefined) return exportRelease(format, flags);
  const [{ exportAnswer }, { fileText, savedText }] = await Promise.all([
    import("../exportAnswer.js"),
    import("../queryInput.js"),
  ]);
  const named =
    query === undefined
      ? { name: name ?? "", text: () => savedText(name ?? "") }
      : { name: basename(query).replace(/\.\w+$/, ""), text: () => fileText(query) };
  return exportAnswer(format, named, { ...flags, output: new OutputFile(output) });
}

async function exportRelease(
  name: string,
  { output: place, release, excel, var: variables = [] }: ExportFlags,
): Promise<number> {
  const format = formatOf(name);
  if (!format) throw unknownFormat(name);
  if (excel || variables.length > 0)
    throw new UsageError("--var and --excel are for the answer to a query. Name it with --query or --name.");
  const output = new OutputFile(place);
  if (!isText(format)) output.refuseTerminal(name);
  const config = readConfig();
  const { records, close } = await recordsFor(config, release);
  try {
    const file = fileName(STEM, dayOf(new Date()), records.hash, format.extension);
    const written = await output.write(file, format.write(records, { baseIri: config.BASE_IRI }));
    if (written) {
      const counts = `${records.entityCount} entities, ${records.edgeCount} links`;
      process.stdout.write(
        `${written.path}: release ${records.hash.slice(0, 12)}, ${counts}, ${written.bytes} bytes\n`,
      );
    }
    return 0;
  } finally {
    await close();
  }
}

const isText = ({ extension }: Format): boolean => !extension.endsWith("zip");

function unknownFormat(name: string): UsageError {
  const names = FORMATS.map((format) => format.name);
  return new UsageError(`There is no format ${name}. Formats: ${names.join(", ")}.${didYouMean(name, names)}`);
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
