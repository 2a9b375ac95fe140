import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { isEntityName } from "../../model/entities.js";
import { isRelationName } from "../../model/relations.js";
import type {
  EdgeRecord,
  EntityRecord,
  Release,
  ReleaseRecords,
  ReleaseStream,
  Sequence,
} from "../../model/release.js";
import { type Append, writeHeaded } from "../atomicWrite.js";
import { canonicalJson } from "../canonicalJson.js";
import { chunksFrom, linesFrom } from "./fileLines.js";

/**
 * Header of a release file. The file contains one JSON value per line: the header, the redirects, the entities, the edges. Everything after the header
 * is canonical JSON in the order of the release, so the SHA-256 of those bytes is the hash of the release: `tail -n +2 FILE | sha256sum`.
 */
export interface ReleaseHead {
  readonly format: typeof FORMAT;
  readonly hash: string;
  /** Number of entities. */
  readonly entities: number;
  /** Number of edges. */
  readonly edges: number;
  /** Hash of the seeds and code that a snapshot was built from; absent in other release files. */
  readonly key?: string;
}

const FORMAT = "cpg-release-1";
/** Characters that are hashed and written at once. */
const PIECE = 1 << 16;
/** Maximum header length in bytes. A file with a longer first line is not a release file. */
const MAX_HEAD = 4_096;

/** Hash and size of a written release. */
export interface Written {
  readonly hash: string;
  readonly bytes: number;
}

/** The lines of a release file. */
export interface ReleaseLines {
  readonly redirects: string;
  readonly entities: Sequence<string>;
  readonly edges: Sequence<string>;
}

/** Thrown for an invalid or incomplete release file. The message names the file and the fix. */
export class ReleaseFileError extends Error {
  override readonly name = "ReleaseFileError";
}

/** A release whose records are read from the file on each iteration. */
export interface ReleaseFile extends ReleaseStream {
  readonly path: string;
  /** Size of the file. */
  readonly bytes: number;
  readonly key: string | null;
  /** The raw records in UTF-8. Each is valid until the next one is requested. */
  readonly lines: { readonly entities: Sequence<Buffer>; readonly edges: Sequence<Buffer> };
}

/** The first line of a release file, with its end. */
export const releaseHead = (head: Omit<ReleaseHead, "format">): string =>
  `${JSON.stringify({ format: FORMAT, ...head })}\n`;

/** Returns the lines of a release, without line ends. */
export const linesOf = ({ redirects, entities, edges }: Omit<Release, "hash">): ReleaseLines => ({
  redirects: canonicalJson(redirects),
  entities: entities.map(canonicalJson),
  edges: edges.map(canonicalJson),
});

/** Writes and hashes everything after the header. */
function bodyOf({ redirects, entities, edges }: ReleaseLines, append: Append): Written {
  const hash = createHash("sha256");
  let bytes = 0;
  let pending = "";
  const flush = (): void => {
    const content = Buffer.from(pending, "utf8");
    pending = "";
    hash.update(content);
    bytes += content.length;
    append(content);
  };
  const line = (text: string): void => {
    pending += `${text}\n`;
    if (pending.length > PIECE) flush();
  };
  line(redirects);
  for (const entity of entities) line(entity);
  for (const edge of edges) line(edge);
  flush();
  return { hash: hash.digest("hex"), bytes };
}

/** Returns the hash and the size in bytes of a release's content. */
export const contentOf = (content: Omit<Release, "hash">): Written => bodyOf(linesOf(content), () => {});

/**
 * The hash of a release's content, without ever holding more than a record of it.
 * @param onRecord called with every record
 */
export async function hashOfRecords(
  { redirects, entities, edges }: ReleaseRecords,
  onRecord: (record: EntityRecord | EdgeRecord) => void = () => {},
): Promise<string> {
  const hash = createHash("sha256");
  const line = (value: unknown): void => void hash.update(`${canonicalJson(value)}\n`, "utf8");
  line(redirects);
  for (const records of [entities, edges])
    for await (const record of records) {
      onRecord(record);
      line(record);
    }
  return hash.digest("hex");
}

/**
 * Writes a release file atomically: readers see the old or the new content, never a part.
 * @returns the hash of the release, and the number of bytes after the header
 */
export function writeReleaseFile(path: string, lines: ReleaseLines, key?: string): Written {
  const headOf = (written: Written | null): string => {
    const counts = { entities: lines.entities.length, edges: lines.edges.length };
    return releaseHead({ hash: written?.hash ?? "0".repeat(64), ...counts, ...(key !== undefined && { key }) });
  };
  return writeHeaded(path, headOf, (append) => bodyOf(lines, append));
}

