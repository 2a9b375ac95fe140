import { afterAll, describe, expect, it } from "@jest/globals";
import { SeedError } from "../../src/seeds/index.js";
import { wildcard } from "../../src/seeds/words.js";
import { changed, FAULTS } from "./faultCases.js";
import { faultsOf, removeFolders, VALE } from "./vale.js";

afterAll(removeFolders);

describe("seeds without a fault", () => {
  it("report nothing", () => expect(faultsOf(VALE)).toEqual([]));
});

describe("a fault is reported with its place, what was expected and what is near:", () => {
  it.each(FAULTS)("%s", (_, files, expected) => {
    const faults = faultsOf(files);
    for (const one of expected) expect(faults).toContainEqual(expect.stringMatching(wildcard(one)));
    expect(faults).toHaveLength(expected.length);
  });
});

describe("several faults", () => {
  it("are all reported, in the order of files and lines", () => {
    const faults = faultsOf({
      ...changed("kind: VANGUARD", "kind: VANGARD"),
      "a.yaml": "aliances: {}\npeople: { Jane_Roe: {} }\n",
      "b.yaml": "[\n",
    });
    expect(faults.map((fault) => fault.slice(0, fault.indexOf("  ")))).toEqual([
      "a.yaml:1:1",
      "a.yaml:2:11",
      "b.yaml:2:1",
      "vale/annex.yaml:34:11",
    ]);
  });

  it("are the message of a SeedError", () => {
    const error = new SeedError([
      { place: { file: "a.yaml", line: 1, column: 2 }, what: "It is wrong.", expected: "right" },
    ]);
    expect(error.message).toBe("The seeds are not right.\na.yaml:1:2  It is wrong.\n    expected: right\n1 fault");
  });
});
