// npm start: set up what is missing, then serve. The server runs in this very process, so signals and exit code are its own.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { main, ROOT, setup } from "./setup.mjs";

await main(async () => {
  await setup();
  const cli = join(ROOT, "dist", "cli", "main.js");
  process.setSourceMapsEnabled(true);
  process.argv.splice(1, 1, cli, "start");
  await import(pathToFileURL(cli).href);
});
