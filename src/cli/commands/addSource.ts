import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { SourceKind } from "../../model/entities/source.js";
import { MAX_QUOTED_WORDS } from "../../model/evidence.js";
import { isSlug } from "../../model/identity.js";
import { collapse, didYouMean } from "../../model/text.js";
import { outlineYaml } from "../../seeds/curate/draftOutline.js";
import { factsYaml, sourceYaml } from "../../seeds/curate/newSource.js";
import { faultReport, fingerprint, textsIn } from "../../seeds/index.js";
import { type SourceText, sourceText } from "../../seeds/verify/sourceText.js";
import { readConfig } from "../../server/config.js";
import { UsageError } from "../usageError.js";

/** Options of `cpg source add`. */
export interface AddSourceFlags {
  readonly slug?: string;
  readonly name?: string;
  readonly title?: string;
  readonly kind: string;
  readonly licence: string;
}

/**
 * Makes the files of a new source from its text: its description, a draft of the outline, an empty file for facts, and fingerprints. They go to the
 * last folder of SEEDS_DIR, the text to the first of SOURCES_DIR unless it is in one. Returns the exit code.
 * @param path file with the text; "-" for standard input, which needs a slug
 * @throws UsageError before anything is written
 */
export async function addSource(path: string, flags: AddSourceFlags): Promise<number> {
  const { SEEDS_DIR, SOURCES_DIR } = readConfig();
  const [texts] = SOURCES_DIR;
  if (texts === undefined)
    throw new UsageError("SOURCES_DIR is not set; expected the folder for the texts of sources.");
  const slug = slugOf(path, flags.slug);
  const bytes = readBytes(path);
  const file = path === "-" ? `${slug}.txt` : basename(path);
  const text = sourceText(file, bytes);
  const title = titleOf(text, flags.title);
  const kind = kindOf(flags.kind);
  const seeds = SEEDS_DIR[SEEDS_DIR.length - 1] ?? "seeds";
  const made = [
    {
      place: join(seeds, "sources", `${slug}.yaml`),
      content: sourceYaml({ slug, name: flags.name ?? title, title, kind, licence: flags.licence }, file),
    },
    { place: join(seeds, "sources", `${slug}.outline.yaml`), content: outlineYaml(slug, text) },
    { place: join(seeds, slug, "facts.yaml"), content: factsYaml(slug) },
  ].flatMap(({ place, content }) => (content === null ? [] : [{ place, content }]));
  const isThere = SOURCES_DIR.some((folder) => resolve(folder, file) === resolve(path));
  const copy = isThere ? null : join(texts, file);
  for (const place of [...made.map((one) => one.place), ...(copy === null ? [] : [copy])])
    if (existsSync(place))
      throw new UsageError(`${shown(place)} exists already. Choose another slug with --slug, or another file name.`);
  if (SEEDS_DIR.some((folder) => existsSync(join(folder, "sources", `${slug}.yaml`))))
    throw new UsageError(`There is a source ${slug} already. Choose another slug with --slug.`);
  if (copy !== null) put(copy, bytes);
  for (const { place, content } of made) put(place, content);
  const { written, faults } = fingerprint(SEEDS_DIR, textsIn(SOURCES_DIR), [slug]);
  for (const { path: slices, fingerprints } of written)
    process.stdout.write(`${shown(slices)}: ${fingerprints} ${fingerprints === 1 ? "slice" : "slices"}, written\n`);
  process.stdout.write(`Next: cpg quote ${slug} "words of the text"\n`);
  if (faults.length > 0) process.stderr.write(`${faultReport(faults, shown)}\n`);
  return faults.length > 0 ? 1 : 0;
}

const shown = (path: string): string => relative(process.cwd(), path);

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { flag: "wx" });
  process.stdout.write(`${shown(path)}: written\n`);
}

function slugOf(path: string, given: string | undefined): string {
  if (given === undefined && path === "-")
    throw new UsageError("A text from standard input needs a name: --slug NAME.");
  const slug =
    given ??
    basename(path)
      .replace(/\.\w+$/, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
  if (isSlug(slug)) return slug;
  throw new UsageError(
    `${JSON.stringify(slug)} is not a slug; expected lower case letters and digits, joined by "-": --slug wessex-minutes.`,
  );
}

const nameOf = (path: string): string => (path === "-" ? "The input" : path);

function readBytes(path: string): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path === "-" ? 0 : path);
  } catch (error) {
    throw new UsageError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(
      `${nameOf(path)} is not UTF-8. Convert it first, such as with: iconv -f WINDOWS-1252 -t UTF-8`,
    );
  }
  if (bytes.includes(0))
    throw new UsageError(
      `${nameOf(path)} is not a text: it has a NUL. Extract the text first, such as with: pdftotext -layout`,
    );
  return bytes;
}

function titleOf(text: SourceText, given: string | undefined): string {
  const first = text.points
    .join("")
    .split("\n")
    .map(collapse)
    .find((line) => line !== "");
  if (first === undefined) throw new UsageError(`${text.file} has no words.`);
  const title = given === undefined ? first : collapse(given);
  if (title.split(" ").length > MAX_QUOTED_WORDS)
    throw new UsageError(
      `The first line is too long for a title. Give the title as printed, of at most ${MAX_QUOTED_WORDS} words: --title.`,
    );
  if (text.normal.includes(title)) return title;
  throw new UsageError(`--title: ${JSON.stringify(title)} is not in ${text.file}; expected the title as printed.`);
}

function kindOf(word: string): SourceKind {
  const kinds: readonly string[] = Object.values(SourceKind);
  const wanted = word.toUpperCase().replaceAll("-", "_");
  const kind = Object.values(SourceKind).find((each) => each === wanted);
  if (kind) return kind;
  throw new UsageError(`--kind is ${word}; expected one of ${kinds.join(", ")}.${didYouMean(wanted, kinds)}`);
}
