import type { ReleaseRecords } from "../../model/release.js";
import { encoded } from "../bytes.js";
import type { Format } from "../format.js";
import type { Cell, CellType } from "../propertyColumns.js";
import { type GraphProperty, NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from "./propertyGraph.js";

/** Records that one statement creates. */
const BATCH = 100;

/** A script of Cypher statements, one a line. */
export const cypher: Format = {
  name: "cypher",
  extension: "cypher",
  mediaType: "application/x-cypher-query",
  description: "a Cypher script that creates the graph in an empty Neo4j database",
  write: (records) => encoded(statements(records)),
};

async function* statements({ hash, entities, edges }: ReleaseRecords): AsyncGenerator<string> {
  yield `// Cancer Policy Graph, release ${hash}. Run in an empty database: cypher-shell -f FILE\n`;
  yield "CREATE CONSTRAINT cancer_policy_graph_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n";
  for await (const { key, batch } of batches(entities, ({ type }) => type)) {
    const properties = NODE_PROPERTIES.get(key) ?? [];
    const rows = batch.map((entity) => literalMap([["id", literal(entity.id)], ...pairs(properties, entity)]));
    yield `UNWIND [${rows.join(",")}] AS row CREATE (n:Entity:${key}) SET n = row;\n`;
  }
  for await (const { key, batch } of batches(edges, ({ relation }) => relation)) {
    const properties = RELATIONSHIP_PROPERTIES.get(key) ?? [];
    const rows = batch.map(
      (edge) => `[${literal(edge.from)},${literal(edge.to)},${literalMap(pairs(properties, edge))}]`,
    );
    yield `UNWIND [${rows.join(",")}] AS row MATCH (a:Entity {id: row[0]}) MATCH (b:Entity {id: row[1]}) CREATE (a)-[r:${key}]->(b) SET r = row[2];\n`;
  }
}

/** Records in groups of one key each, and of no more than a batch. */
async function* batches<T>(records: AsyncIterable<T>, keyOf: (record: T) => string) {
  let group: { readonly key: string; readonly batch: T[] } | undefined;
  for await (const record of records) {
    const key = keyOf(record);
    if (group && (group.key !== key || group.batch.length === BATCH)) {
      yield group;
      group = undefined;
    }
    group ??= { key, batch: [] };
    group.batch.push(record);
  }
  if (group) yield group;
}

type Pair = readonly [name: string, literal: string];

function pairs<T>(properties: readonly GraphProperty<T>[], record: T): readonly Pair[] {
  return properties.flatMap(({ name, type, read }): readonly Pair[] => {
    const value = read(record);
    if (value === null) return [];
    return [[name, isList(value) ? `[${value.map((item) => literal(item)).join(",")}]` : literal(value, type)]];
  });
}

const isList = (value: Cell | readonly string[]): value is readonly string[] => Array.isArray(value);

const literalMap = (members: readonly Pair[]): string =>
  `{${members.map(([name, value]) => `${name}:${value}`).join(",")}}`;

/** A value as Cypher writes it. A number that need not be whole always has a fraction or exponent, so that it becomes a float. */
function literal(value: Cell, type: CellType = "string"): string {
  if (typeof value === "string") return `'${value.replace(SPECIAL, escaped)}'`;
  return type === "number" && Number.isInteger(value) && !String(value).includes("e") ? `${value}.0` : String(value);
}

// Line ends are escaped, so that a statement is a line; so are characters that cannot be seen, and halves of surrogate pairs.
const SPECIAL = /['\\\p{Cc}\u2028\u2029\p{Cs}]/gu;

function escaped(character: string): string {
  if (character === "'" || character === "\\") return `\\${character}`;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
