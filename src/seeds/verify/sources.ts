import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { entityOf } from "../../model/entities.js";
import { idOf } from "../../model/identity.js";
import { nearest } from "../../model/text.js";
import type { Place, Report } from "../fault.js";
import type { AttributeStatement, Quotation, Statements } from "../parse/statements.js";
import { type Fingerprints, parseFingerprints } from "./fingerprints.js";
import { placeWords } from "./locators.js";
import { outlineNodes } from "./outlineNodes.js";
import type { AvailableSource } from "./quotationFinder.js";
import type { Texts } from "./sourceText.js";

/** Returns the path of a source's fingerprints in a seeds folder. */
export const fingerprintsPath = (dir: string, slug: string): string => join(dir, "sources", `${slug}.slices.json`);

/** Properties of a Source that the fingerprints of its text give. */
const FILE_PROPS = entityOf("Source").props.filter(({ name }) => name === "sha256" || name === "length");

/** The sources that the seeds introduce. */
export interface Sources {
  /** Returns the text and fingerprints of a source by its slug. */
  readonly of: (slug: string) => AvailableSource;
  readonly slugs: readonly string[];
  /** SHA-256 and length of the sources' files, as attributes. */
  readonly fileFacts: readonly AttributeStatement[];
}

const NO_SOURCE: Omit<AvailableSource, "slug"> = {
  home: null,
  text: null,
  outline: [],
  placeWords: new Set(),
  fingerprints: () => null,
};

/** Opens the fingerprints and available texts of all sources. Reports conflicts between them. */
export function openSources(
  statements: Statements,
  dirs: readonly string[],
  texts: Texts,
  fingerprinting: boolean,
  report: Report,
): Sources {
  const files = statements.attributes.filter(({ id, prop }) => id.startsWith("source:") && prop.name === "file");
  const bySlug = new Map<string, AvailableSource>();
  const fileFacts: AttributeStatement[] = [];
  for (const { id, place, value } of files) {
    const slug = id.slice("source:".length);
    if (/[\\/]/.test(String(value)))
      report(place, `The file of ${id} is a path.`, {
        expected: "a file name without folders; SOURCES_DIR names the folders",
      });
    const text = texts(basename(String(value)));
    if (text?.badByte)
      report(place, `${text.file} is not UTF-8: ${text.badByte.what} in line ${text.badByte.line}.`, {
        expected: "a text saved as UTF-8",
      });
    const byDir = new Map(dirs.map((dir) => [dir, openSlices(fingerprintsPath(dir, slug), place, report)]));
    const home = dirs.find((dir) => place.file.startsWith(join(dir, "/"))) ?? null;
    const own = [...byDir.values()].filter((fingerprints) => fingerprints !== null);
    const places = statements.outlines.filter(({ source }) => source === slug);
    const outline = text ? outlineNodes(text, places, report) : [];
    const known = text
      ? outline.flatMap(({ at, column }) => [...at, ...(column ? [`column ${column.name}`] : [])])
      : own.flatMap(({ fingerprints }) => fingerprints.flatMap(({ at }) => at ?? []));
    const fingerprints = (dir: string): Fingerprints | null => byDir.get(dir) ?? null;
    bySlug.set(slug, { slug, home, text, outline, placeWords: placeWords(known), fingerprints });
    const [first] = own;
    for (const fingerprints of own)
      if (!fingerprinting && (fingerprints.sha256 !== (text?.sha256 ?? first?.sha256) || fingerprints.file !== value))
        report(
          place,
          `The fingerprints of ${id} belong to another ${fingerprints.file === value ? "version of its file" : `file, ${fingerprints.file}`}.`,
          {
            expected: "current fingerprints: run `cpg fingerprint` with the text in SOURCES_DIR",
          },
        );
    for (const prop of FILE_PROPS)
      if (first) fileFacts.push({ id, prop, place, value: first[prop.name as "sha256" | "length"], claims: [] });
  }
  const none = (slug: string): AvailableSource => ({ ...NO_SOURCE, slug });
  return { of: (slug) => bySlug.get(slug) ?? none(slug), slugs: [...bySlug.keys()], fileFacts };
}

function openSlices(path: string, place: Place, report: Report): Fingerprints | null {
  if (!existsSync(path)) return null;
  try {
    return parseFingerprints(readFileSync(path, "utf8"));
  } catch (error) {
    report(place, `${path} is not a valid fingerprint file: ${(error as Error).message}`, {
      expected: "current fingerprints: run `cpg fingerprint` with the text in SOURCES_DIR",
    });
    return null;
  }
}

/** Reports quotations of unknown sources and of sources without a file. Returns the other quotations. */
export function checkSources(
  quotations: Iterable<Quotation>,
  statements: Statements,
  sources: Sources,
  report: Report,
): ReadonlySet<Quotation> {
  const introduced = new Set(
    statements.entities.filter(({ spec, introduces }) => spec.name === "Source" && introduces).map(({ id }) => id),
  );
  const right = new Set<Quotation>();
  for (const quotation of quotations) {
    const id = idOf("Source", quotation.source);
    if (!introduced.has(id))
      report(quotation.place, `Unknown source "${quotation.source}".`, {
        expected: "the slug of a Source in the seeds",
        nearest: nearest(id, introduced)[0]?.slice("source:".length) ?? null,
      });
    else if (!sources.slugs.includes(quotation.source))
      report(quotation.place, `${id} has no file, so it cannot be quoted.`, {
        expected: `file: in the entry of ${id}`,
      });
    else right.add(quotation);
  }
  return right;
}
