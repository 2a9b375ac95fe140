// A stamp says what something was made from, so that it is made again only when that has changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * One hash over the names and the content of files; a file that is not there counts as such.
 * @param {string} root folder that the paths start from
 * @param {readonly string[]} paths files, or folders with everything in them
 * @param {readonly string[]} [except] files or folders left out
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
 * @returns {string[]} the files at or below path, relative to root; the path itself when it is a file or not there
 */
export function filesUnder(root, path, except = []) {
  if (except.includes(path)) return [];
  const full = join(root, path);
  if (!existsSync(full) || !statSync(full).isDirectory()) return [path];
  return readdirSync(full).flatMap((name) => filesUnder(root, `${path}/${name}`, except));
}

/**
 * @param {string} file
 * @returns {string} "" when there is none
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
 * To be called before the work begins: work that is cut short must not look done.
 * @param {string} file
 */
export function removeStamp(file) {
  rmSync(file, { force: true });
}
