import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lexicographicSortSchema, printSchema } from "graphql";
import { schema } from "../../graphql/schema/schema.js";
import { seedJsonSchemaText } from "../../seeds/index.js";

/** Where the schema is committed. */
const FILE = fileURLToPath(new URL("../../../schema.graphql", import.meta.url));
/** Where editors of seeds look for theirs. */
const SEEDS_FILE = fileURLToPath(new URL("../../../seeds/seed.schema.json", import.meta.url));

/** The schema as it is committed. */
export const schemaText = (): string => `${printSchema(lexicographicSortSchema(schema()))}\n`;

/** Options of `cpg schema`. */
export interface SchemaOptions {
  /** Write both schemas where they are committed. */
  readonly write?: boolean;
  /** Print the JSON Schema of seed files instead. */
  readonly seeds?: boolean;
}

/** Prints the GraphQL schema or that of seed files, or writes both where they are committed. Gives the exit code. */
export async function printedSchema({ write = false, seeds = false }: SchemaOptions): Promise<number> {
  if (write) {
    replace(FILE, schemaText());
    replace(SEEDS_FILE, seedJsonSchemaText());
  } else process.stdout.write(seeds ? seedJsonSchemaText() : schemaText());
  return 0;
}

/** Writes a file unless it is right already. */
function replace(file: string, text: string): void {
  if (current(file) !== text) writeFileSync(file, text);
}

function current(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
