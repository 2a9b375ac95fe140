import { getOrInsert } from "../../model/getOrInsert.js";
import type { EntityRecord, Value } from "../../model/release.js";
import { cellAt, dotted, type ListColumn, shapeOf } from "../propertyColumns.js";
import { TYPES } from "./entityTables.js";
import type { Row, Table, TableSpec } from "./table.js";

/** Lists by the name of their property, which holds the same whatever the type. */
const lists = new Map<string, ListColumn & { readonly types: string[] }>();
for (const { name, props } of TYPES)
  for (const list of shapeOf(props).lists)
    getOrInsert(lists, list.prop, () => ({ ...list, types: [] })).types.push(name);

/** The tables of lists: one for each property that holds several values, with a row for each value. */
export const LIST_TABLES: readonly TableSpec[] = [...lists.values()].map(({ prop, description, members }) => ({
  name: `lists/${prop}`,
  description,
  columns: [
    { name: "entity", type: "string", description: "Id of the entity." },
    { name: "position", type: "integer", description: "Position in the list, from 1." },
    ...members.map(({ path, ...column }) => ({ name: dotted(path) || "text", ...column })),
  ],
  primaryKey: ["entity", "position"],
  references: [],
}));

/** Those tables with the values of a release; each is a pass over its entities. */
export const listTables = (entities: AsyncIterable<EntityRecord>): readonly Table[] =>
  [...lists.values()].map((list, i) => ({ ...(LIST_TABLES[i] as TableSpec), rows: rows(entities, list) }));

async function* rows(entities: AsyncIterable<EntityRecord>, { prop, members }: ListColumn): AsyncGenerator<Row> {
  for await (const { id, props } of entities)
    for (const [i, item] of ((props[prop] ?? []) as readonly Value[]).entries())
      yield [id, i + 1, ...members.map(({ path }) => cellAt(item, path))];
}
