import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { cpg, MAIN } from "../support/cpg.js";

jest.setTimeout(120_000);

/** A command line as a shell splits it, without the program's name and without where its output goes. */
const words = (line: string): string[] =>
  [...line.replace(/ > \S+$/, "").matchAll(/"([^"]*)"|(\S+)/g)].map(([, a, b]) => a ?? b ?? "");

const helpOf = async (...command: readonly string[]): Promise<string> => (await cpg([...command, "--help"])).stdout;
const examplesIn = (help: string): string[] => [...help.matchAll(/^ {2}npx cpg (.*)$/gm)].map(([, line = ""]) => line);
const commandsIn = (help: string): string[] =>
  [...help.matchAll(/^ {2}([a-z-]+)(?: [[<].*)?(?: {2}|$)/gm)].flatMap(([, name = ""]) =>
    name === "help" ? [] : [name],
  );

/** Every command by its words, such as "source add", with the examples in its help. */
async function commandsBelow(...path: readonly string[]): Promise<[string, string[]][]> {
  const help = await helpOf(...path);
  const below = help.includes("[command]") ? commandsIn(help) : [];
  if (below.length === 0) return [[path.join(" "), examplesIn(help)]];
  return (await Promise.all(below.map((name) => commandsBelow(...path, name)))).flat();
}

const COMMANDS = await commandsBelow();
const EXAMPLES = [...new Set([...examplesIn(await helpOf()), ...COMMANDS.flatMap(([, lines]) => lines)])];
const [SERVING, OTHERS] = [true, false].map((serves) => EXAMPLES.filter((line) => /^start\b/.test(line) === serves));

const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "cpg-examples-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What those need that add to the seeds: an overlay, so that the project's own stay as they are. */
const OVERLAY = { SEEDS_DIR: [SEEDS, "my-seeds"].join(delimiter), SOURCES_DIR: "my-texts" };
const settingsFor = (line: string) => (/^(source|quote|fingerprint)\b/.test(line) ? OVERLAY : {});

// The files that the examples name.
beforeAll(async () => {
  for (const name of ["my-texts", "my-seeds"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "my-texts/minutes.txt"), "Minutes of the board\n\nDr Vane was elected chair.\n");
  writeFileSync(join(folder, "my-texts/news.txt"), "News from Wessex\n\nThe board has met.\n");
  symlinkSync(SEEDS, join(folder, "seeds"), "junction");
  const { code } = await cpg(["snapshot", "release-before.ndjson"], {}, folder);
  expect(code).toBe(0);
  copyFileSync(join(folder, "release-before.ndjson"), join(folder, "release-x10.ndjson"));
});

describe("the examples in the help", () => {
  it("are two or more for each command, and call it", () => {
    expect(COMMANDS.length).toBeGreaterThanOrEqual(23);
    for (const [command, lines] of COMMANDS)
      expect([command, lines.filter((line) => `${line} `.startsWith(`${command} `)).length]).toEqual([
        command,
        Math.max(2, lines.length),
      ]);
  });

  it.each(OTHERS ?? [])("cpg %s", async (line) => {
    const { code, stdout, stderr } = await cpg(words(line), settingsFor(line), folder);
    expect([code, code === 0 ? "" : stderr]).toEqual([0, ""]);
    expect(stdout).not.toContain("[object Object]");
    expect(stdout + stderr).not.toMatch(/\n\s+at /);
  });

  it.each(SERVING ?? [])("cpg %s", async (line) => {
    const { PATH } = process.env;
    const env = { PATH, PORT: "0", DRAIN_SECONDS: "0" };
    const child = spawn(process.execPath, [MAIN, ...words(line)], {
      cwd: folder,
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      for await (const said of createInterface(child.stdout)) if (said.startsWith("Stop with")) break;
      child.kill("SIGTERM");
      expect(await once(child, "exit")).toEqual([0, null]);
    } finally {
      child.kill("SIGKILL");
    }
  });
});
