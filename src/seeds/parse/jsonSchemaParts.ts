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
/** Text. Numbers are allowed, because YAML parses some texts as numbers. */
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

/** Relations that seeds may contain. */
export const STATED_RELATIONS: readonly RelationSpec[] = RELATIONS.filter(({ derived }) => !derived);

/** The evidence keys, each as a reference to its schema. */
export const evidenceKeys = (): Schema => Object.fromEntries(EVIDENCE_KEYS.map((key) => [key, ref(key)]));
const itemKeys = (): Schema => ({ ...evidenceKeys(), printed: ref("printed"), evidence: ref("evidence") });

/** The schemas of the evidence keys, and those that several fields share. */
export function sharedSchemas(): Schema {
  const patterns = choice({ type: "string" }, listOf({ type: "string" }));
  const piece = mapOf(
    { quote: WORDS, after: ref("after"), within: ref("within"), source: ref("source"), at: ref("at") },
    ["quote"],
  );
  const correction = ["of", "field", "printed", "right", "why", "authority", "authorityQuote", "authorityAt"];
  return {
    quote: described(
      "Quotation exactly as printed, at most 40 words. A list creates several citations.",
      choice(WORDS, piece, listOf(choice(WORDS, piece))),
    ),
    after: described("Search only after the first occurrence of this text, and use the first match.", WORDS),
    within: described(
      "Search only from the first occurrence of `from` to the next occurrence of `to`.",
      mapOf({ from: WORDS, to: WORDS }, ["from"]),
    ),
    at: described("Next part of the locator.", WORDS),
    source: described("Slug of the quoted Source.", WORDS),
    basis: described("Who makes the statement.", { enum: Object.values(Basis) }),
    confidence: described("How sure the curators are.", { enum: Object.values(Confidence) }),
    note: described("Why the confidence is not HIGH, or how an inference was made.", WORDS),
    strength: described("How close the link is.", { enum: Object.values(Strength) }),
    ownWords: described("Also cite the own words of an end that the quotations do not name.", { type: "boolean" }),
    printed: described("The text as printed. For a name or a target it also becomes an alias with this source.", WORDS),
    evidence: described(
      "Several pieces of evidence with different bases.",
      listOf(mapOf({ ...evidenceKeys(), printed: ref("printed") })),
    ),
    fact: described("A value with evidence keys.", mapOf({ value: true, ...itemKeys() }, ["value"])),
    link: described(
      "A relation from every entity of one list to every entity of another. Lists contain ids or patterns.",
      mapOf(
        {
          relation: { enum: STATED_RELATIONS.map(({ name }) => name) },
          from: patterns,
          to: patterns,
          ...edgeSchemas(STATED_RELATIONS.flatMap(({ props }) => props ?? [])),
        },
        ["relation", "from", "to"],
      ),
    ),
    correction: described(
      "A correction: the misprint, the right value, the reason and the authority.",
      mapOf({ ...Object.fromEntries(correction.map((key) => [key, WORDS])), ...evidenceKeys() }, [
        "of",
        "field",
        "printed",
        "right",
        "why",
      ]),
    ),
    outline: described(
      "A place of the source's text, from some words to the next place. Locators are derived from it.",
      mapOf({
        at: described("What the place is called.", WORDS),
        from: described("Its first words, as printed.", WORDS),
        columns: described("The columns of a table, if its first line does not name them.", listOf(WORDS)),
        rows: described("The column, or columns, whose cells name the rows of a table.", choice(WORDS, listOf(WORDS))),
      }),
    ),
    uncited: described(
      "Sentences of a source that need no citation, with the reason. * matches any text.",
      mapOf({ source: ref("source"), why: WORDS, sentences: listOf(WORDS) }, ["why", "sentences"]),
    ),
  };
}

/** An attribute: a value, or a value with evidence keys. */
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

/** A composite value with evidence keys beside its members. If it has a source, that is the source of the quotation. */
function withEvidence(schema: z.ZodType, sourced: boolean): Schema {
  const { properties, required } = valueSchema(itemSchema(schema)) as { properties: Schema; required?: string[] };
  const scope = sourced
    ? { scope: described("any: the alias is in general use, not only in this source", { const: "any" }) }
    : {};
  const { source: _, ...members } = properties;
  return mapOf(
    { ...(sourced ? members : properties), ...itemKeys(), ...scope },
    required?.filter((key) => key !== "source"),
  );
}

/** Schemas of the keys of an edge. */
export const edgeSchemas = (props: readonly EdgePropSpec[] = []): Schema => ({
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

/** Allows numbers for plain strings, because an unquoted 2020 is read as text. */
function widened(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(widened);
  if (typeof schema !== "object" || schema === null) return schema;
  const own = schema as Schema;
  if (own.type === "string" && !own.pattern && !own.enum) return { ...own, type: ["string", "number"] };
  return Object.fromEntries(Object.entries(own).map(([key, value]) => [key, widened(value)]));
}
