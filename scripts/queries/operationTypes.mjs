// Types of an operation's variables and answer, from the schema.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codegen } from "@graphql-codegen/core";
import * as operations from "@graphql-codegen/typescript-operations";
import { buildSchema, parse } from "graphql";
import { ROOT } from "../setup.mjs";

/** The text of a file. @param {string} path */
export const read = (path) => readFileSync(path, "utf8");

/** Configuration of the generator: plain read-only types, without the schema's descriptions. */
const CONFIG = {
  skipTypename: true,
  immutableTypes: true,
  mergeFragmentTypes: true,
  disableDescriptions: true,
  scalars: { ID: "string", Date: "string", DateTime: "string" },
};

/** @type {{ schema: import("graphql").DocumentNode, schemaAst: import("graphql").GraphQLSchema } | undefined} */
let schemas;

/** The schema, which is read once. */
function readSchema() {
  if (!schemas) {
    const text = read(join(ROOT, "schema.graphql"));
    schemas = { schema: parse(text, { noLocation: true }), schemaAst: buildSchema(text) };
  }
  return schemas;
}

/**
 * Declares `<Operation>Query` and `<Operation>QueryVariables`, and the enums that they use.
 * @param {string} text document of one operation
 * @returns {Promise<string>} TypeScript
 */
export async function operationTypes(text) {
  const types = await codegen({
    filename: "query.ts",
    ...readSchema(),
    documents: [{ document: parse(text) }],
    plugins: [{ operations: {} }],
    pluginMap: { operations },
    config: CONFIG,
  });
  return types
    .replaceAll("/** Internal type. DO NOT USE DIRECTLY. */\n", "")
    .replace(/^export type Incremental.*\n/m, "");
}
