// Serves this product from separate modules: the bundle that users run contains the driver, so `profiled.mjs` could not patch it.
const { start } = await import(new URL("../../dist/cli/commands/start.js", import.meta.url).href);
process.exitCode = await start();
