import { STATED_ENTITIES } from "../../model/entities.js";
import { type EntitySpec, type PropSpec, statedProps } from "../../model/entity.js";
import { type RelationField, type RelationSpec, statedFieldsOf } from "../../model/relations.js";
import {
  attributeSchema,
  choice,
  described,
  edgeSchemas,
  evidenceKeys,
  ID,
  listOf,
  mapOf,
  ref,
  type Schema,
  SLUG,
  STATED_RELATIONS,
  sharedSchemas,
  WORDS,
} from "./jsonSchemaParts.js";

/** Returns the JSON Schema of a seed file, derived from the model, for completion and validation in editors. */
export function seedJsonSchema(): Schema {
  const head = { ...evidenceKeys(), section: described("First part of every locator in this file.", WORDS) };
  const { quote: _, ...keys } = head as Schema;
  const ids: Schema = { propertyNames: { pattern: ID }, additionalProperties: { type: "string", pattern: ID } };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Seeds of the Cancer Policy Graph",
    ...mapOf({
      ...keys,
      fields: described("Defaults by attribute or relation field.", {
        type: "object",
        additionalProperties: mapOf(keys),
      }),
      ...Object.fromEntries(STATED_ENTITIES.map((spec) => [spec.plural, entries(spec)])),
      links: listOf(ref("link")),
      redirects: described("Former ids and the ids that replaced them.", { type: "object", ...ids }),
      corrections: listOf(ref("correction")),
      uncited: listOf(ref("uncited")),
      outline: listOf(ref("outline")),
    }),
    $defs: {
      ...sharedSchemas(),
      ...Object.fromEntries(
        inherited().map((prop) => [`Entity.${prop.name}`, described(prop.description, attributeSchema(prop))]),
      ),
      ...Object.fromEntries(STATED_ENTITIES.map((spec) => [spec.name, entitySchema(spec)])),
      ...Object.assign({}, ...STATED_RELATIONS.map(targetSchemas)),
    },
  };
}

/** Returns the text of `seed.schema.json`. */
export const seedJsonSchemaText = (): string => `${JSON.stringify(seedJsonSchema(), null, 1)}\n`;

const entries = (spec: EntitySpec): Schema =>
  described(spec.description, {
    type: "object",
    propertyNames: { pattern: SLUG },
    additionalProperties: choice(ref(spec.name), { type: "null" }),
  });

/** Attributes that every entity has. */
function inherited(): readonly PropSpec[] {
  const [first, ...others] = STATED_ENTITIES;
  return (first?.props ?? []).filter(({ name }) =>
    others.every(({ props }) => props.some((prop) => prop.name === name)),
  );
}

function entitySchema(spec: EntitySpec): Schema {
  const shared = new Set(inherited().map((prop) => prop.name));
  const attributes = statedProps(spec).map((prop) => [
    prop.name,
    shared.has(prop.name) ? ref(`Entity.${prop.name}`) : described(prop.description, attributeSchema(prop)),
  ]);
  const relations = statedFieldsOf(spec.name).map((field) => [field.field, relationSchema(field)]);
  return mapOf({ ...Object.fromEntries([...attributes, ...relations]), ...evidenceKeys() });
}

/** A target or a list of targets. Full ids are required if the other end can have several types. */
const relationSchema = ({ relation, description, targets }: RelationField): Schema =>
  described(description, { allOf: [ref(`${relation.name}${targets.length > 1 ? ".ids" : ""}`)] });

function targetSchemas({ name, props }: RelationSpec): Schema {
  const forms = (pattern: string): Schema => {
    const properties = {
      propertyNames: { pattern },
      additionalProperties: choice(ref(`${name}.edge`), { type: "null" }),
    };
    const one = choice(
      { type: "string", pattern },
      { type: "object", minProperties: 1, maxProperties: 1, ...properties },
    );
    return choice(one, listOf(one));
  };
  return { [name]: forms(`${SLUG}|${ID}`), [`${name}.ids`]: forms(ID), [`${name}.edge`]: mapOf(edgeSchemas(props)) };
}
