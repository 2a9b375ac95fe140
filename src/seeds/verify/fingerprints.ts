import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { compareText } from "../../model/text.js";
import type { Quotation } from "../parse/statements.js";

/** Offsets and locator of a quotation and a hash of its text, without the text itself. */
export interface Fingerprint {
  /** Short hash of the quotation and its anchors. */
  readonly key: string;
  /** Offset of the first code point in the source's file. */
  readonly start: number;
  /** Offset after the last code point. */
  readonly end: number;
  /** Salted SHA-256 of start, end and the text. */
  readonly sha256: string;
  /** Locator that the outline of the source gives; null if it gives none. */
  readonly at: string | null;
}

/** The fingerprints of a source: `sources/<slug>.slices.json` in a seeds folder. */
export interface Fingerprints {
  readonly file: string;
  /** SHA-256 of the source's file. */
  readonly sha256: string;
  /** Length of the source's file in code points; null in files of earlier versions. */
  readonly length: number | null;
  readonly salt: string;
  /** Sorted by start, end and key. */
  readonly fingerprints: readonly Fingerprint[];
}

const hex = (digits: number) =>
  z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`), `expected ${digits} hexadecimal digits`);
const fingerprintsSchema = z.strictObject({
  file: z.string(),
  sha256: hex(64),
  length: z.int().min(1).nullable().default(null),
  salt: hex(32),
  slices: z.array(
    z.strictObject({
      key: hex(16),
      start: z.int().min(0),
      end: z.int().min(1),
      sha256: hex(64),
      at: z.string().nullable().default(null),
    }),
  ),
});

/** Parses a fingerprints file. Throws a TypeError that lists the errors. */
export function parseFingerprints(text: string): Fingerprints {
  const parsed = fingerprintsSchema.safeParse(JSON.parse(text));
  if (parsed.success) {
    const { slices, ...head } = parsed.data;
    return { ...head, fingerprints: slices };
  }
  throw new TypeError(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
}

/** Formats fingerprints as a file, sorted and one per line for readable diffs. */
export function writeFingerprints({ file, sha256, length, salt, fingerprints }: Fingerprints): string {
  const sorted = [...fingerprints].sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.key, b.key));
  const lines = sorted.map(({ at, ...slice }) => `    ${JSON.stringify(at === null ? slice : { ...slice, at })}`);
  const head = [
    `  "file": ${JSON.stringify(file)}`,
    `  "sha256": "${sha256}"`,
    `  "length": ${length}`,
    `  "salt": "${salt}"`,
  ];
  return `{\n${head.join(",\n")},\n  "slices": [${lines.length > 0 ? `\n${lines.join(",\n")}\n  ` : ""}]\n}\n`;
}

/** Returns the key of a quotation: a hash of its text or the entity whose name it quotes, and of its anchors. */
export const fingerprintKey = ({ words, scope: { within, after } }: Pick<Quotation, "words" | "scope">): string => {
  const what = "text" in words ? [...words.text] : { nameOf: words.nameOf };
  return digest(JSON.stringify([what, within.map(({ from, to }) => [from, to]), after])).slice(0, 16);
};

/** Returns the salted hash of a text and its offsets. */
export const fingerprintHash = (salt: string, start: number, end: number, words: string): string =>
  digest(`${salt}\n${start}\n${end}\n${words}`);

/** Returns a new random salt. */
export const newSalt = (): string => randomBytes(16).toString("hex");

const digest = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
