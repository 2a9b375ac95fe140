import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { faultText, readSeeds, textsIn } from "../../src/seeds/index.js";

const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));
const folders = (process.env.SOURCES_DIR ?? "").split(delimiter).filter((folder) => folder !== "");
const inWords = (faults: ReturnType<typeof readSeeds>["faults"]) => faults.map((fault) => faultText(fault));

describe("the seeds of this repository", () => {
  it("have no fault, and every quotation matches its fingerprint", () => {
    expect(inWords(readSeeds([SEEDS]).faults)).toEqual([]);
  });

  const withTexts = folders.length > 0 ? it : it.skip;

  withTexts("stand in the texts word for word, where those are at hand (SOURCES_DIR)", () => {
    const texts = textsIn(folders);
    const { release, faults, sources } = readSeeds([SEEDS], { texts });
    expect(inWords(faults)).toEqual([]);
    const citations = [
      ...(release?.entities ?? []).flatMap(({ evidence }) => Object.values(evidence).flat()),
      ...(release?.edges ?? []).flatMap(({ evidence }) => evidence),
    ].flatMap((one) => one.citations);
    // Said once more without the reader's own code: code points, white space collapsed.
    const wrong = citations.filter(({ source, start, end, quote }) => {
      const text = sources.of(source.slice("source:".length)).text;
      return text !== null && text.points.slice(start, end).join("").replace(/\s+/g, " ").trim() !== quote;
    });
    expect(wrong).toEqual([]);
    expect(citations.length).toBeGreaterThan(1000);
  });
});
