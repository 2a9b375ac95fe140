import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { withLock } from "../../scripts/setup/lock.mjs";
import { folderWith } from "./folder.js";

const LOCK = new URL("../../scripts/setup/lock.mjs", import.meta.url).href;

/** A process of its own that runs `body` (statements that may use `folder` and `log(line)`) with the lock held. */
function process_(folder: string, body: string, parameters = ""): ChildProcess {
  const script = `
    import { appendFileSync } from "node:fs";
    import { spawn } from "node:child_process";
    import { withLock } from ${JSON.stringify(LOCK)};
    const folder = ${JSON.stringify(folder)};
    const log = (line) => appendFileSync(folder + "/log", line + "\\n");
    await withLock(folder + "/lock", async (${parameters}) => { ${body} });`;
  return spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "ignore", "inherit"] });
}

const lines = (folder: string): string[] =>
  existsSync(join(folder, "log")) ? readFileSync(join(folder, "log"), "utf8").trim().split("\n") : [];

describe("a lock between processes", () => {
  it("lets several processes through one after another", async () => {
    const folder = folderWith();
    const turns = `for (let i = 0; i < 3; i++) { log(process.pid); await new Promise(setImmediate); }`;
    const children = [1, 2, 3, 4].map(() => process_(folder, turns));
    await Promise.all(children.map((child) => once(child, "exit")));
    const pids = lines(folder);
    expect(pids).toHaveLength(12);
    for (let i = 0; i < 12; i += 3) expect(new Set(pids.slice(i, i + 3)).size).toBe(1);
    expect(new Set(pids).size).toBe(4);
  }, 60_000);

  it("is taken over, by one process at a time, from a holder that was killed", async () => {
    const folder = folderWith();
    await once(process_(folder, `process.kill(process.pid, "SIGKILL"); await new Promise(() => {});`), "exit");
    const turns = `log(process.pid); await new Promise(setImmediate); log(process.pid);`;
    await Promise.all([1, 2, 3].map(() => once(process_(folder, turns), "exit")));
    const pids = lines(folder);
    expect(pids).toHaveLength(6);
    for (let i = 0; i < 6; i += 2) expect(pids[i]).toBe(pids[i + 1]);
  }, 60_000);

  it("stays held while a child that a killed holder named is still at work", async () => {
    const folder = folderWith();
    const body = `
      const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore" });
      hold(child.pid); log(child.pid); process.kill(process.pid, "SIGKILL"); await new Promise(() => {});`;
    await once(process_(folder, body, "hold"), "exit");
    const child = Number(lines(folder)[0]);
    let waitedFor: readonly number[] = [];
    const waiting = (holders: readonly number[]) => {
      waitedFor = holders;
      process.kill(child);
    };
    await withLock(join(folder, "lock"), async () => {}, waiting);
    expect(waitedFor).toEqual([child]);
  }, 60_000);

  it("never shows its ticket half written to those who wait", async () => {
    const folder = folderWith();
    const body = `log("held"); for (let i = 0; i < 500; i++) { hold(process.pid); await new Promise(setImmediate); }`;
    const holder = process_(folder, body, "hold");
    const gone = once(holder, "exit").then(() => true);
    while (!existsSync(join(folder, "log"))) await new Promise(setImmediate);
    const seen = new Set<unknown>();
    for (
      let ended = false;
      !ended;
      ended = await Promise.race([gone, new Promise<false>((go) => setImmediate(go, false))])
    ) {
      for (let i = 0; i < 50; i++) seen.add(readFileSync(join(folder, "lock", "1"), "utf8").at(-1));
    }
    expect([...seen]).toEqual(["]"]);
  }, 60_000);

  it("is given back when the work fails, and the failure is passed on", async () => {
    const lock = join(folderWith(), "lock");
    const failing = () => Promise.reject(new Error("no space left"));
    await expect(withLock(lock, failing)).rejects.toThrow("no space left");
    expect(await withLock(lock, async () => "next")).toBe("next");
  });

  it("is not held by a process that merely got a dead holder's number", async () => {
    const folder = folderWith({ "lock/1": JSON.stringify([{ pid: process.pid, since: "before the last restart" }]) });
    expect(await withLock(join(folder, "lock"), async () => "taken")).toBe("taken");
  });

  const onLinux = process.platform === "linux" ? it : it.skip;
  onLinux("is not held by a process that has ended and that its parent never asked after", async () => {
    const shell = "exec 3<&0; cat <&3 >/dev/null & echo $!; exec sleep 60";
    const parent = spawn("sh", ["-c", shell], { stdio: ["pipe", "pipe", "ignore"] });
    try {
      const [printed] = await once(parent.stdout, "data");
      const pid = Number(printed);
      const stat = (of: number | undefined) => readFileSync(`/proc/${of}/stat`, "utf8").split(/ \(|\) | /);
      while (stat(parent.pid)[1] !== "sleep") await new Promise(setImmediate);
      parent.stdin.end();
      while (stat(pid)[2] !== "Z") await new Promise(setImmediate);
      const folder = folderWith({ "lock/1": JSON.stringify([{ pid, since: stat(pid)[21] }]) });
      expect(await withLock(join(folder, "lock"), async () => "taken")).toBe("taken");
    } finally {
      parent.kill();
    }
  });

  it("does not gather old tickets for ever", async () => {
    const lock = join(folderWith(), "lock");
    for (let i = 0; i < 40; i++) await withLock(lock, async () => {});
    expect(readdirSync(lock).length).toBeLessThan(12);
    writeFileSync(join(lock, "notes.txt"), "not a ticket");
    expect(await withLock(lock, async () => "taken")).toBe("taken");
  });
});
