import { z } from "zod";
import { ENTITIES, type EntityName } from "../model/entities.js";
import type { EntitySpec, PropSpec } from "../model/entity.js";
import { Basis, Confidence, Strength } from "../model/evidence.js";
import { RELATIONS, type RelationField, relationFieldsOf } from "../model/relations.js";
import { isSourcedList } from "./readAttribute.js";
import { itemSchema, membersOf } from "./values.js";

type Schema = Record<string, unknown>;

const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const WORDS: Schema = { type: ["string", "number", "boolean"] };
const DAY: Schema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
const SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";
const ID = "^[a-z]+(-[a-z]+)*:[a-z0-9]+(-[a-z0-9]+)*$";

/** JSON Schema of a seed file, derived from the model, so that editors complete and check while a curator types. */
export function seedJsonSchema(): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Seeds of the Cancer Policy Graph",
    type: "object",
    properties: {
      source: described(WORDS, "Slug of the Source of all quotations below."),
      section: described(WORDS, "First part of every locator."),
      ...evidenceProperties(),
      quote: undefined,
      fields: {
        type: "object",
        description: "Defaults by attribute or relation field.",
        additionalProperties: map(evidenceProperties()),
      },
      ...Object.fromEntries(
        ENTITIES.map((spec) => [
          spec.plural,
          {
            type: "object",
            description: spec.description,
            propertyNames: { pattern: SLUG },
            additionalProperties: ref(spec.name),
          },
        ]),
      ),
      links: { type: "array", items: ref("link") },
      redirects: {
        type: "object",
        propertyNames: { pattern: ID },
        additionalProperties: { type: "string", pattern: ID },
      },
      corrections: { type: "array", items: ref("correction") },
    },
    additionalProperties: false,
    $defs: { ...shared(), ...Object.fromEntries(ENTITIES.map((spec) => [spec.name, entitySchema(spec)])) },
  };
}

/** The schema as the file `seed.schema.json` holds it. */
export const seedJsonSchemaText = (): string => `${JSON.stringify(seedJsonSchema(), null, 2)}\n`;

const described = (schema: Schema, description: string): Schema => ({ ...schema, description });
const map = (properties: Schema, required: readonly string[] = []): Schema => ({
  type: ["object", "null"],
  properties,
  required,
  additionalProperties: false,
});
const choice = (...schemas: Schema[]): Schema => ({ anyOf: schemas });

const evidenceProperties = (): Schema => ({
  quote: ref("quote"),
  after: described(WORDS, "Look only behind the first occurrence of this, and take the first that is found."),
  within: ref("within"),
  at: described(WORDS, "Next part of the locator."),
  source: described(WORDS, "Slug of the Source, where it is another."),
  basis: { enum: Object.values(Basis), description: "By whom it is said." },
  confidence: { enum: Object.values(Confidence), description: "How sure the curators are." },
  note: described(WORDS, "Why the confidence is not HIGH, or how an inference was made."),
  strength: { enum: Object.values(Strength), description: "How close the link is." },
});

const itemProperties = (): Schema => ({
  ...evidenceProperties(),
  printed: described(WORDS, "The words as printed; for names and targets also an alias of the source."),
  evidence: { type: "array", items: map({ ...evidenceProperties(), printed: WORDS }) },
});

function shared(): Schema {
  const patterns = choice({ type: "string" }, { type: "array", items: { type: "string" } });
  const piece = map({ quote: WORDS, after: WORDS, within: ref("within"), source: WORDS, at: WORDS }, ["quote"]);
  return {
    quote: {
      description: "Words exactly as printed, at most 40; a list makes several citations.",
      ...choice(WORDS, piece, { type: "array", items: choice(WORDS, piece) }),
    },
    within: described(
      map({ from: WORDS, to: WORDS }, ["from"]),
      "From the first occurrence of one text to the next of another.",
    ),
    link: {
      ...map(
        {
          relation: { enum: RELATIONS.map(({ name }) => name) },
          from: patterns,
          to: patterns,
          ...edgeProperties(RELATIONS.flatMap(({ props }) => props ?? [])),
        },
        ["relation", "from", "to"],
      ),
      description: "A relation between all entities of two lists of ids or patterns.",
    },
    correction: map(
      {
        ...Object.fromEntries(
          [
            "of",
            "field",
            "printed",
            "right",
            "why",
            "source",
            "at",
            "after",
            "authority",
            "authorityQuote",
            "authorityAt",
          ].map((key) => [key, WORDS]),
        ),
        quote: ref("quote"),
        within: ref("within"),
        confidence: { enum: Object.values(Confidence) },
      },
      ["of", "field", "printed", "right", "why"],
    ),
  };
}

function entitySchema(spec: EntitySpec): Schema {
  const props = spec.props.map((prop) => [prop.name, described(propSchema(prop), prop.description)]);
  const relations = relationFieldsOf(spec.name as EntityName).map((field) => [field.field, relationSchema(field)]);
  return map({ ...Object.fromEntries([...props, ...relations]), ...evidenceProperties() });
}

function propSchema(prop: PropSpec): Schema {
  const value = valueSchema(membersOf(prop.kind) && !prop.kind.list ? itemSchema(prop.kind.schema) : prop.kind.schema);
  const members = membersOf(prop.kind);
  if (!prop.kind.list)
    return members ? withEvidence(value) : choice(value, map({ value, ...itemProperties() }, ["value"]));
  const item = valueSchema(itemSchema(prop.kind.schema));
  const one = members
    ? withEvidence(item, isSourcedList(prop))
    : choice(item, map({ value: item, ...itemProperties() }, ["value"]));
  const alias = prop.name === "aliases" ? choice(WORDS, one) : one;
  const items: Schema = { type: "array", items: alias };
  return choice(items, map({ value: items, ...itemProperties() }, ["value"]));
}

/** A composite value with evidence keys beside its members. */
function withEvidence(schema: Schema, sourced = false): Schema {
  const { source: _, ...members } = schema.properties as Schema;
  const required = ((schema.required as readonly string[] | undefined) ?? []).filter((key) => key !== "source");
  const own = sourced ? members : (schema.properties as Schema);
  return map({ ...itemProperties(), ...own, ...(sourced ? { scope: { const: "any" } } : {}) }, required);
}

function valueSchema(schema: z.ZodType): Schema {
  const { $schema: _, ...value } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema;
  return value;
}

const edgeProperties = (props: readonly { name: string; kind: PropSpec["kind"]; description: string }[]): Schema => ({
  ...Object.fromEntries(
    props.map(({ name, kind, description }) => [name, described(valueSchema(kind.schema), description)]),
  ),
  validFrom: DAY,
  validTo: DAY,
  ...itemProperties(),
});

function relationSchema({ relation, description, targets }: RelationField): Schema {
  const pattern = targets.length > 1 ? ID : `${SLUG}|${ID}`;
  const edge: Schema = {
    type: "object",
    propertyNames: { pattern },
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: map(edgeProperties(relation.props ?? [])),
  };
  const one = choice({ type: "string", pattern }, edge);
  return { description, ...choice(one, { type: "array", items: one }) };
}
