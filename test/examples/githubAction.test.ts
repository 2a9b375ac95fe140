import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { capture } from "../../scripts/setup/run.mjs";
import { otherReleasesIn } from "../../src/cli/otherReleases.js";
import { exportRoutes } from "../../src/export/routes.js";
import { linesOf, writeReleaseFile } from "../../src/seeds/release/releaseFile.js";
import { type Api, serve } from "../support/api.js";
import { MAIN } from "../support/cpg.js";
import { olderRelease } from "../support/olderRelease.js";
import { realRelease } from "../support/release.js";

const EXAMPLE = fileURLToPath(new URL("../../examples/github-action/", import.meta.url));

interface Workflow {
  readonly jobs: {
    readonly chains: { readonly steps: readonly { readonly uses?: string; readonly run?: string }[] };
  };
}
const workflow = parse(readFileSync(join(EXAMPLE, "cited-chains.yml"), "utf8")) as Workflow;

const elsewhere = olderRelease({
  isUnlinked: ({ relation, from }) => relation === "HAS_MEMBER" && from === "alliance:thames-valley",
});
const onChain = olderRelease({ isUnlinked: ({ from, to }) => from === "alliance:wessex" && to === "ccg:nhs-dorset" });

let api: Api;
let folder: string;
const exports = exportRoutes({ baseIri: "https://example.org/id/" });
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "action-"));
  for (const release of [elsewhere, onChain]) writeReleaseFile(join(folder, `${release.hash}.jsonl`), linesOf(release));
  api = await serve({ routes: exports.routes, otherReleases: otherReleasesIn(folder) });
});
afterAll(async () => {
  await api.close();
  await exports.close();
  rmSync(folder, { recursive: true });
});

/** Runs the steps of the workflow in a repository that cites a release. */
async function steps(release: string, url = api.url) {
  const repository = mkdtempSync(join(folder, "repository-"));
  for (const name of ["check-chains.sh", "chains.txt"]) cpSync(join(EXAMPLE, name), join(repository, name));
  writeFileSync(join(repository, "release.txt"), `${release}\n`);
  // What the step that installs the package leaves.
  mkdirSync(join(repository, "node_modules/.bin"), { recursive: true });
  symlinkSync(MAIN, join(repository, "node_modules/.bin/cpg"));
  const runs = workflow.jobs.chains.steps.flatMap(({ run }) => (run && !run.startsWith("npm install") ? [run] : []));
  const script = [...runs, 'echo "ended with 0"'].join("\n");
  const env = { ...process.env, CPG_URL: url };
  return capture({ file: "bash", args: ["-e", "-c", script], env }, repository);
}

it("has a workflow that fetches what it needs and runs the script", () => {
  const { steps: all } = workflow.jobs.chains;
  expect(all.map(({ uses, run }) => uses ?? run)).toEqual([
    expect.stringMatching(/^actions\/checkout@v\d+$/),
    expect.stringMatching(/^actions\/setup-node@v\d+$/),
    "npm install --no-save cancer-policy-graph",
    "bash check-chains.sh",
  ]);
});

describe("its steps", () => {
  it("pass where the cited release is the present one, or another part of it changed", async () => {
    for (const hash of [realRelease().hash, elsewhere.hash.slice(0, 12)]) {
      const { ok, output } = await steps(hash);
      expect([ok, output]).toEqual([true, expect.stringContaining("ended with 0")]);
      expect(output).toContain("No change on the chains from alliance:wessex to ccg:nhs-dorset.");
    }
  });

  it("fail where a chain has changed, and say what", async () => {
    const { ok, output } = await steps(onChain.hash);
    expect(ok).toBe(false);
    expect(output).toContain("+ HAS_MEMBER alliance:wessex -> ccg:nhs-dorset\n");
    expect(output).toContain("CHANGED: from alliance:wessex to ccg:nhs-dorset\n");
    expect(output).not.toContain("CHANGED: from recommendation");
  });

  it("fail with the reason where the server does not have the cited release, or does not answer", async () => {
    const unknown = await steps("0123456789ab");
    expect([unknown.ok, unknown.output]).toEqual([
      false,
      expect.stringContaining("Release 0123456789ab is not available here."),
    ]);
    const [ok, output] = Object.values(await steps(onChain.hash, "http://127.0.0.1:9"));
    expect([ok, output]).toEqual([false, expect.stringContaining("http://127.0.0.1:9")]);
  });
});
