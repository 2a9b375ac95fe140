import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type GraphQLField, getNamedType, isInterfaceType, isNonNullType, isObjectType } from "graphql";
import { schema } from "../../src/graphql/schema.js";

const SCHEMA = fileURLToPath(new URL("../../schema.graphql", import.meta.url));

/** What the arguments are given that a field cannot do without. */
const NEEDED: Readonly<Record<string, string>> = {
  text: '"cancer"',
  from: '"recommendation:taskforce-2015-24"',
  to: "[METRIC]",
};

type Field = GraphQLField<unknown, unknown>;

/** Every field of the schema that is a connection, with its owner. */
export const connectionFields: readonly { readonly owner: string; readonly field: Field }[] = Object.values(
  schema().getTypeMap(),
).flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name.endsWith("Connection"))
        .map((field) => ({ owner: type.name, field }))
    : [],
);

function pages(field: Field, end: "first" | "last"): string {
  const cursor = end === "first" ? "after" : "before";
  const needed = field.args.filter(({ type }) => isNonNullType(type)).map(({ name }) => `${name}: ${NEEDED[name]}`);
  return [...needed, `${end}: $count`, `${cursor}: $cursor`].join(", ");
}

/** Fragments that page through a connection as Relay's usePaginationFragment wants them: forwards, and backwards where the field can. */
function fragmentsOf({ owner, field }: (typeof connectionFields)[number]): readonly string[] {
  const ways = field.args.some(({ name }) => name === "last") ? (["first", "last"] as const) : (["first"] as const);
  // What is no Node cannot be fetched again by itself; its pages are fetched with what it belongs to.
  const fetchable = owner === "Query" || isNode(owner);
  return ways.map((end) => {
    const name = `Paging_${owner}_${field.name}_${end}`;
    const again = fetchable ? ` @refetchable(queryName: "PagingOf${owner}${field.name}${end}Query")` : "";
    return `graphql\`
fragment ${name} on ${owner}${again} @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
  ${field.name}(${pages(field, end)}) @connection(key: "${name}_${field.name}") { edges { node { __typename } } }
}\`;`;
  });
}

function isNode(name: string): boolean {
  const type = schema().getType(name);
  return (isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some((of) => of.name === "Node");
}

/** Writes a Relay project that pages through every connection. Gives its folder. */
export function writeRelayProject(): string {
  const folder = mkdtempSync(join(tmpdir(), "relay-"));
  mkdirSync(join(folder, "src"));
  copyFileSync(SCHEMA, join(folder, "schema.graphql"));
  writeFileSync(
    join(folder, "relay.config.json"),
    JSON.stringify({ src: "./src", schema: "./schema.graphql", language: "javascript" }),
  );
  writeFileSync(join(folder, "src", "Paging.js"), connectionFields.flatMap(fragmentsOf).join("\n"));
  return folder;
}
