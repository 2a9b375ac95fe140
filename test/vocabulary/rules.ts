import { posix } from "node:path";
import { declaredIn } from "./declared.js";
import { OLD_NAMES, type OldNames } from "./names.js";

/** Source files by path from the root of the repository, with forward slashes. */
export type Sources = Readonly<Record<string, string>>;

const isIn = (path: string, place: string): boolean => path.startsWith(`${place}/`);

const baseName = (path: string): string => posix.basename(path).replace(/\..+$/, "");

const matches = (name: string, pattern: string): boolean =>
  pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/** Every old name that a file or a declaration has, in a sentence that names the file and the word; empty if there is none. */
export function oldNamesIn(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([path, source]) => {
    const rules = OLD_NAMES.filter(({ place }) => isIn(path, place));
    const declared = rules.length > 0 ? declaredIn(source, path.endsWith(".tsx")) : [];
    return rules.flatMap((rule) => breachesOf(rule, path, [...declared]));
  });
}

function breachesOf({ place, names, filesOnly }: OldNames, path: string, declared: readonly string[]): string[] {
  const isOld = (name: string) => names.some((pattern) => matches(name, pattern));
  const file = baseName(path);
  return [
    ...(isOld(file) ? [`${path} is named ${file}, which ${place} no longer uses.`] : []),
    ...(filesOnly
      ? []
      : declared.filter(isOld).map((name) => `${path} declares ${name}, which ${place} no longer uses.`)),
  ];
}

/** The two stores have parallel files, which share their names. */
const ADAPTER = /^src\/store\/(embedded|neo4j)\//;

/** Command files are named for their commands, and a folder's entry file is index.ts. */
const isExempt = (path: string): boolean => isIn(path, "src/cli/commands") || baseName(path) === "index";

/** File names that several source files share, although a file is named for its main export. */
export function sharedFileNames(paths: readonly string[]): string[] {
  const byName = new Map<string, string[]>();
  for (const path of paths.filter((each) => !isExempt(each)))
    byName.set(baseName(path), [...(byName.get(baseName(path)) ?? []), path]);
  return [...byName.values()]
    .filter((files) => files.length > 1 && !areParallel(files))
    .map((files) => `${files.join(" and ")} have the same name. Name each file for its main export.`);
}

/** True for one file of each store. */
const areParallel = (files: readonly string[]): boolean =>
  new Set(files.map((path) => ADAPTER.exec(path)?.[1] ?? "none")).size === files.length &&
  files.every((path) => ADAPTER.test(path));
