import { readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  validateSchema,
} from "graphql";
import { schemaText } from "../../src/cli/commands/schema.js";
import { schema } from "../../src/graphql/schema.js";

const committed = readFileSync(new URL("../../schema.graphql", import.meta.url), "utf8");

it("is the schema that is committed", () => {
  if (schemaText() === committed) return;
  const breaking = findBreakingChanges(buildSchema(committed), schema()).map(({ description }) => `- ${description}`);
  const changes = breaking.length > 0 ? `Breaking changes:\n${breaking.join("\n")}` : "No change breaks a client.";
  throw new Error(`schema.graphql is not current; \`npm run fix:schema\` writes it.\n${changes}`);
});

it("is a schema that GraphQL accepts", () => {
  expect(validateSchema(schema())).toEqual([]);
});

function* described(type: GraphQLNamedType): Generator<[string, string | null | undefined]> {
  yield [type.name, type.description];
  if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return;
  for (const field of Object.values(type.getFields())) {
    yield [`${type.name}.${field.name}`, field.description];
    if ("args" in field)
      for (const arg of field.args) yield [`${type.name}.${field.name}(${arg.name})`, arg.description];
  }
}

it("describes every type, field, argument and value", () => {
  const types = Object.values(schema().getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  const bare = types.flatMap((type) =>
    [...described(type)].filter(([, description]) => !description).map(([name]) => name),
  );
  expect(bare).toEqual([]);
});

// Words that say nothing by themselves.
const EMPTY = new Set("the a an of it its is this that in on by to for or and at as which one each own".split(" "));
const wordsOf = (text: string): readonly string[] =>
  (
    text
      .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  ).map((word) => word.replace(/s$/, ""));

it("says in each description more than the name does", () => {
  const types = Object.values(schema().getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  const bare = types.flatMap((type) =>
    [...described(type)].filter(([path, description]) => {
      const name = wordsOf(path.split(/[.(]/).pop() ?? "");
      const more = wordsOf(description ?? "").filter((word) => !EMPTY.has(word) && !name.includes(word));
      return more.length < 2;
    }),
  );
  expect(bare).toEqual([]);
});
