import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, jest } from "@jest/globals";
import { MAIN } from "../support/cpg.js";

jest.setTimeout(120_000);

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const folder = mkdtempSync(join(tmpdir(), "cpg-readme-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("the files that README.md takes away are written by its commands as they stand", () => {
  const [, commands = ""] = /## Take it with you\n[^`]*```sh\n([\s\S]*?)```/.exec(readme) ?? [];
  const script = `set -e\nnpx() { shift; "${process.execPath}" "${MAIN}" "$@"; }\n${commands}`;
  const { PATH, HOME } = process.env;
  const printed = execFileSync("bash", ["-c", script], { cwd: folder, env: { PATH, HOME } }).toString();
  expect(printed).toContain("Permanent address: /id/alliance:wessex?release=");
  const sizes = ["graph.csv.zip", "graph.ttl", "graph.graphml"].map((name) => statSync(join(folder, name)).size);
  expect(Math.min(...sizes)).toBeGreaterThan(100_000);
  const [head, ...rows] = readFileSync(join(folder, "alliances.csv"), "utf8").trimEnd().split("\r\n");
  expect(head).toBe("\ufeffname,code,ccgs.name,ccgs.code");
  expect(rows).toContain("Thames Valley,E56000013,NHS Swindon CCG,E38000181");
  expect(rows.length).toBeGreaterThan(200);
  expect(readFileSync(join(folder, "changes.md"), "utf8")).toMatch(/^No changes: both are release `[0-9a-f]{12}`\.\n$/);
});
