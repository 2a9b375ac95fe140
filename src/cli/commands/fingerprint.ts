import { relative } from "node:path";
import { faultReport, textsIn, fingerprint as write } from "../../seeds/index.js";
import { readConfig } from "../../server/config.js";

/** Options of `cpg fingerprint`. */
export interface FingerprintOptions {
  /** Slugs of the sources to process; default: all. */
  readonly source?: readonly string[];
}

/** Writes the fingerprints of all quotations whose source texts are available. Returns the exit code: 0, or 1 if there is a fault or no text. */
export async function fingerprint({ source = [] }: FingerprintOptions): Promise<number> {
  const { SEEDS_DIR, SOURCES_DIR } = readConfig();
  if (SOURCES_DIR.length === 0) {
    process.stderr.write("SOURCES_DIR is not set; expected the folders with the source texts.\n");
    return 1;
  }
  const { written, absent, unknown, faults } = write(SEEDS_DIR, textsIn(SOURCES_DIR), source);
  for (const { path, fingerprints, changed } of written)
    process.stdout.write(
      `${relative(process.cwd(), path)}: ${fingerprints} slices, ${changed ? "written" : "unchanged"}\n`,
    );
  for (const slug of absent)
    process.stdout.write(`source:${slug}: the text is not available; its fingerprints are unchanged\n`);
  for (const { slug, hint } of unknown) process.stderr.write(`Unknown source ${slug}.${hint}\n`);
  if (faults.length > 0) process.stderr.write(`${faultReport(faults, (file) => relative(process.cwd(), file))}\n`);
  return faults.length + unknown.length > 0 ? 1 : 0;
}
