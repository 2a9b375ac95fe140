import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { reachOf } from "../imports/parse.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Folders that stand in the picture as one box each; any other file below src/ belongs to the folder at its top. */
const BOXES = ["src/store/search", "src/store/embedded", "src/store/neo4j"];

const boxOf = (path: string): string =>
  BOXES.find((box) => path.startsWith(`${box}/`)) ?? path.split("/").slice(0, 2).join("/");

/** Which boxes import which at run time, by box. */
function importsByBox(): ReadonlyMap<string, ReadonlySet<string>> {
  const imports = new Map<string, Set<string>>();
  const files = readdirSync(`${ROOT}/src`, { recursive: true, encoding: "utf8" }).map(
    (name) => `src/${name.replaceAll("\\", "/")}`,
  );
  for (const file of files.filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))) {
    const from = boxOf(file);
    const others = imports.get(from) ?? new Set();
    imports.set(from, others);
    for (const { specifier, typeOnly } of reachOf(readFileSync(`${ROOT}/${file}`, "utf8"), file.endsWith("x"))
      .imports) {
      const to = posix.join(posix.dirname(file), specifier);
      if (!typeOnly && specifier.startsWith(".") && to.startsWith("src/") && /\.js$/.test(to) && boxOf(to) !== from)
        others.add(boxOf(to));
    }
  }
  return imports;
}

/** True where a box is reached from another by at least one box between them. */
function isReachedOtherwise(imports: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set([...(imports.get(from) ?? [])].filter((box) => box !== to));
  for (const box of seen) for (const next of imports.get(box) ?? []) seen.add(next);
  return seen.has(to);
}

/** The imports between folders as a Mermaid flowchart; an arrow that others imply is left out. */
export function importPicture(): string {
  const imports = importsByBox();
  const name = (box: string): string => box.replace("src/", "").replaceAll("/", "_");
  const boxes = [...imports.keys()].sort();
  return [
    "flowchart TD",
    ...boxes.map((box) => `  ${name(box)}["${box}"]`),
    ...boxes.flatMap((from) =>
      [...(imports.get(from) ?? [])]
        .sort()
        .filter((to) => !isReachedOtherwise(imports, from, to))
        .map((to) => `  ${name(from)} --> ${name(to)}`),
    ),
  ].join("\n");
}
