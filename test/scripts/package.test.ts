import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { npm } from "../../scripts/setup/install.mjs";
import { capture } from "../../scripts/setup/run.mjs";

jest.setTimeout(300_000);

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

/** Installing needs the network, so it is done only where the other checkers are fetched as well. */
(process.env.REQUIRE_CHECKERS === "1" ? describe : describe.skip)("the package, installed from its tarball", () => {
  const folder = mkdtempSync(join(tmpdir(), "cpg-package-"));
  const run = (args: readonly string[], cwd = folder) => capture(npm(args), cwd);
  const cpg = (args: readonly string[]) => capture({ file: process.execPath, args: [bin, ...args] }, folder);
  const bin = join(folder, "node_modules", "cancer-policy-graph", "dist", "cli", "main.js");

  beforeAll(async () => {
    const packed = await run(["pack", "--pack-destination", folder], ROOT);
    expect(packed).toMatchObject({ ok: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }');
    const installed = await run(["install", "--ignore-scripts", `cancer-policy-graph-${version}.tgz`]);
    expect(installed).toMatchObject({ ok: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("has the program and its data, without tests and source maps", () => {
    const installed = readdirSync(join(folder, "node_modules", "cancer-policy-graph"), { recursive: true }).map(String);
    expect(new Set(installed.map((path) => path.split(sep)[0]))).toEqual(
      new Set([
        ...[".cache", "cypher", "dist", "queries", "seeds"],
        ...[
          "CHANGELOG.md",
          "CITATION.cff",
          "DATA-LICENCE.md",
          "LICENSE",
          "README.md",
          "package.json",
          "schema.graphql",
        ],
      ]),
    );
    expect(installed.filter((path) => /\.map$|\.test\.|\.ts$/.test(path))).toEqual([]);
  });

  // `npx cpg` is `npm exec -- cpg`; with --no it takes nothing but what is installed.
  it.each([
    [["trace", "ccg:nhs-swindon", "--to", "alliance"], "Thames Valley"],
    [["search", "Swindon"], "ccg:nhs-swindon"],
    [["export", "csv", "-o", "."], /cancer-policy-graph-.*\.csv\.zip: release/],
    [["export", "csv", "--name", "the-19-footprints"], "Wessex"],
    [["cite", "alliance:wessex", "--field", "population"], "Permanent address"],
  ])("runs npx cpg %j", async (args, part) => {
    const { ok, output } = await run(["exec", "--no", "--", "cpg", ...args]);
    expect([ok, output]).toEqual([
      true,
      typeof part === "string" ? expect.stringContaining(part) : expect.stringMatching(part),
    ]);
  });

  it.each([
    [["query", "who-covers-swindon", "--csv"], "Thames Valley"],
    [["validate"], "No fault."],
    [["export", "turtle"], "@prefix"],
  ])("runs cpg %j", async (args, part) => {
    const { ok, output } = await cpg(args);
    expect([ok, output]).toEqual([true, expect.stringContaining(part)]);
  });

  it("npx cpg start serves the API, the playground and the addresses", async () => {
    const { file, args } = npm(["exec", "--no", "--", "cpg", "start"]);
    // In a group of its own, so that a signal reaches what npm has started.
    const child = spawn(file, args, { cwd: folder, env: { ...process.env, PORT: "0" }, detached: true });
    let printed = "";
    child.stdout.setEncoding("utf8");
    const url = await new Promise<string>((resolve, reject) => {
      child.on("exit", () => reject(new Error(`It ended: ${printed}`)));
      child.stdout.on("data", (text: string) => {
        printed += text;
        const [, found] = /(http:\/\/\S+)\/playground/.exec(printed) ?? [];
        if (found) resolve(found);
      });
    });
    const paths = [
      "/graphql?query={release{hash}}",
      "/playground",
      "/q",
      "/alliance/wessex.ttl",
      "/q/the-19-footprints.csv",
    ];
    const statuses = await Promise.all(paths.map(async (path) => (await fetch(url + path)).status));
    process.kill(-(child.pid ?? 0), "SIGTERM");
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
  });
});
