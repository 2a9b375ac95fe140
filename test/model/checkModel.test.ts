import { describe, expect, it } from "@jest/globals";
import { GRAPHQL_NAMES } from "../../src/graphql/schema/graphqlNames.js";
import { checkModel, modelProblems } from "../../src/model/checkModel.js";
import { integer, text } from "../../src/model/propertyTypes.js";
import { figure } from "../../src/model/values/figure.js";
import { EMBEDDED_NAMES } from "../../src/store/embedded/reservedNames.js";
import { NEO4J_NAMES } from "../../src/store/neo4j/reservedNames.js";

const RESERVED = [GRAPHQL_NAMES, EMBEDDED_NAMES, NEO4J_NAMES];
const prop = (name: string) => ({ name, type: text() });
const entity = (...props: ReturnType<typeof prop>[]) => modelProblems([{ name: "Guideline", props }], [], RESERVED);
const relation = (...props: ReturnType<typeof prop>[]) => modelProblems([], [{ name: "CITES", props }], RESERVED);

describe("the check of the model", () => {
  it("finds the model in order", () => {
    expect(() => checkModel(...RESERVED)).not.toThrow();
  });

  it.each([
    "release",
    "sources",
    "searchForms",
    "searchCandidate",
    "evidence",
    "citations",
    "id",
    "and",
    "link",
    "source",
    "locator",
  ])("refuses an attribute called %s", (name) => {
    expect(entity(prop(name))).toEqual(
      expect.arrayContaining([expect.stringContaining(`Guideline.${name} is a name that`)]),
    );
  });

  it.each(["ordinal", "basis", "quote", "strengthName", "node", "cursor", "strength", "validFrom", "holds"])(
    "refuses a relation's property called %s",
    (name) => {
      expect(relation(prop(name))).toEqual(
        expect.arrayContaining([expect.stringContaining(`CITES.${name} is a name that`)]),
      );
    },
  );

  it("refuses a name that two properties, or a property and a relation field, have", () => {
    expect(entity(prop("part"), prop("part"))).toContain("Guideline.part is declared twice");
    expect(modelProblems([{ name: "Guideline", props: [prop("part")], fields: ["part"] }], [], RESERVED)).toEqual([
      "Guideline.part is declared twice",
    ]);
  });

  it("refuses a property that Neo4j would store under the name of another", () => {
    expect(entity(prop("title"), { name: "titleFolded", type: text() })).toEqual([
      expect.stringContaining("Guideline.title would be stored as titleFolded"),
    ]);
    const props = [
      { name: "population", type: figure() },
      { name: "populationValue", type: integer() },
    ];
    expect(modelProblems([{ name: "Guideline", props }], [], RESERVED)).toEqual([
      expect.stringContaining("Guideline.population would be stored as populationValue"),
    ]);
  });

  it("accepts names that nobody uses", () => {
    expect(entity(prop("title"), prop("note"))).toEqual([]);
    expect(relation(prop("extent"), prop("note"))).toEqual([]);
  });
});
