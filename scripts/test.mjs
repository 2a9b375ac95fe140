// npm test: installs and builds what is missing, then runs Jest with the given arguments.
import { exec } from "./setup/run.mjs";
import { main, ROOT, setup } from "./setup.mjs";

await main(async () => {
  await setup();
  const jest = ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning", "node_modules/jest/bin/jest.js"];
  await exec({ file: process.execPath, args: [...jest, ...process.argv.slice(2)] }, ROOT);
});
