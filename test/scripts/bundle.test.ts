import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { folderWith } from "./folder.js";

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const node = (...args: string[]): string => execFileSync(process.execPath, args, { encoding: "utf8" });

const MAIN = `#!/usr/bin/env node
type Said = string;
const said: Said = process.argv[2] ?? "";
if (said === "read") console.log((await import("../deep/er/reader.js")).read());
`;
const READER = `import { readFileSync } from "node:fs";
import { commas } from "../commas.js";

/** What lies beside the built files. */
export function read(): string {
  const text: string = readFileSync(new URL("../../../words.txt", import.meta.url), "utf8");
  if (text === "") throw new Error("No words.");
  return [commas(text), Word.name, process.env.NODE_ENV].join(" ");
}

class Word {}
`;
const COMMAS = `export const commas = (text: string): string => text.replaceAll(" ", ", ") + Word.name;
class Word {}
`;
const TSCONFIG = {
  compilerOptions: {
    ...{
      target: "es2022",
      module: "nodenext",
      lib: ["es2023"],
      types: ["node"],
      typeRoots: [at("node_modules/@types")],
    },
    ...{ sourceMap: true, rootDir: "src", outDir: ".build" },
  },
  include: ["src"],
};

/** A small command line, compiled and bundled as the product is. */
function bundled(words: string): string {
  const folder = folderWith({
    "package.json": '{ "type": "module" }',
    "tsconfig.json": JSON.stringify(TSCONFIG),
    "src/cli/main.ts": MAIN,
    "src/deep/er/reader.ts": READER,
    "src/deep/commas.ts": COMMAS,
    "words.txt": words,
  });
  node(at("node_modules/typescript/bin/tsc"), "-p", folder);
  node(at("scripts/setup/bundle.mjs"), join(folder, ".build"));
  return folder;
}

const run = (folder: string, ...args: string[]) =>
  spawnSync(process.execPath, ["--enable-source-maps", join(folder, ".build/cli/main.js"), ...args], {
    encoding: "utf8",
  });

describe("a bundle", () => {
  it("is made for production, and lets files read what lies beside them and call their classes as they like", () => {
    const folder = bundled("north and east");
    expect(run(folder, "read")).toMatchObject({
      stdout: "north, and, eastWord Word production\n",
      stderr: "",
      status: 0,
    });
    expect(run(folder)).toMatchObject({ stdout: "", status: 0 });
    expect(readdirSync(join(folder, ".build/bundle")).filter((name) => name.endsWith(".js"))).toHaveLength(1);
  });

  (process.platform === "win32" ? it.skip : it)("can be run as a program, as npx does", () => {
    const main = join(bundled("north and east"), ".build/cli/main.js");
    expect(spawnSync(main, ["read"], { encoding: "utf8" })).toMatchObject({ stderr: "", status: 0 });
  });

  it("names the lines of the sources where something fails", () => {
    const { stderr, status } = run(bundled(""), "read");
    expect(stderr).toContain("src/deep/er/reader.ts:7:");
    expect(stderr).toContain("src/cli/main.ts:4:");
    expect(status).toBe(1);
  });

  it("of the product loads no code of synthetic releases for any command but generate", () => {
    const folder = at("dist/bundle");
    const chunks = new Map(
      readdirSync(folder)
        .filter((name) => name.endsWith(".js"))
        .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
    );
    const isSynthetic = (code: string): boolean => code.includes("/synthetic/");
    expect([...chunks.values()].some(isSynthetic)).toBe(true);
    const start = [...chunks.keys()].filter((name) => name.startsWith("start-"));
    expect(start).toHaveLength(1);
    const loaded = new Set(start);
    // A set that grows while it is read: every static import of every chunk that is loaded.
    for (const name of loaded)
      for (const [, next = ""] of (chunks.get(name) ?? "").matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g))
        loaded.add(next);
    expect(loaded.size).toBeGreaterThan(5);
    expect([...loaded].filter((name) => isSynthetic(chunks.get(name) ?? ""))).toEqual([]);
  });
});
