import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { clientQueryModules } from "../../scripts/queries/clientQueries.mjs";
import { type Api, serve } from "../support/api.js";
import { bareCode } from "../support/bareCode.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TSC = join(ROOT, "node_modules/typescript/bin/tsc");

let folder: string;
let api: Api;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cpg-client-"));
  const source = join(folder, "source");
  cpSync(join(ROOT, "client"), source, { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
  execFileSync(process.execPath, [TSC, "-p", "tsconfig.json"], { cwd: source, stdio: "pipe" });
  const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--json"], { cwd: source, encoding: "utf8" });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  // What npm install does with a package without dependencies.
  const installed = join(folder, "project/node_modules/@cancer-policy-graph/client");
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", join(source, filename), "-C", installed, "--strip-components=1"]);
  writeFileSync(join(folder, "project/package.json"), '{ "type": "module", "private": true }');
  api = await serve();
}, 120_000);
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

it("has a function for every saved query as it is now (npm run fix:queries)", async () => {
  for (const [path, content] of await clientQueryModules())
    expect(bareCode(readFileSync(path, "utf8"))).toBe(bareCode(content));
});

const PROGRAM = `import { createClient, iterate, OtherReleaseError } from "@cancer-policy-graph/client";
import { whoCoversSwindon, theMapOnAnyDay } from "@cancer-policy-graph/client/queries";

const client = createClient({ url: process.argv[2] ?? "" });
const { ccg } = await whoCoversSwindon(client);
const names: readonly string[] = ccg?.alliances.edges.map(({ node }) => node.name) ?? [];
const { alliances } = await theMapOnAnyDay(client, { day: "2016-12-06" });
console.log(names.join(), alliances.totalCount, typeof iterate, OtherReleaseError.name);
// @ts-expect-error a variable that the query does not have
void (() => theMapOnAnyDay(client, { date: "2016-12-06" }));
// @ts-expect-error a field that the query does not select
void ccg?.nothing;
`;

/** Compiles a program in the project where the package is installed, and runs it. @returns what it prints */
function run(program: string, options: object): Promise<string> {
  const project = join(folder, "project");
  const compilerOptions = {
    ...{ target: "es2022", lib: ["es2023", "dom", "dom.iterable"], strict: true, skipLibCheck: false, outDir: "out" },
    ...{ exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, types: ["node"] },
    typeRoots: [join(ROOT, "node_modules/@types")],
    ...options,
  };
  writeFileSync(join(project, "program.ts"), program);
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
  execFileSync(process.execPath, [TSC, "-p", "tsconfig.json"], { cwd: project, stdio: "pipe" });
  return new Promise((resolve, reject) =>
    execFile(process.execPath, ["out/program.js", api.url], { cwd: project }, (error, stdout) =>
      error ? reject(error) : resolve(stdout.trim()),
    ),
  );
}

it.each([
  ["nodenext", "nodenext"],
  ["esnext", "bundler"],
])("is typed in a strict project with module %s and resolution %s, and runs", async (module, moduleResolution) =>
  expect(await run(PROGRAM, { module, moduleResolution })).toBe("Thames Valley 19 function OtherReleaseError"),
);

/** What the programs of the client's README print, in their order. */
const PRINTED = [/^Thames Valley \[[\s\S]*\]$/, /^209$/, /0123456789ab/, /^19$/];

const programs = [...readFileSync(join(ROOT, "client/README.md"), "utf8").matchAll(/^```ts\n(.*?)^```$/gms)].map(
  ([, text = ""]) => text,
);

it("has a README whose programs all are run", () => expect(programs).toHaveLength(PRINTED.length));

it.each(PRINTED.map((pattern, index) => [index + 1, pattern] as const))(
  "runs program %i of its README",
  async (number, pattern) => {
    const program = programs[number - 1]?.replaceAll("http://127.0.0.1:4000", api.url) ?? "";
    expect(await run(program, { module: "nodenext", moduleResolution: "nodenext" })).toMatch(pattern);
  },
);

/** Size of a program with this package after bundling, minified and gzipped, in bytes. */
function sizeOf(program: string): number {
  const input = join(folder, "project/size.mjs");
  writeFileSync(input, program);
  const rolldown = join(ROOT, "node_modules/rolldown/bin/cli.mjs");
  const output = join(folder, "size.js");
  execFileSync(process.execPath, [rolldown, input, "--platform", "browser", "--minify", "--file", output], {
    stdio: "pipe",
  });
  return gzipSync(readFileSync(output)).length;
}

it("weighs less than 10 kB with all saved queries, and less without those that are not used", () => {
  const all = sizeOf(
    'import * as a from "@cancer-policy-graph/client"; import * as b from "@cancer-policy-graph/client/queries"; console.log(a, b);',
  );
  const one = sizeOf(
    'import { createClient } from "@cancer-policy-graph/client"; import { whoCoversSwindon } from "@cancer-policy-graph/client/queries"; console.log(createClient, whoCoversSwindon);',
  );
  expect(all).toBeLessThan(10_000);
  expect(one).toBeLessThan(all / 1.2);
});
