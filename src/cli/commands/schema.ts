import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lexicographicSortSchema, printSchema } from "graphql";
import { columnsPage } from "../../export/columnsPage.js";
import { schema } from "../../graphql/schema.js";
import { seedJsonSchemaText } from "../../seeds/index.js";

/** Where the GraphQL schema is committed. */
const FILE = fileURLToPath(new URL("../../../schema.graphql", import.meta.url));
/** Where editors look for the JSON Schema of seed files. */
const SEEDS_FILE = fileURLToPath(new URL("../../../seeds/seed.schema.json", import.meta.url));
/** Location of the page on the columns of exports. */
const COLUMNS_FILE = fileURLToPath(new URL("../../../docs/data-columns.md", import.meta.url));

/** The committed GraphQL schema. */
export const schemaText = (): string => `${printSchema(lexicographicSortSchema(schema()))}\n`;

/** Options of `cpg schema`. */
export interface SchemaOptions {
  /** Write both schemas to their committed files. */
  readonly write?: boolean;
  /** Print the JSON Schema of seed files instead. */
  readonly seeds?: boolean;
}

/** Prints the GraphQL schema or the JSON Schema of seed files, or writes both to their committed files. Returns the exit code. */
export async function printedSchema({ write = false, seeds = false }: SchemaOptions): Promise<number> {
  if (write) {
    replace(FILE, schemaText());
    replace(SEEDS_FILE, seedJsonSchemaText());
    replace(COLUMNS_FILE, columnsPage());
  } else process.stdout.write(seeds ? seedJsonSchemaText() : schemaText());
  return 0;
}

/** Writes a file unless it already has this content. */
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
