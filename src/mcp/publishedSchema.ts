import { z } from "zod";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Limits of texts and lists: arguments are checked against them, but assistants need not read them. */
const LIMITS = ["minLength", "maxLength", "maxItems", "propertyNames"] as const;

function shorten(schema: JsonSchema, io: "input" | "output", isRoot: boolean): void {
  for (const key of LIMITS) delete schema[key];
  // The bounds of whole numbers that JavaScript has.
  if (schema.type === "integer") for (const key of ["minimum", "maximum"] as const) delete schema[key];
  if (io === "output" && schema.additionalProperties === false) delete schema.additionalProperties;
  if (io === "output" && !isRoot) delete schema.required;
}

/** A schema as clients see it: an assistant reads all of them before its first question, so it has no more words than needed. */
function published(schema: z.ZodType, io: "input" | "output"): Record<string, unknown> {
  const { $schema, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ jsonSchema, path }) => shorten(jsonSchema, io, path.length === 0),
  });
  return json;
}

/** A schema that checks everything that it declares, and is published in few words. */
export function publishedSchema<T>(schema: z.ZodType<T>) {
  const input = published(schema, "input");
  const output = published(schema, "output");
  return {
    "~standard": {
      ...schema["~standard"],
      jsonSchema: { input: () => input, output: () => output },
    },
  };
}
