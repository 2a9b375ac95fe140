// Serves this product from its single modules: the bundle that users run has the driver inside, where `profiled.mjs` cannot reach it.
const { start } = await import(new URL("../../dist/cli/commands/start.js", import.meta.url).href);
process.exitCode = await start();
