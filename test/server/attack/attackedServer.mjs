// The built program in a process of its own, whose memory can be read after a collection of garbage.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../../dist/cli/main.js", import.meta.url));
const MEMORY = new URL("tellMemory.mjs", import.meta.url).href;

/** @typedef {{ resident: number, heap: number }} Memory */
/** @typedef {Awaited<ReturnType<typeof startAttacked>>} Attacked */

/** Starts a server with the default settings on a free port. @throws {Error} where it does not start */
export async function startAttacked() {
  const child = spawn(process.execPath, ["--expose-gc", "--import", MEMORY, MAIN, "start"], {
    env: { PATH: process.env.PATH, PORT: "0" },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  /** @type {string[]} */
  const log = [];
  createInterface(/** @type {import("node:stream").Readable} */ (child.stderr)).on("line", (line) => log.push(line));
  const lines = createInterface(/** @type {import("node:stream").Readable} */ (child.stdout));
  const port = await Promise.race([
    new Promise((resolve) =>
      lines.on("line", (line) => {
        const [, found] = /:(\d+)\/graphql/.exec(line) ?? [];
        if (found) resolve(Number(found));
      }),
    ),
    once(child, "exit").then(() => null),
  ]);
  if (typeof port !== "number") throw new Error(`The server did not start:\n${log.join("\n")}`);
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    /** Lines of the log. */
    log,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    /** Memory after a collection of garbage, in bytes. */
    async memory() {
      const told = once(child, "message");
      child.send("memory");
      const [usage] = await told;
      return /** @type {Memory} */ (usage);
    },
    /** Resident memory as it is, in bytes, as Linux tells it: the server does nothing for it. */
    resident() {
      const [, kibibytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, "utf8")) ?? [];
      return Number(kibibytes) * 1024;
    },
    kill: () => child.kill("SIGKILL"),
  };
}
