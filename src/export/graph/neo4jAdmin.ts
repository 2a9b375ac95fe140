import { RELATIONS } from "../../model/relations.js";
import type { ReleaseRecords } from "../../model/release.js";
import { compareText } from "../../model/text.js";
import { encoded } from "../bytes.js";
import type { Format } from "../format.js";
import type { Cell, CellType } from "../propertyColumns.js";
import { TYPES } from "../tables/entityTables.js";
import { runs } from "../tables/runs.js";
import { type ZipEntry, zipped } from "../zip.js";
import { type GraphProperty, NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from "./propertyGraph.js";

/** Files for `neo4j-admin database import`. */
export const neo4jAdmin: Format = {
  name: "neo4j-admin",
  extension: "neo4j-admin.zip",
  mediaType: "application/zip",
  description: "CSV files and arguments for neo4j-admin database import",
  write: (records) => zipped(neo4jAdminFiles(records)),
};

/** Between the items of a list: no text of a source has this control character. */
const SEPARATOR = "\u001f";

const TYPE_KEYS = TYPES.map(({ name }) => name);
const RELATION_KEYS = RELATIONS.map(({ name }) => name as string).sort(compareText);

/** The files, their arguments and how to use them. */
export async function* neo4jAdminFiles({ hash, entities, edges }: ReleaseRecords): AsyncGenerator<ZipEntry> {
  yield { path: "README.txt", content: encoded([readme(hash)]) };
  yield { path: "import.args", content: encoded([`${ARGUMENTS.join("\n")}\n`]) };
  for await (const { key, records } of runs(entities, TYPE_KEYS, ({ type }) => type)) {
    const properties = NODE_PROPERTIES.get(key) ?? [];
    yield { path: `nodes/${key}.csv`, content: encoded(lines(["id:ID"], properties, records, ({ id }) => [id])) };
  }
  for await (const { key, records } of runs(edges, RELATION_KEYS, ({ relation }) => relation)) {
    const properties = RELATIONSHIP_PROPERTIES.get(key) ?? [];
    const content = lines([":START_ID", ":END_ID"], properties, records, ({ from, to }) => [from, to]);
    yield { path: `relationships/${key}.csv`, content: encoded(content) };
  }
}

/** What neo4j-admin reads as `@import.args`, in the folder of the files. */
const ARGUMENTS: readonly string[] = [
  "--multiline-fields=true",
  "--array-delimiter=U+001F",
  "--bad-tolerance=0",
  ...TYPE_KEYS.map((name) => `--nodes=Entity:${name}=nodes/${name}.csv`),
  ...RELATION_KEYS.map((name) => `--relationships=${name}=relationships/${name}.csv`),
];

const readme = (hash: string): string => `Cancer Policy Graph, release ${hash}

Unpack the archive, go to its folder, stop Neo4j, and import into an empty database:

  neo4j-admin database import full neo4j @import.args

Then start Neo4j and make ids unique:

  CREATE CONSTRAINT cancer_policy_graph_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
`;

const TYPE_NAMES: Readonly<Record<CellType, string>> = {
  string: "string",
  integer: "long",
  number: "double",
  boolean: "boolean",
  date: "string",
};

async function* lines<T>(
  keys: readonly string[],
  properties: readonly GraphProperty<T>[],
  records: AsyncIterable<T>,
  keysOf: (record: T) => readonly string[],
): AsyncGenerator<string> {
  const header = properties.map(({ name, type, list }) => `${name}:${TYPE_NAMES[type]}${list ? "[]" : ""}`);
  yield `${[...keys, ...header].join(",")}\n`;
  for await (const record of records)
    yield `${[...keysOf(record), ...properties.map(({ read }) => read(record))].map(field).join(",")}\n`;
}

/** A field: texts always in quotation marks, so that none is taken for something else; nothing where nothing is known. */
function field(value: Cell | readonly string[]): string {
  if (value === null) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? value : value.map((item) => item.replaceAll(SEPARATOR, " ")).join(SEPARATOR);
  return `"${text.replaceAll('"', '""')}"`;
}
