// Typed saved queries of the client: client/src/queries/<name>.ts for each file of queries/, and client/src/queries.ts, which exports them all.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { getOperationAST, parse } from "graphql";
import { ROOT } from "../setup.mjs";
import { operationTypes, read } from "./operationTypes.mjs";

const TARGET = join(ROOT, "client/src");

/** @param {string} name such as "who-covers-swindon" */
const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/**
 * Generates the modules.
 * @returns {Promise<ReadonlyMap<string, string>>} content by path
 */
export async function clientQueryModules() {
  const modules = new Map();
  const exported = [];
  for (const file of readdirSync(join(ROOT, "queries")).sort()) {
    const text = read(join(ROOT, "queries", file));
    const operation = getOperationAST(parse(text));
    if (!operation?.name) throw new Error(`queries/${file} has no operation with a name.`);
    const name = file.replace(/^\d+-|\.graphql$/g, "");
    const [title, sentence] = text.split("\n").map((line) => line.replace(/^# /, ""));
    const type = `${operation.name.value}Query`;
    const isRequired = operation.variableDefinitions?.some(
      ({ type: { kind }, defaultValue }) => kind === "NonNullType" && !defaultValue,
    );
    exported.push(name);
    modules.set(
      join(TARGET, "queries", `${camel(name)}.ts`),
      `// Generated from queries/${file} by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** ${title?.replace(/^[^:]*: /, "")} ${sentence} */
export const ${camel(name)} = savedQuery<${type}, ${type}Variables, ${isRequired ? "true" : "false"}>(${JSON.stringify(name)});

${await operationTypes(text)}`,
    );
  }
  modules.set(
    join(TARGET, "queries.ts"),
    `// Generated from queries/ by npm run fix:queries. Do not edit.
${exported
  .map(camel)
  .sort()
  .map((name) => `export { ${name} } from "./queries/${name}.js";`)
  .join("\n")}
`,
  );
  return modules;
}
