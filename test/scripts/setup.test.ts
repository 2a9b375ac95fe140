import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "@jest/globals";
import { folderWith, write } from "./folder.js";

const SETUP = new URL("../../scripts/setup.mjs", import.meta.url).href;
const lockFile = (packages: Record<string, unknown>) =>
  JSON.stringify({ name: "bare", version: "1.0.0", lockfileVersion: 3, requires: true, packages });

/** A clone without dependencies or sources: enough for everything but the compilers. */
const bareClone = () =>
  folderWith({
    "package.json": JSON.stringify({ name: "bare", version: "1.0.0", engines: { node: ">=20.11" } }),
    "package-lock.json": lockFile({ "": { name: "bare", version: "1.0.0" } }),
  });

/** npm hands its settings to what it runs, where they would win over the clone's own. */
const ownEnvironment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_config_/i.test(name)));

/** Runs the set-up in a process of its own; gives its exit code and what it said. */
async function setUp(root: string): Promise<{ code: number; said: string }> {
  const script = `const { main, setup } = await import(${JSON.stringify(SETUP)}); await main(() => setup(${JSON.stringify(root)}));`;
  const args = ["--input-type=module", "-e", script];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "pipe"], env: ownEnvironment });
  const code = new Promise<number>((resolve) => child.on("close", (exit) => resolve(exit ?? -1)));
  return { said: await text(child.stderr), code: await code };
}

describe("setting up a clone", () => {
  it("installs once when two commands start at the same moment, is silent after that, and installs again when the lock file changes", async () => {
    const root = bareClone();
    const both = await Promise.all([setUp(root), setUp(root)]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.filter(({ said }) => said.includes("Installing packages"))).toHaveLength(1);
    expect(await setUp(root)).toEqual({ code: 0, said: "" });
    write(join(root, "package-lock.json"), `${lockFile({ "": { name: "bare", version: "1.0.0" } })}\n`);
    expect((await setUp(root)).said).toContain("Installing packages");
  }, 120_000);

  it("says in a sentence when the registry cannot be reached, and tries again next time", async () => {
    const root = bareClone();
    const dependencies = { "never-fetched": "1.0.0" };
    write(
      join(root, ".npmrc"),
      `registry=http://127.0.0.1:9\nnoproxy=127.0.0.1\nfetch-retries=0\ncache=${root}/.npm\n`,
    );
    write(
      join(root, "package.json"),
      JSON.stringify({ name: "bare", version: "1.0.0", engines: { node: ">=20.11" }, dependencies }),
    );
    const entry = { version: "1.0.0", resolved: "http://127.0.0.1:9/never-fetched/-/never-fetched-1.0.0.tgz" };
    write(
      join(root, "package-lock.json"),
      lockFile({ "": { name: "bare", version: "1.0.0", dependencies }, "node_modules/never-fetched": entry }),
    );
    const { code, said } = await setUp(root);
    expect(code).toBe(1);
    expect(said).toContain("npm did not reach its registry");
    expect(said).toContain("Connect to the network");
    expect(said).not.toContain("    at ");
    expect(existsSync(join(root, "node_modules/.installed-for"))).toBe(false);
  }, 120_000);

  it("refuses a Node that is too old, in a sentence", async () => {
    const root = folderWith({ "package.json": JSON.stringify({ engines: { node: ">=999.1" } }) });
    const { code, said } = await setUp(root);
    expect(code).toBe(1);
    expect(said).toMatch(/^Node 999\.1 or later is required, but this is Node [\d.]+\. Install a newer version.*\n$/);
  });
});
