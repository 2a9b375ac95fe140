// npm run check: static checks that do not run the product. Each failure says how to fix it.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { capture } from "./setup/run.mjs";
import { main, ROOT, setup } from "./setup.mjs";

/** @type {readonly { what: string, args: readonly string[], mend: string, needs?: string }[]} */
const CHECKS = [
  {
    what: "types",
    args: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "tsconfig.json"],
    mend: "Fix the errors above by hand.",
  },
  {
    what: "types of the pages and their tests",
    args: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "src/web/tsconfig.json"],
    needs: "src/web/tsconfig.json",
    mend: "Fix the errors above by hand.",
  },
  {
    what: "types of the client",
    args: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "client/tsconfig.json"],
    needs: "client/tsconfig.json",
    mend: "Fix the errors above by hand; npm run fix:queries writes the saved queries anew.",
  },
  {
    what: "lint and formatting",
    args: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."],
    mend: "npm run fix",
  },
  {
    what: "imports",
    args: ["--experimental-vm-modules", "node_modules/jest/bin/jest.js", "test/imports.test.ts"],
    mend: "Move shared code to a lower folder, or pass it in as a value.",
  },
  {
    what: "unused code",
    args: ["node_modules/knip/bin/knip.js"],
    mend: "Remove the code named above; npx knip --fix does most of it.",
  },
];

await main(async () => {
  await setup(ROOT, []);
  let failed = false;
  for (const { what, args, mend, needs } of CHECKS) {
    if (needs && !existsSync(join(ROOT, needs))) continue;
    const began = Date.now();
    const { ok, output } = await capture({ file: process.execPath, args }, ROOT);
    const took = `${((Date.now() - began) / 1000).toFixed(1)} s`;
    console.log(ok ? `${what}: passed (${took})` : `${output.trim()}\n${what}: FAILED (${took}). Fix: ${mend}`);
    failed ||= !ok;
  }
  if (failed) process.exit(1);
});
