import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../../model/text.js";
import { badByte } from "../encoding.js";
import type { Report } from "../fault.js";

/** One file of a seeds folder. */
export interface SeedFile {
  /** The seeds folder it belongs to. */
  readonly dir: string;
  /** Path below that folder, with "/". */
  readonly name: string;
  readonly path: string;
}

// Hidden files and folders, such as .git and the lock files of editors, are no part of the seeds.
const isHidden = (name: string): boolean => name.split("/").some((part) => part.startsWith("."));

const everythingBelow = (dir: string): readonly SeedFile[] =>
  readdirSync(dir, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => !isHidden(name))
    .sort(compareText)
    .map((name) => ({ dir, name, path: join(dir, name) }));

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Returns every file below a folder with the given name ending, in path order. */
export const filesBelow = (dir: string, ending: string): readonly SeedFile[] =>
  everythingBelow(dir).filter(({ name, path }) => name.endsWith(ending) && isFile(path));

/** A seed file with its text. */
export interface SeedText extends SeedFile {
  readonly text: string;
}

/** Reads every seed file below a folder, in path order. Reports what is named like one and is not, and files that are not UTF-8. */
export function seedTexts(dir: string, report: Report): readonly SeedText[] {
  return everythingBelow(dir)
    .filter(({ name }) => /\.ya?ml$/i.test(name))
    .flatMap((file): readonly SeedText[] => {
      const place = { file: file.path, line: 1, column: 1 };
      if (!isFile(file.path)) report(place, `${file.name} is no file.`, { expected: "a file, or another name" });
      else if (!file.name.endsWith(".yaml"))
        report(place, `${file.name} would not be read.`, { expected: `${file.name.replace(/\.ya?ml$/i, ".yaml")}` });
      else {
        const bytes = readFileSync(file.path);
        const bad = badByte(bytes);
        if (!bad) return [{ ...file, text: new TextDecoder().decode(bytes) }];
        report({ ...place, line: bad.line, column: bad.column }, `${file.name} is not UTF-8: ${bad.what}.`, {
          expected: "a file saved as UTF-8",
        });
      }
      return [];
    });
}
