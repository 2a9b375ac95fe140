import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { folderWith } from "./folder.js";

const SCRIPTS = fileURLToPath(new URL("../../scripts", import.meta.url));
const RUN = new URL("../../scripts/setup/run.mjs", import.meta.url).href;

/** Says what it was asked, and waits. */
const WAITING = `
  process.on("SIGTERM", () => process.exit(7));
  console.log(JSON.stringify(process.argv.slice(2)));
  setInterval(() => {}, 1000);`;

/** Notes what it was asked, and fails. */
const FAILING = `
  import { appendFileSync } from "node:fs";
  appendFileSync("asked", JSON.stringify(process.argv.slice(2)));
  process.exit(1);`;

/** A clone without dependencies or sources, with a built command line. */
function clone(main = WAITING): string {
  const folder = folderWith({
    "package.json": JSON.stringify({ name: "bare", version: "1.0.0", type: "module", engines: { node: ">=20.11" } }),
    "package-lock.json": JSON.stringify({
      name: "bare",
      version: "1.0.0",
      lockfileVersion: 3,
      requires: true,
      packages: {},
    }),
    "dist/cli/main.js": main,
  });
  cpSync(SCRIPTS, join(folder, "scripts"), { recursive: true });
  return folder;
}

const ending = async (child: ChildProcess): Promise<{ code: number | null; signal: string | null }> => {
  const [code, signal] = await once(child, "close");
  return { code, signal };
};

describe("npm start", () => {
  it("hands its arguments to the command line and its standard output, says on standard error what it does, and ends as that ends", async () => {
    const child = spawn(process.execPath, [join(clone(), "scripts/start.mjs"), "--port", "4001"]);
    const said = text(child.stderr);
    const [printed] = await once(child.stdout, "data");
    expect(JSON.parse(String(printed))).toEqual(["start", "--port", "4001"]);
    child.kill("SIGTERM");
    expect(await ending(child)).toEqual({ code: 7, signal: null });
    expect(await said).toMatch(/^Installing packages/);
  }, 60_000);
});

describe("npm run build", () => {
  it("has the release made for the first start, and is done also where that fails", async () => {
    const folder = clone(FAILING);
    const child = spawn(process.execPath, [join(folder, "scripts/build.mjs")], { stdio: "ignore" });
    expect(await ending(child)).toEqual({ code: 0, signal: null });
    expect(readFileSync(join(folder, "asked"), "utf8")).toBe('["snapshot"]');
  }, 60_000);
});

describe("npm start, when npm is killed", () => {
  const underShell = process.platform === "win32" ? it.skip : it;
  underShell(
    "does not leave a server behind",
    async () => {
      const script = join(clone(), "scripts/start.mjs");
      const env = { ...process.env, npm_lifecycle_event: "start" };
      const shell = spawn("sh", ["-c", `"${process.execPath}" "${script}"; true`], {
        env,
        stdio: ["ignore", "pipe", "ignore"],
      });
      await once(shell.stdout, "data");
      shell.kill("SIGKILL");
      await once(shell.stdout, "close"); // held open by the server until it ends
    },
    60_000,
  );
});

describe("a command that runs in another's place", () => {
  const exec = (body: string) => {
    const inner = JSON.stringify({ file: process.execPath, args: ["-e", body] });
    const script = `import { exec } from ${JSON.stringify(RUN)}; await exec(${inner}, ".");`;
    return spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  };

  it("gives its exit code", async () => {
    expect(await ending(exec("process.exit(3)"))).toEqual({ code: 3, signal: null });
  });

  it("gives the signal that ended it", async () => {
    expect(await ending(exec("process.kill(process.pid, 'SIGKILL')"))).toEqual({ code: null, signal: "SIGKILL" });
  });

  it("gets the signals that were meant for it", async () => {
    const child = exec(
      "process.on('SIGTERM', () => process.exit(5)); console.log('ready'); setInterval(() => {}, 1000)",
    );
    await once(child.stdout, "data");
    child.kill("SIGTERM");
    expect(await ending(child)).toEqual({ code: 5, signal: null });
  });
});
