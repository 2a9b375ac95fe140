import { expect, it } from "@jest/globals";
import { storesInWords } from "./storesReporter.mjs";

it.each([
  [["test/a.test.ts"], null, "the embedded one in 1 test file; Neo4j NOT exercised, as no file was run that needs it."],
  [
    ["test/a.test.ts", "test/b.test.ts", "test/store/neo4j/c.test.ts"],
    { unavailable: "No Neo4j: there is no Java." },
    "the embedded one in 2 test files; Neo4j NOT exercised in 1 test file. No Neo4j: there is no Java.",
  ],
  [
    ["test/neo4j/c.test.ts"],
    { describe: "Neo4j 5.26" },
    "the embedded one in 0 test files; Neo4j in 1 test file: Neo4j 5.26.",
  ],
])("a run says which stores it has exercised: %j, %j", (files, server, words) => {
  expect(storesInWords(files, server)).toBe(`Stores: ${words}`);
});
