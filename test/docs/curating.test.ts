import { mkdirSync, readFileSync } from "node:fs";
import { delimiter, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "@jest/globals";
import { addSource } from "../../src/cli/commands/addSource.js";
import { diff } from "../../src/cli/commands/diff.js";
import { fingerprint } from "../../src/cli/commands/fingerprint.js";
import { quote } from "../../src/cli/commands/quote.js";
import { validate } from "../../src/cli/commands/validate.js";
import { readSeeds } from "../../src/seeds/index.js";
import { wildcard } from "../../src/seeds/phrases.js";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import { outputOf } from "../cli/output.js";
import { folder, put, removeFolders } from "../seeds/vale.js";
import { type Api, serve } from "../support/api.js";
import { blocksOf } from "./blocks.js";

const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));
const blocks = blocksOf("curating.md");
/** A line of the page, in which … stands for anything. */
const withGaps = (line: string) => wildcard(line, "…");

describe("the worked example of docs/curating.md", () => {
  const files = Object.fromEntries(
    blocks.flatMap(({ path, text, language }) =>
      path?.startsWith("my-") && language !== "sh" ? [[path, text] as const] : [],
    ),
  );
  const texts = Object.entries(files).filter(([path]) => path.startsWith("my-texts/"));
  const mine = folder(Object.fromEntries(texts));
  mkdirSync(`${mine}/my-seeds`);
  const settings = { SEEDS_DIR: [SEEDS, `${mine}/my-seeds`].join(delimiter), SOURCES_DIR: `${mine}/my-texts` };
  const COMMANDS: Readonly<Record<string, () => Promise<number>>> = {
    "npx cpg source add my-texts/wessex-minutes.txt": async () => {
      const code = await addSource(`${mine}/my-texts/wessex-minutes.txt`, { kind: "document", licence: "not stated" });
      // What the command makes is checked before it is completed as on the page.
      if (code === 0) expect(await validate({})).toBe(0);
      put(mine, files);
      return code;
    },
    'npx cpg quote wessex-minutes "Dr Sam Vane was elected chair"': () =>
      quote("wessex-minutes", ["Dr Sam Vane was elected chair"], {}),
    "npx cpg fingerprint": () => fingerprint({}),
    "npx cpg validate": () => validate({}),
    "npx cpg diff seeds seeds:my-seeds": () => diff(SEEDS, settings.SEEDS_DIR, {}),
  };
  const run = blocks.flatMap(({ language, text }, i) => {
    const command = language === "sh" ? text.trim().split("\n").pop() : undefined;
    return command ? [{ command, printed: blocks[i + 1]?.text ?? "" }] : [];
  });

  let api: Api;
  afterAll(async () => {
    await api?.close();
    removeFolders();
  });

  it("has a text, a source and a file of facts", () => {
    expect(Object.keys(files)).toEqual([
      "my-texts/wessex-minutes.txt",
      "my-seeds/sources/wessex-minutes.yaml",
      "my-seeds/sources/wessex-minutes.outline.yaml",
      "my-seeds/wessex-minutes/facts.yaml",
    ]);
  });

  it("names the settings that it needs", () => {
    expect(blocks.some(({ text }) => text.includes("export SEEDS_DIR=seeds:my-seeds SOURCES_DIR=my-texts\n"))).toBe(
      true,
    );
  });

  it("runs every command", () => expect(run.map(({ command }) => command)).toEqual(Object.keys(COMMANDS)));

  it.each(run)("prints what the page says of $command", async ({ command, printed }) => {
    const { code, out, err } = await outputOf(COMMANDS[command] ?? (async () => 1), settings);
    expect([code, err]).toEqual([0, ""]);
    const lines = out.replaceAll(relative(process.cwd(), mine), "").replaceAll(/^\//gm, "").split("\n");
    for (const line of printed.trimEnd().split("\n"))
      expect(lines).toContainEqual(expect.stringMatching(withGaps(line)));
  });

  it("answers the query", async () => {
    const { release } = readSeeds([SEEDS, `${mine}/my-seeds`]);
    if (!release) throw new Error("The example has faults.");
    api = await serve({ store: openEmbeddedStore(release) });
    const text = (language: string) => blocks.find((block) => block.language === language)?.text ?? "";
    const { data, errors } = await api.ask(text("graphql"));
    expect(errors).toEqual([]);
    expect(data).toEqual(JSON.parse(text("json")));
  });
});

describe("the seed file of docs/curating.md", () => {
  it("is an excerpt of the file that it names", () => {
    const [excerpt] = blocks.filter(({ path }) => path?.startsWith("seeds/"));
    const lines = readFileSync(new URL(`../../${excerpt?.path}`, import.meta.url), "utf8").split("\n");
    const shown = (excerpt?.text ?? "")
      .trimEnd()
      .split("\n")
      .map((line) => line.replace(/ +#.*/, ""));
    expect(shown.filter((line) => !lines.includes(line))).toEqual([]);
    expect(shown).toContain("  peninsula:");
  });
});
