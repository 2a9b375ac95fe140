// npm test: set up what is missing, then run Jest with the arguments given.
import { exec } from "./setup/run.mjs";
import { main, ROOT, setup } from "./setup.mjs";

await main(async () => {
  await setup();
  const jest = ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning", "node_modules/jest/bin/jest.js"];
  await exec({ file: process.execPath, args: [...jest, ...process.argv.slice(2)] }, ROOT);
});
