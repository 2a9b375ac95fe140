import { spawn } from "node:child_process";
import { join } from "node:path";
import { freePort } from "../freePort.mjs";
import { ROOT } from "../setup.mjs";

const PATIENCE = 60_000;

/**
 * Starts the built server with the embedded store in a process of its own, and waits until it is ready.
 * @param {Readonly<Record<string, string>>} [settings] as environment variables
 */
export async function startBuilt(settings = {}) {
  const port = await freePort();
  const env = {
    ...process.env,
    STORE: "embedded",
    LOG_LEVEL: "error",
    RATE_LIMIT: "0",
    ...settings,
    PORT: String(port),
  };
  const child = spawn(process.execPath, [join(ROOT, "dist/cli/main.js"), "start"], { env, stdio: "ignore" });
  const stop = () => child.kill();
  process.once("exit", stop);
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const isReady = () =>
    fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null || performance.now() - began > PATIENCE) throw new Error("The server does not start.");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { url, pid: child.pid, stop };
}
