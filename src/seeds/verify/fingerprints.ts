import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { compareText } from "../../model/text.js";
import type { Quotation } from "../parse/statements.js";

/** Where a quotation stands and the proof of its words, without the words. */
export interface Fingerprint {
  /** Short hash of the quotation and of the anchors by which it was found. */
  readonly key: string;
  /** First code point in the source's file. */
  readonly start: number;
  /** Code point after the last one. */
  readonly end: number;
  /** Salted SHA-256 of start, end and the words. */
  readonly sha256: string;
}

/** The fingerprints of a source: `sources/<slug>.slices.json` in a seeds folder. */
export interface Fingerprints {
  readonly file: string;
  /** SHA-256 of the source's file. */
  readonly sha256: string;
  readonly salt: string;
  /** Sorted by start, end and key. */
  readonly fingerprints: readonly Fingerprint[];
}

const hex = (digits: number) =>
  z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`), `expected ${digits} hexadecimal digits`);
const fingerprintsSchema = z.strictObject({
  file: z.string(),
  sha256: hex(64),
  salt: hex(32),
  slices: z.array(z.strictObject({ key: hex(16), start: z.int().min(0), end: z.int().min(1), sha256: hex(64) })),
});

/** Reads a file of fingerprints. Throws with what is wrong. */
export function parseFingerprints(text: string): Fingerprints {
  const parsed = fingerprintsSchema.safeParse(JSON.parse(text));
  if (parsed.success) {
    const { slices, ...head } = parsed.data;
    return { ...head, fingerprints: slices };
  }
  throw new TypeError(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
}

/** Fingerprints as a file: one line per fingerprint, in order, so that changes can be read. */
export function writeFingerprints({ file, sha256, salt, fingerprints }: Fingerprints): string {
  const sorted = [...fingerprints].sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.key, b.key));
  const lines = sorted.map(({ key, start, end, sha256 }) => `    ${JSON.stringify({ key, start, end, sha256 })}`);
  const head = [`  "file": ${JSON.stringify(file)}`, `  "sha256": "${sha256}"`, `  "salt": "${salt}"`];
  return `{\n${head.join(",\n")},\n  "slices": [${lines.length > 0 ? `\n${lines.join(",\n")}\n  ` : ""}]\n}\n`;
}

/** The key of a quotation: its words (white space collapsed), or the entity whose printed name it is, and the anchors. */
export const fingerprintKey = ({ words, scope: { within, after } }: Pick<Quotation, "words" | "scope">): string => {
  const what = "text" in words ? [...words.text] : { nameOf: words.nameOf };
  return digest(JSON.stringify([what, within.map(({ from, to }) => [from, to]), after])).slice(0, 16);
};

/** The proof of words between two code points. */
export const fingerprintHash = (salt: string, start: number, end: number, words: string): string =>
  digest(`${salt}\n${start}\n${end}\n${words}`);

/** A salt for a source that has none yet. */
export const newSalt = (): string => randomBytes(16).toString("hex");

const digest = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
