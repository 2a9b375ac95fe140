import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "@jest/globals";
import { KEEP_WHILE_READ } from "./docker.mjs";

const withShell = process.platform === "win32" ? it.skip : it;

withShell("a server in a container ends when the tests close its standard input, and not before", async () => {
  const server = `trap 'echo stopped; exit 0' TERM; echo serving; while :; do sleep 0.05; done`;
  const shell = spawn("sh", ["-c", KEEP_WHILE_READ, "sh", "sh", "-c", server], { stdio: ["pipe", "pipe", "inherit"] });
  let said = "";
  shell.stdout.on("data", (chunk) => (said += chunk));
  await once(shell.stdout, "data");
  expect(shell.exitCode).toBeNull();
  shell.stdin.end();
  await once(shell, "close");
  expect(said).toBe("serving\nstopped\n");
});
