import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { filesUnder } from "../../scripts/setup/stamp.mjs";
import { wrongFigures } from "./figures.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const RESULTS = `${ROOT}/bench/results`;

interface Result {
  readonly date: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** The figures of all results; of those that were measured several times, the last. */
function measured(): Readonly<Record<string, number>> {
  if (!existsSync(RESULTS)) return {};
  const files = readdirSync(RESULTS).filter((file) => file.endsWith(".json"));
  const results = files.map((file) => JSON.parse(readFileSync(`${RESULTS}/${file}`, "utf8")) as Result);
  results.sort((a, b) => (a.date < b.date ? -1 : 1));
  return Object.assign({}, ...results.map(({ figures }) => figures));
}

// Decisions keep the figures that they were taken on.
const documents = ["README.md", ...filesUnder(ROOT, "docs", ["docs/adr"])].filter((file) => file.endsWith(".md"));

it.each(documents)("%s claims only what was measured", (file) => {
  expect(wrongFigures(readFileSync(`${ROOT}/${file}`, "utf8"), measured())).toEqual([]);
});

describe("the check sees", () => {
  const figures = { "embedded.trace.p50": 1.234, "neo4j.rows": 12_345 };
  it.each([
    ["another figure", "It takes 1.3 ms<!-- bench embedded.trace.p50 -->.", "is 1.2, not 1.3"],
    ["a figure that nobody measured", "It takes 9 ms<!-- bench embedded.other -->.", "is in no result"],
    ["a claim without a marker", "It answers in 5 ms.", "without a marker"],
    ["a marker without a figure", "Fast<!-- bench embedded.trace.p50 -->.", "no figure"],
  ])("%s", (_, text, words) => expect(wrongFigures(text, figures)).toEqual([expect.stringContaining(words)]));

  it("what is right, however it is rounded", () => {
    const text =
      "1.2 ms<!-- bench embedded.trace.p50 -->, **1** ms<!-- bench embedded.trace.p50 -->, 12,345<!-- bench neo4j.rows --> rows in 2016";
    expect(wrongFigures(text, figures)).toEqual([]);
  });
});
