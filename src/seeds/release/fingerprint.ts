import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { collapse, didYouMean } from "../../model/text.js";
import { writeAtomically } from "../atomicWrite.js";
import type { Fault } from "../fault.js";
import {
  type Fingerprint,
  type Fingerprints,
  fingerprintHash,
  newSalt,
  writeFingerprints,
} from "../verify/fingerprints.js";
import type { Located } from "../verify/quotationFinder.js";
import { fingerprintsPath } from "../verify/sources.js";
import type { SourceText, Texts } from "../verify/sourceText.js";
import { readSeeds } from "./readSeeds.js";

/** The fingerprints written for one source in one seeds folder. */
export interface Fingerprinted {
  readonly path: string;
  readonly slug: string;
  readonly fingerprints: number;
  /** False if the file was already up to date. */
  readonly changed: boolean;
}

/** Outcome of fingerprinting. */
export interface Fingerprinting {
  readonly written: readonly Fingerprinted[];
  /** Sources without an available text. Their fingerprints are unchanged. */
  readonly absent: readonly string[];
  /** Requested slugs that are not sources of the seeds, with suggestions. */
  readonly unknown: readonly { readonly slug: string; readonly hint: string }[];
  readonly faults: readonly Fault[];
}

/** Finds every quotation in the texts and writes its offsets with a salted hash of its text. `only` limits the sources. */
export function fingerprint(dirs: readonly string[], texts: Texts, only: readonly string[] = []): Fingerprinting {
  const { quotationFinder, sources, faults } = readSeeds(dirs, { texts, fingerprinting: true });
  const written: Fingerprinted[] = [];
  const slugs = sources.slugs.filter((slug) => only.length === 0 || only.includes(slug));
  for (const slug of slugs) {
    const { text, fingerprints, home } = sources.of(slug);
    if (!text) continue;
    for (const dir of dirs) {
      const found = quotationFinder.found.get(dir)?.get(slug) ?? new Map<string, Located>();
      const before = fingerprints(dir);
      const path = fingerprintsPath(dir, slug);
      if (found.size === 0 && !before && dir !== home) continue;
      const after = updated(before, text, found, faults.length > 0);
      written.push({
        path,
        slug,
        fingerprints: after.fingerprints.length,
        changed: replace(path, writeFingerprints(after)),
      });
    }
  }
  const unknown = only
    .filter((slug) => !sources.slugs.includes(slug))
    .map((slug) => ({ slug, hint: didYouMean(slug, sources.slugs) }));
  // What was wrong with a file of fingerprints is mended by writing it.
  const left =
    faults.length > 0 && written.some(({ changed }) => changed)
      ? readSeeds(dirs, { texts, fingerprinting: true }).faults
      : faults;
  return { written, absent: slugs.filter((slug) => !sources.of(slug).text), unknown, faults: left };
}

/** Returns the new fingerprints. While the seeds have faults, also keeps old ones that may still be needed. */
function updated(
  before: Fingerprints | null,
  text: SourceText,
  found: ReadonlyMap<string, Located>,
  isKept: boolean,
): Fingerprints {
  const salt = before?.salt ?? newSalt();
  const fingerprints: Fingerprint[] = [...found].map(([key, { words, start, end, at }]) => ({
    key,
    start,
    end,
    sha256: fingerprintHash(salt, start, end, collapse(words)),
    at,
  }));
  const kept = isKept && before?.sha256 === text.sha256 ? before.fingerprints.filter(({ key }) => !found.has(key)) : [];
  const { file, sha256, points } = text;
  return { file, sha256, length: points.length, salt, fingerprints: [...fingerprints, ...kept] };
}

function replace(path: string, content: string): boolean {
  if (existsSync(path) && readFileSync(path, "utf8") === content) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeAtomically(path, content);
  return true;
}
