import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { filesUnder } from "../scripts/setup/stamp.mjs";
import { declaredIn } from "./vocabulary/declared.js";
import { oldNamesIn, sharedFileNames } from "./vocabulary/rules.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Our own sources: not what is installed or measured. */
const PATHS = ["src", "bench", "scripts"]
  .flatMap((folder) =>
    filesUnder(ROOT, folder, ["bench/node_modules", "bench/lighthouse/node_modules", "bench/results"]),
  )
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path));

describe("names are standard terms", () => {
  it.each(PATHS)("%s", (path) => expect(oldNamesIn({ [path]: readFileSync(join(ROOT, path), "utf8") })).toEqual([]));
});

it("no two files of src share a name", () =>
  expect(sharedFileNames(PATHS.filter((path) => path.startsWith("src/")))).toEqual([]));

describe("the check sees an old name", () => {
  it.each([
    ["of a constant", "src/server/a.ts", "const keep = 1;"],
    ["of a function", "src/server/a.ts", "export function keep() {}"],
    ["of a parameter", "src/server/a.ts", "export function f(keep: number) {}"],
    ["of a parameter of an arrow function", "src/server/a.ts", "const f = (keep: number) => 0;"],
    ["of a parameter property", "src/server/a.ts", "class A { constructor(private readonly keep: number) {} }"],
    ["of a method", "src/server/a.ts", "class A { keep() {} }"],
    ["of a private method", "src/server/a.ts", "class A { #keep() {} }"],
    ["of a class field", "src/server/a.ts", "class A { static keep = 1; }"],
    ["of a private field", "src/server/a.ts", "class A { readonly #keep = 1; }"],
    ["of an accessor", "src/server/a.ts", "class A { get keep() { return 1; } }"],
    ["of an interface's property", "src/server/a.ts", "interface A { keep: string; }"],
    ["of a property of an inline type", "src/server/a.ts", "type A = { readonly keep: string };"],
    ["of a type", "src/server/a.ts", "type Exchange = string;"],
    ["of an interface", "src/server/a.ts", "interface Exchange {}"],
    ["of a class", "src/server/a.ts", "class Exchange {}"],
    ["in a destructured object", "src/server/a.ts", "const { keep } = options;"],
    ["in a destructured object, renamed", "src/server/a.ts", "const { cache: keep } = options;"],
    ["in a destructured object, with a default", "src/server/a.ts", "const { keep = 1 } = options;"],
    ["in a destructured object, nested", "src/server/a.ts", "const { a: { keep } } = options;"],
    ["in a destructured list", "src/server/a.ts", "const [, keep] = pair;"],
    ["of a rest", "src/server/a.ts", "const [first, ...keep] = list;"],
    ["of a destructured parameter", "src/server/a.ts", "const f = ({ keep }) => 0;"],
    ["in a loop", "src/server/a.ts", "for (const keep of []) {}"],
    ["of an import under a new name", "src/server/a.ts", `import { a as keep } from "./a.js";`],
    ["of a caught error", "src/server/a.ts", "try {} catch (keep) {}"],
    ["in a nested function", "src/server/a.ts", "const f = () => { const g = () => { let keep; }; };"],
    ["in JSX", "src/server/a.tsx", "export const A = () => <p>{[1].map((keep) => <b key={keep} />)}</p>;"],
    ["in JavaScript", "scripts/setup/a.mjs", "export const workshop = 1;"],
    ["with one of many endings", "src/cli/a.ts", "const MOST_ROWS = 5;"],
    ["in a folder below", "src/graphql/cost/a.ts", "const demandOf = 1;"],
    ["of a file", "src/store/neo4j/load/inOrder.ts", "export const encodeSortable = 1;"],
    ["of a file, though variables may be called so", "src/seeds/words.ts", "export const phrases = 1;"],
  ])("%s", (_, path, source) => expect(oldNamesIn({ [path]: source })).toHaveLength(1));

  it("and names the file, the word and the folder", () =>
    expect(oldNamesIn({ "src/server/a.ts": "const keep = 1;" })).toEqual([
      "src/server/a.ts declares keep, which src/server no longer uses.",
    ]));
});

describe("the check lets pass", () => {
  it.each([
    ["the same word in another folder", "src/model/a.ts", "const keep = 1;"],
    ["a longer word", "src/server/a.ts", "const keepAlive = 1;"],
    ["a call", "src/server/a.ts", "cache.keep();"],
    ["words in strings and comments", "src/server/a.ts", "// keep\nconst a = 'keep';"],
    ["a key that others read", "src/server/a.ts", "send({ problem: 1 });"],
    ["a variable where only files must avoid the word", "src/seeds/a.ts", "const words = [];"],
  ])("%s", (_, path, source) => expect(oldNamesIn({ [path]: source })).toEqual([]));
});

it("the check sees every kind of declaration in one source", () =>
  expect([...declaredIn("const a = 1; function b(c) {} class D { e = 1; }")].sort()).toEqual([
    "D",
    "a",
    "b",
    "c",
    "e",
  ]));

describe("the check of file names", () => {
  it("sees two files of one name", () =>
    expect(sharedFileNames(["src/graphql/context.ts", "src/seeds/context.ts"])).toEqual([
      "src/graphql/context.ts and src/seeds/context.ts have the same name. Name each file for its main export.",
    ]));

  it("sees two files of one store, and one beside both stores", () => {
    expect(sharedFileNames(["src/store/neo4j/a.ts", "src/store/neo4j/load/a.ts"])).toHaveLength(1);
    expect(sharedFileNames(["src/store/neo4j/a.ts", "src/store/embedded/a.ts", "src/store/a.ts"])).toHaveLength(1);
  });

  it("sees names that differ in their endings only", () =>
    expect(sharedFileNames(["src/cli/main.ts", "src/web/main.tsx"])).toHaveLength(1));

  it("lets commands, entry files and parallel files of the two stores share a name", () =>
    expect(
      sharedFileNames([
        "src/cli/commands/schema.ts",
        "src/graphql/schema.ts",
        "src/store/neo4j/index.ts",
        "src/store/embedded/index.ts",
        "src/store/neo4j/read/reader.ts",
        "src/store/embedded/reader.ts",
      ]),
    ).toEqual([]));
});
