import type { ReleaseRecords } from "../../model/release.js";
import { CITATIONS_TABLE, citationTable } from "./citationTable.js";
import { entityNames } from "./entityNames.js";
import { ENTITY_TABLES, entityTables } from "./entityTables.js";
import { EDGES_TABLE, edgesTable, RELATION_TABLES, relationTables } from "./linkTables.js";
import { LIST_TABLES, listTables } from "./listTables.js";
import type { Table, TableSpec } from "./table.js";

/** Every table that a release has, in the order of `releaseTables`. */
export const TABLES: readonly TableSpec[] = [
  ...ENTITY_TABLES,
  ...RELATION_TABLES,
  EDGES_TABLE,
  ...LIST_TABLES,
  CITATIONS_TABLE,
];

/** A release as tables. Each has to be read before the next one is asked for. */
export async function* releaseTables(records: ReleaseRecords): AsyncGenerator<Table> {
  let names: ReturnType<typeof entityNames> | undefined;
  const nameOf = () => {
    names ??= entityNames(records.entities);
    return names;
  };
  yield* entityTables(records.entities);
  yield* relationTables(records.edges, nameOf);
  yield edgesTable(records.edges, nameOf);
  // Nothing below has names of other entities, and those of a million take memory.
  names = undefined;
  yield* listTables(records.entities);
  yield citationTable(records);
}
