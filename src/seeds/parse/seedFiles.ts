import { readdirSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../../model/text.js";

/** One file of a seeds folder. */
export interface SeedFile {
  /** The seeds folder it belongs to. */
  readonly dir: string;
  /** Path below that folder, with "/". */
  readonly name: string;
  readonly path: string;
}

/** Returns every file below a folder with the given name ending, in path order. */
export function filesBelow(dir: string, ending: string): readonly SeedFile[] {
  return readdirSync(dir, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(ending))
    .sort(compareText)
    .map((name) => ({ dir, name, path: join(dir, name) }));
}
