// npm run fix:queries: writes the typed queries of pages and of the client.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { clientQueryModules } from "./queries/clientQueries.mjs";
import { pageQueryModules } from "./queries/pageQueries.mjs";
import { capture } from "./setup/run.mjs";
import { ROOT } from "./setup.mjs";

const modules = new Map([...(await pageQueryModules()), ...(await clientQueryModules())]);
for (const [path, content] of modules) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
const biome = join(ROOT, "node_modules/@biomejs/biome/bin/biome");
await capture({ file: process.execPath, args: [biome, "check", "--write", ...modules.keys()] }, ROOT);
