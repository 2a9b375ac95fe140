import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { afterEach, describe, expect, it } from "@jest/globals";
import { cpg, MAIN } from "../support/cpg.js";

const children = new Set<ChildProcessByStdio<null, Readable, null>>();
afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
  children.clear();
});

it("cpg snapshot without a file keeps the release for the next start", async () => {
  const { code, stdout } = await cpg(["snapshot"]);
  const [, hash] = /^Cached for the next start: release ([0-9a-f]{64})\n$/.exec(stdout) ?? [];
  const kept = readFileSync(new URL("../../.cache/release.json", import.meta.url), "utf8");
  expect(JSON.parse(kept.slice(0, kept.indexOf("\n")))).toMatchObject({ hash });
  expect(code).toBe(0);
}, 60_000);

describe("cpg start", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "serves, and ends in peace on %s",
    async (signal) => {
      const child = spawn(process.execPath, [MAIN, "start"], {
        env: { PATH: process.env.PATH, PORT: "0", DRAIN_SECONDS: "1" },
        stdio: ["ignore", "pipe", "inherit"],
      });
      children.add(child);
      let address = "";
      for await (const line of createInterface(child.stdout)) {
        address = /(http:\S+)\/graphql/.exec(line)?.[1] ?? address;
        if (line.startsWith("Stop with")) break;
      }
      const answer = await fetch(`${address}/graphql?query={release{version}}`);
      expect(answer.status).toBe(200);
      child.kill(signal);
      expect(await once(child, "exit")).toEqual([0, null]);
    },
    60_000,
  );

  it("after SIGTERM serves on for DRAIN_SECONDS while it is not ready, and a second signal ends it at once", async () => {
    const starting = async () => {
      const child = spawn(process.execPath, [MAIN, "start"], {
        env: { PATH: process.env.PATH, PORT: "0", DRAIN_SECONDS: "600" },
        stdio: ["ignore", "pipe", "ignore"],
      });
      children.add(child);
      for await (const line of createInterface(child.stdout)) {
        const address = /(http:\S+)\/graphql/.exec(line)?.[1];
        if (address) return { child, address };
      }
      throw new Error("it did not start");
    };
    const { child, address } = await starting();
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    child.kill("SIGTERM");
    let ready = await fetch(`${address}/health/ready`);
    while (ready.status === 200) ready = await fetch(`${address}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: "draining", store: "embedded" }]);
    const answer = await fetch(`${address}/graphql?query={release{hash}}`);
    // So that no client sends its next request on a connection that is about to be closed.
    expect([answer.status, answer.headers.get("connection")]).toEqual([200, "close"]);
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([null, "SIGTERM"]);
  }, 60_000);

  it("logs its start with its settings, what it serves, and its end", async () => {
    const child = spawn(process.execPath, [MAIN, "start"], {
      env: { PATH: process.env.PATH, PORT: "0", DRAIN_SECONDS: "0", NEO4J_PASSWORD: "a secret" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let logged = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      logged += text;
    });
    for await (const line of createInterface(child.stdout)) if (line.startsWith("Stop with")) break;
    child.kill("SIGTERM");
    await once(child, "close");
    const lines = logged
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ level, msg }) => [level, msg])).toEqual([
      [30, "started"],
      [30, "shutting down"],
      [30, "stopped"],
    ]);
    expect(lines[0]).toMatchObject({
      settings: { STORE: "embedded", NEO4J_PASSWORD: "(set)" },
      release: expect.any(String),
    });
    expect(logged).not.toContain("a secret");
  }, 60_000);

  it("says which port is taken and how to choose another", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    const { code, stderr } = await cpg(["start"], { PORT: String(port) });
    other.close();
    expect(stderr).toBe(
      `Port ${port} of 127.0.0.1 is in use. Stop the process that uses it, or choose another port: PORT=${port + 1} npm start\n`,
    );
    expect(code).toBe(1);
  }, 60_000);

  it("refuses settings that it cannot read, each in a sentence", async () => {
    const { code, stderr } = await cpg(["start"], { PORT: "x", NEO4J_URL: "bolt://a" });
    expect(stderr).toBe(
      'NEO4J_URL means nothing here; expected NEO4J_URI, or neither.\nPORT is "x"; expected a port from 0 to 65535.\n',
    );
    expect(code).toBe(1);
  }, 60_000);
});
