import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "@jest/globals";
import { cpg } from "../support/cpg.js";

const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));
/** Facts beside the real ones: three times as many entities as these, each with a link and a quotation. */
const FACTS = 4_000;
const FACTS_PER_FILE = 500;
/**
 * Megabytes: some 60 for the real seeds, and at most 24 kB for each entity with its link and its quotation. Measured: 8 to 12; V8 gives up earlier than
 * it must where other work slows its collections.
 */
const HEAP = 60 + (24 * FACTS) / 1_000;

const folder = mkdtempSync(join(tmpdir(), "many-facts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An overlay of as many facts, made up, with their text. Returns the settings of a command that reads it. */
function manyFacts(count: number): Readonly<Record<string, string>> {
  const [texts, seeds] = [join(folder, "texts"), join(folder, "seeds")];
  for (const dir of [texts, join(seeds, "sources"), join(seeds, "survey")]) mkdirSync(dir, { recursive: true });
  const words = (n: number) =>
    `Service ${n} of Wessex Cancer Alliance should be reviewed by team ${n} within ${n} days`;
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  writeFileSync(join(texts, "survey.txt"), ["Survey", ...numbers.map((n) => `${n}. ${words(n)}.`), ""].join("\n"));
  writeFileSync(
    join(seeds, "sources", "survey.yaml"),
    `source: survey
sources:
  survey: { name: Survey, title: { value: Survey, quote: Survey }, kind: DOCUMENT, licence: made up, file: survey.txt }
`,
  );
  for (let first = 0; first < count; first += FACTS_PER_FILE) {
    const facts = numbers.slice(first, first + FACTS_PER_FILE).map(
      (n) => `  survey-${n}:
    name: Review service ${n}
    kind: { value: REQUIREMENT, basis: INFERRED, note: By the word "should". }
    at: paragraph ${n}
    statement: should be reviewed by team ${n} within ${n} days
    quote: ${words(n)}
    expectedOf: [alliance:wessex]
`,
    );
    writeFileSync(join(seeds, "survey", `from-${first}.yaml`), `source: survey\nexpectations:\n${facts.join("")}`);
  }
  return { SEEDS_DIR: [SEEDS, seeds].join(delimiter), SOURCES_DIR: texts };
}

describe("the memory that seeds take", () => {
  const settings = manyFacts(FACTS);

  it("grows by at most 24 kB for each entity with its link and quotation", async () => {
    expect(await cpg(["fingerprint", "--source", "survey"], settings)).toMatchObject({ code: 0 });
    const { code, stdout, stderr } = await cpg(["validate", "--json"], {
      ...settings,
      NODE_OPTIONS: `--max-old-space-size=${HEAP}`,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { sources } = JSON.parse(stdout) as { sources: readonly object[] };
    expect(sources).toContainEqual(expect.objectContaining({ source: "source:survey", quotations: 1 + FACTS }));
  }, 120_000);
});
