import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { STATED_ENTITIES } from "../../src/model/entities.js";
import { statedFieldsOf } from "../../src/model/relations.js";
import { EVIDENCE_KEYS } from "../../src/seeds/context.js";
import { seedJsonSchema, seedJsonSchemaText } from "../../src/seeds/index.js";

type Schema = { properties: Record<string, unknown>; $defs: Record<string, { properties: Record<string, unknown> }> };

describe("the schema of seeds for editors", () => {
  const schema = seedJsonSchema() as unknown as Schema;

  it("is the one in seeds/seed.schema.json (else: npm run fix:schema)", () => {
    expect(readFileSync(new URL("../../seeds/seed.schema.json", import.meta.url), "utf8")).toBe(seedJsonSchemaText());
  });

  it("knows every type by its plural, with every attribute, relation field and evidence key", () => {
    for (const spec of STATED_ENTITIES) {
      expect(schema.properties).toHaveProperty(spec.plural);
      const keys = [
        ...spec.props.map(({ name }) => name),
        ...statedFieldsOf(spec.name as never).map(({ field }) => field),
        ...EVIDENCE_KEYS,
      ];
      expect(Object.keys(schema.$defs[spec.name]?.properties ?? {}).sort()).toEqual(keys.sort());
    }
  });

  it("refers to nothing that it does not define", () => {
    const refs = [...JSON.stringify(schema).matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name ?? "");
    expect(refs.filter((name) => !(name in schema.$defs))).toEqual([]);
  });
});

describe("the model", () => {
  it("has no attribute or relation field that bears the name of an evidence key", () => {
    const keys = new Set<string>([...EVIDENCE_KEYS, "evidence", "value"]);
    const clashes = STATED_ENTITIES.flatMap((spec) =>
      statedFieldsOf(spec.name as never)
        .map(({ field }) => `${spec.name}.${field}`)
        .concat(spec.props.map(({ name }) => `${spec.name}.${name}`)),
    );
    expect(clashes.filter((name) => keys.has(name.replace(/.*\./, "")))).toEqual(["Finding.value"]);
  });
});