/**
 * Opens a release file and checks that it is complete. Records are read on iteration.
 * @throws ReleaseFileError
 */
export function openReleaseFile(path: string): ReleaseFile {
  const { head, bodyAt, bytes } = readHead(path);
  const { hash, lines, edgesAt } = scanBody(path, bodyAt, 1 + head.entities);
  const expected = 1 + head.entities + head.edges;
  if (lines !== expected)
    throw wrong(path, `has ${lines} lines, but its head announces ${expected}: the file is truncated or was changed`);
  if (hash !== head.hash) throw wrong(path, "does not match the hash in its head: the file was changed");
  const [redirects] = linesFrom(path, bodyAt);
  const entities = linesAt(path, bodyAt, 1, head.entities);
  const edges = linesAt(path, edgesAt, 0, head.edges);
  return {
    path,
    bytes,
    key: head.key ?? null,
    hash,
    redirects: JSON.parse(String(redirects)),
    lines: { entities, edges },
    entities: recordsOf<EntityRecord>(entities, ({ type }) => isEntityName(type), path),
    edges: recordsOf<EdgeRecord>(edges, ({ relation }) => isRelationName(relation), path),
  };
}

/**
 * What the first line of a release file says. The rest is not read.
 * @throws ReleaseFileError
 */
export const headOf = (path: string): ReleaseHead => readHead(path).head;

const wrong = (path: string, what: string): ReleaseFileError =>
  new ReleaseFileError(`${path} ${what}. Create it again with cpg snapshot or cpg generate, or use another file.`);

/** Reads lines of a file from an offset, after skipping some. */
const linesAt = (path: string, at: number, skip: number, length: number): Sequence<Buffer> => ({
  length,
  *[Symbol.iterator]() {
    let number = -skip;
    for (const line of linesFrom(path, at)) {
      if (number === length) return;
      if (number++ >= 0) yield line;
    }
  },
});

const recordsOf = <T>(lines: Sequence<Buffer>, isKnown: (record: T) => boolean, path: string): Sequence<T> => ({
  length: lines.length,
  *[Symbol.iterator]() {
    for (const line of lines) {
      const text = line.toString("utf8");
      const record = JSON.parse(text) as T;
      if (!isKnown(record)) throw wrong(path, `was written by another version: it contains ${text.slice(0, 200)} ...`);
      yield record;
    }
  },
});

function readHead(path: string): { head: ReleaseHead; bodyAt: number; bytes: number } {
  const file = openForReading(path);
  try {
    const buffer = Buffer.alloc(MAX_HEAD);
    const read = readSync(file, buffer, 0, MAX_HEAD, 0);
    const end = buffer.subarray(0, read).indexOf("\n");
    const head = end < 0 ? null : parseHead(buffer.toString("utf8", 0, end));
    if (head) return { head, bodyAt: end + 1, bytes: fstatSync(file).size };
  } finally {
    closeSync(file);
  }
  throw wrong(path, `is not a release file. Its first line should look like {"format":"${FORMAT}","hash":...}`);
}

function openForReading(path: string): number {
  try {
    const file = openSync(path, "r");
    if (fstatSync(file).isFile()) return file;
    closeSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw wrong(path, code === "ENOENT" ? "does not exist" : `cannot be read (${code})`);
  }
  throw wrong(path, "is not a file");
}

function parseHead(line: string): ReleaseHead | null {
  try {
    const head = JSON.parse(line) as ReleaseHead;
    const counts = [head.entities, head.edges];
    const isHead = head.format === FORMAT && typeof head.hash === "string" && counts.every(Number.isSafeInteger);
    return isHead ? head : null;
  } catch {
    return null;
  }
}

/** Hashes and counts the lines from an offset. Also returns the offset after `linesBefore` lines. */
function scanBody(path: string, at: number, linesBefore: number): { hash: string; lines: number; edgesAt: number } {
  const hash = createHash("sha256");
  let lines = 0;
  let edgesAt = at;
  let position = at;
  for (const chunk of chunksFrom(path, at)) {
    hash.update(chunk);
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, end + 1))
      if (++lines === linesBefore) edgesAt = position + end + 1;
    position += chunk.length;
  }
  return { hash: hash.digest("hex"), lines, edgesAt };
}
