import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { clientQueryModules } from "../../scripts/queries/clientQueries.mjs";
import { type Api, serve } from "../support/api.js";
import { bareCode } from "../support/bareCode.js";
import { type ClientProject, clientProject } from "../support/clientProject.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

let project: ClientProject;
let api: Api;
beforeAll(async () => {
  project = clientProject();
  api = await serve();
}, 120_000);
afterAll(async () => {
  await api.close();
  project.remove();
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
  const compilerOptions = {
    ...{ target: "es2022", lib: ["es2023", "dom", "dom.iterable"], strict: true, skipLibCheck: false, outDir: "out" },
    ...{ exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, types: ["node"] },
    ...options,
  };
  writeFileSync(join(project.path, "program.ts"), program);
  const tsconfig = JSON.stringify({ compilerOptions, files: ["program.ts"] });
  writeFileSync(join(project.path, "tsconfig.json"), tsconfig);
  project.compile();
  return project.run("out/program.js", [api.url]);
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

it("weighs less than 10 kB with all saved queries, and less without those that are not used", () => {
  const all = project.sizeOf(
    'import * as a from "@cancer-policy-graph/client"; import * as b from "@cancer-policy-graph/client/queries"; console.log(a, b);',
  );
  const one = project.sizeOf(
    'import { createClient } from "@cancer-policy-graph/client"; import { whoCoversSwindon } from "@cancer-policy-graph/client/queries"; console.log(createClient, whoCoversSwindon);',
  );
  expect(all).toBeLessThan(10_000);
  expect(one).toBeLessThan(all / 1.2);
});
