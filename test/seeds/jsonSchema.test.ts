import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { z } from "zod";
import { STATED_ENTITIES } from "../../src/model/entities.js";
import { statedFieldsOf } from "../../src/model/relations.js";
import { seedJsonSchema, seedJsonSchemaText } from "../../src/seeds/index.js";
import { EVIDENCE_KEYS } from "../../src/seeds/parse/seedContext.js";
import { filesBelow } from "../../src/seeds/parse/seedFiles.js";

const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));
/** What an editor would make of the schema. */
const editor = z.fromJSONSchema(seedJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);

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
        ...spec.props.filter(({ type }) => !type.derived).map(({ name }) => name),
        ...statedFieldsOf(spec.name as never).map(({ field }) => field),
        ...EVIDENCE_KEYS,
      ];
      expect(Object.keys(schema.$defs[spec.name]?.properties ?? {}).sort()).toEqual(keys.sort());
    }
  });

  it("accepts every seed file of this repository", () => {
    const refused = filesBelow(SEEDS, ".yaml").filter(
      ({ path }) => !editor.safeParse(parse(readFileSync(path, "utf8"))).success,
    );
    expect(refused.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ["an unknown type", "aliances: {}"],
    ["an unknown attribute", "alliances: { x: { populaton: 3 } }"],
    ["a wrong enum value", "alliances: { x: { kind: VANGARD } }"],
    ["a wrong slug", "alliances: { X Y: {} }"],
    ["a malformed id", "people: { x: { posts: [organisation:X Y] } }"],
    ["uncited sentences without a reason", "uncited: [{ sentences: [a] }]"],
  ])("refuses %s, as the reader does", (_, yaml) => {
    expect(editor.safeParse(parse(yaml)).success).toBe(false);
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
