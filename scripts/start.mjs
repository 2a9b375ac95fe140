// npm start: installs and builds what is missing, then serves. The server runs in this process, so its signals and exit code are the server's.
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
