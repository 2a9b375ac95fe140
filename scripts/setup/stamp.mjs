// A stamp records the hash of the inputs of a build, so that it runs again only after a change.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * A hash of the names and contents of files; a missing file has a hash too.
 * @param {string} root folder that the paths are relative to
 * @param {readonly string[]} paths files, or folders with everything in them
 * @param {readonly string[]} [except] files or folders to leave out
 * @returns {string} SHA-256, hexadecimal
 */
export function hashOf(root, paths, except = []) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((one) => filesUnder(root, one, except)).sort()) {
    const full = join(root, path);
    hash
      .update(`${path}\0`)
      .update(existsSync(full) ? createHash("sha256").update(readFileSync(full)).digest("hex") : "-");
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} path relative to root, with forward slashes
 * @param {readonly string[]} [except]
 * @returns {string[]} the files at or below path, relative to root; the path itself if it is a file or missing
 */
export function filesUnder(root, path, except = []) {
  if (except.includes(path)) return [];
  const full = join(root, path);
  if (!existsSync(full) || !statSync(full).isDirectory()) return [path];
  return readdirSync(full).flatMap((name) => filesUnder(root, `${path}/${name}`, except));
}

/**
 * @param {string} file
 * @returns {string} "" if the file is missing
 */
export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/**
 * @param {string} file
 * @param {string} stamp
 */
export function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stamp);
}

/**
 * Call it before a build starts, so that an interrupted build does not count as finished.
 * @param {string} file
 */
export function removeStamp(file) {
  rmSync(file, { force: true });
}
