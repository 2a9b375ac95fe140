// npm run build: installs and builds what is missing, and builds the release from the seeds, so that the first start need not.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { capture } from "./setup/run.mjs";
import { main, ROOT, setup } from "./setup.mjs";

await main(async () => {
  await setup();
  const cpg = join(ROOT, "dist", "cli", "main.js");
  // Faults in the seeds do not fail the build; the start reports them.
  if (existsSync(cpg)) await capture({ file: process.execPath, args: [cpg, "snapshot"] }, ROOT);
});
