import { z } from "zod";
import type { PropSpec } from "../../model/entity.js";
import { Basis, Confidence, Strength } from "../../model/evidence.js";
import { type EdgePropSpec, RELATIONS, type RelationSpec } from "../../model/relations.js";
import { itemSchema, membersOf } from "./checkValue.js";
import { EVIDENCE_KEYS } from "./seedContext.js";

/** A JSON Schema. */
export type Schema = Record<string, unknown>;

export const SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";
export const ID = "^[a-z]+(-[a-z]+)*:[a-z0-9]+(-[a-z0-9]+)*$";
/** What counts as words: YAML takes some words for numbers. */
export const WORDS: Schema = { type: ["string", "number"] };
const DAY: Schema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };

export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
export const described = (description: string, schema: Schema): Schema => ({ description, ...schema });
export const choice = (...schemas: Schema[]): Schema => ({ anyOf: schemas });
export const listOf = (items: Schema): Schema => ({ type: "array", items });

/** A map with these keys and no others. */
export const mapOf = (properties: Schema, required: readonly string[] = []): Schema => ({
  type: "object",
  properties,
  ...(required.length > 0 ? { required } : {}),
  additionalProperties: false,
});

/** Relations that seeds may state. */
export const STATED_RELATIONS: readonly RelationSpec[] = RELATIONS.filter(({ derived }) => !derived);

/** The evidence keys, each by reference to what it means. */
export const evidenceKeys = (): Schema => Object.fromEntries(EVIDENCE_KEYS.map((key) => [key, ref(key)]));
const itemKeys = (): Schema => ({ ...evidenceKeys(), printed: ref("printed"), evidence: ref("evidence") });

/** What the evidence keys mean, and the forms that several fields share. */
export function sharedSchemas(): Schema {
  const patterns = choice({ type: "string" }, listOf({ type: "string" }));
  const piece = mapOf(
    { quote: WORDS, after: ref("after"), within: ref("within"), source: ref("source"), at: ref("at") },
    ["quote"],
  );
  const correction = ["of", "field", "printed", "right", "why", "authority", "authorityQuote", "authorityAt"];
  return {
    quote: described(
      "Words exactly as printed, at most 40; a list makes several citations.",
      choice(WORDS, piece, listOf(choice(WORDS, piece))),
    ),
    after: described("Look only behind the first occurrence of this, and take the first that is found.", WORDS),
    within: described(
      "From the first occurrence of one text to the next of another.",
      mapOf({ from: WORDS, to: WORDS }, ["from"]),
    ),
    at: described("Next part of the locator.", WORDS),
    source: described("Slug of the Source that is quoted.", WORDS),
    basis: described("By whom it is said.", { enum: Object.values(Basis) }),
    confidence: described("How sure the curators are.", { enum: Object.values(Confidence) }),
    note: described("Why the confidence is not HIGH, or how an inference was made.", WORDS),
    strength: described("How close the link is.", { enum: Object.values(Strength) }),
    printed: described("The words as printed; of a name or target also an alias in the source.", WORDS),
    evidence: described(
      "Several pieces of evidence, of different basis.",
      listOf(mapOf({ ...evidenceKeys(), printed: ref("printed") })),
    ),
    fact: described("A value with evidence keys beside it.", mapOf({ value: true, ...itemKeys() }, ["value"])),
    link: described(
      "A relation between all entities of two lists of ids or patterns.",
      mapOf(
        {
          relation: { enum: STATED_RELATIONS.map(({ name }) => name) },
          from: patterns,
          to: patterns,
          ...edgeKeys(STATED_RELATIONS.flatMap(({ props }) => props ?? [])),
        },
        ["relation", "from", "to"],
      ),
    ),
    correction: described(
      "What a source prints wrongly, what is right, why, and on whose authority.",
      mapOf({ ...Object.fromEntries(correction.map((key) => [key, WORDS])), ...evidenceKeys() }, [
        "of",
        "field",
        "printed",
        "right",
        "why",
      ]),
    ),
    uncited: described(
      "Sentences of a source that no fact is meant to cite, and why; * stands for any words.",
      mapOf({ source: ref("source"), why: WORDS, sentences: listOf(WORDS) }, ["why", "sentences"]),
    ),
  };
}

/** An attribute: its value, or its value with evidence keys beside it. */
export function attributeSchema(prop: PropSpec): Schema {
  const { schema } = prop.type;
  const composite = membersOf(prop.type) !== null;
  if (!prop.type.list) return composite ? withEvidence(schema, false) : plainOrMap(valueSchema(schema));
  const one = composite
    ? withEvidence(schema, prop.type.list && prop.type.sourced !== null)
    : plainOrMap(valueSchema(itemSchema(schema)));
  return plainOrMap(listOf(prop.name === "aliases" ? choice(WORDS, one) : one));
}

const plainOrMap = (value: Schema): Schema => choice(value, { allOf: [ref("fact")], properties: { value } });

/** A composite value with evidence keys beside its members; where it names its source, that is the quotation's. */
function withEvidence(schema: z.ZodType, sourced: boolean): Schema {
  const { properties, required } = valueSchema(itemSchema(schema)) as { properties: Schema; required?: string[] };
  const scope = sourced ? { scope: described("any: the alias is not only this source's", { const: "any" }) } : {};
  const { source: _, ...members } = properties;
  return mapOf(
    { ...(sourced ? members : properties), ...itemKeys(), ...scope },
    required?.filter((key) => key !== "source"),
  );
}

/** The keys of a relation's item. */
export const edgeKeys = (props: readonly EdgePropSpec[] = []): Schema => ({
  ...Object.fromEntries(
    props.map(({ name, type, description }) => [name, described(description, valueSchema(type.schema))]),
  ),
  validFrom: DAY,
  validTo: DAY,
  ...itemKeys(),
});

function valueSchema(schema: z.ZodType): Schema {
  const { $schema: _, ...value } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema;
  return widened(value) as Schema;
}

/** Plain strings may stand as numbers too, since a bare 2020 counts as its words. */
function widened(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(widened);
  if (typeof schema !== "object" || schema === null) return schema;
  const own = schema as Schema;
  if (own.type === "string" && !own.pattern && !own.enum) return { ...own, type: ["string", "number"] };
  return Object.fromEntries(Object.entries(own).map(([key, value]) => [key, widened(value)]));
}
