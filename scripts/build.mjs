// npm run build: set up what is missing, and read the seeds, so that the first start need not.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { capture } from "./setup/run.mjs";
import { main, ROOT, setup } from "./setup.mjs";

await main(async () => {
  await setup();
  const cpg = join(ROOT, "dist", "cli", "main.js");
  // Faults in the seeds are for the start to tell; they do not keep the sources from being built.
  if (existsSync(cpg)) await capture({ file: process.execPath, args: [cpg, "snapshot"] }, ROOT);
});
