import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { printSchema } from "graphql";
import { schema } from "../graphql/schema.js";

/** Where the schema is committed. */
const FILE = fileURLToPath(new URL("../../schema.graphql", import.meta.url));

/** The schema as it is committed. */
export const schemaText = (): string => `${printSchema(schema())}\n`;

/** Prints the schema, or writes it to schema.graphql. Gives the exit code. */
export async function printedSchema({ write = false }: { write?: boolean }): Promise<number> {
  const text = schemaText();
  if (!write) process.stdout.write(text);
  else if (current() !== text) writeFileSync(FILE, text);
  return 0;
}

function current(): string | null {
  try {
    return readFileSync(FILE, "utf8");
  } catch {
    return null;
  }
}
