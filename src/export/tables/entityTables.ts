import { ENTITIES } from "../../model/entities.js";
import { idPrefix } from "../../model/identity.js";
import type { EntityRecord } from "../../model/release.js";
import { compareText } from "../../model/text.js";
import { cellAt, dotted, type ScalarColumn, shapeOf } from "../propertyColumns.js";
import { EVIDENCE_COLUMNS, evidenceCells } from "./evidenceCells.js";
import { runs } from "./runs.js";
import type { Row, Table, TableSpec } from "./table.js";

/** Entity types in the order of the ids of their entities. */
export const TYPES = [...ENTITIES].sort((a, b) => compareText(`${idPrefix(a.name)}:`, `${idPrefix(b.name)}:`));

const scalars = new Map<string, readonly ScalarColumn[]>(
  TYPES.map(({ name, props }) => [name, shapeOf(props).scalars]),
);

/** The tables of entities, one for each type. */
export const ENTITY_TABLES: readonly TableSpec[] = TYPES.map(({ name, description }) => ({
  name: `entities/${name}`,
  description,
  columns: [
    { name: "id", type: "string", description: "Stable, readable id." },
    ...(scalars.get(name) ?? []).map(({ path, ...column }) => ({ name: dotted(path), ...column })),
    ...EVIDENCE_COLUMNS,
  ],
  primaryKey: ["id"],
  references: [],
}));

/** Those tables with the entities of a release; one pass over them. */
export async function* entityTables(entities: AsyncIterable<EntityRecord>): AsyncGenerator<Table> {
  const specs = ENTITY_TABLES.values();
  const names = TYPES.map(({ name }) => name);
  for await (const { key, records } of runs(entities, names, ({ type }) => type))
    yield { ...(specs.next().value as TableSpec), rows: rows(records, scalars.get(key) ?? []) };
}

async function* rows(entities: AsyncIterable<EntityRecord>, columns: readonly ScalarColumn[]): AsyncGenerator<Row> {
  for await (const { id, props, evidence } of entities)
    yield [id, ...columns.map(({ path }) => cellAt(props, path)), ...evidenceCells(evidence.name)];
}
