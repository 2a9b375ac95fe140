import { strengthOfRank } from "../../model/evidence.js";
import { RELATIONS } from "../../model/relations.js";
import type { EdgeRecord } from "../../model/release.js";
import { compareText } from "../../model/text.js";
import { cellAt, dotted, type ScalarColumn, shapeOf } from "../propertyColumns.js";
import type { NameOf } from "./entityNames.js";
import { EVIDENCE_COLUMNS, evidenceCells } from "./evidenceCells.js";
import { runs } from "./runs.js";
import type { Column, Row, Table, TableSpec } from "./table.js";

/** Gives the names of all entities, which are read when they are first needed. */
type Names = () => Promise<NameOf>;

const FROM: readonly Column[] = [
  { name: "from", type: "string", description: "Id of the entity where the link begins." },
  { name: "fromName", type: "string", description: "Name of that entity." },
];
const TO: readonly Column[] = [
  { name: "to", type: "string", description: "Id of the entity where the link ends." },
  { name: "toName", type: "string", description: "Name of that entity." },
];
const RELATION: Column = {
  name: "relation",
  type: "string",
  description: "How the two are related, such as COVERS.",
  values: RELATIONS.map(({ name }) => name),
};
const ORDINAL: Column = {
  name: "ordinal",
  type: "integer",
  description: "0, and 1, 2 and so on for further links of the relation between the same two.",
};
const LINK: readonly Column[] = [
  {
    name: "strength",
    type: "string",
    description: "How close the link is: DIRECT, ROW, INFERRED, AREA or GENERAL.",
    values: ["DIRECT", "ROW", "INFERRED", "AREA", "GENERAL"],
  },
  ...EVIDENCE_COLUMNS,
  { name: "validFrom", type: "date", description: "First day on which the link holds; empty where no bound is known." },
  { name: "validTo", type: "date", description: "Day from which it no longer holds; empty where no bound is known." },
];

const linkCells = ({ strength, evidence, validFrom, validTo }: EdgeRecord): Row => [
  strengthOfRank(strength),
  ...evidenceCells(evidence),
  validFrom,
  validTo,
];

/** Relations in the order of their links. */
const SORTED = [...RELATIONS].sort((a, b) => compareText(a.name, b.name));

const own = new Map(SORTED.map(({ name, props = [] }) => [name as string, shapeOf(props).scalars]));

/** The tables of links, one for each relation. */
export const RELATION_TABLES: readonly TableSpec[] = SORTED.map(({ name, description, from, to }) => ({
  name: `relations/${name}`,
  description,
  columns: [
    ...FROM,
    ...TO,
    ORDINAL,
    ...(own.get(name) ?? []).map(({ path, ...column }) => ({ name: dotted(path), ...column })),
    ...LINK,
  ],
  primaryKey: ["from", "to", "ordinal"],
  references: [
    ...from.flatMap((type) => (from.length === 1 ? [{ column: "from", table: `entities/${type}` }] : [])),
    ...to.flatMap((type) => (to.length === 1 ? [{ column: "to", table: `entities/${type}` }] : [])),
  ],
}));

/** The table of all links, whatever their relation. */
export const EDGES_TABLE: TableSpec = {
  name: "edges",
  description: "Every link of the graph with the names of both ends and the quotation that supports it best.",
  columns: [...FROM, RELATION, ...TO, ORDINAL, ...LINK],
  primaryKey: ["from", "relation", "to", "ordinal"],
  references: [],
};

/** Those of the relations with the links of a release; one pass over them. */
export async function* relationTables(edges: AsyncIterable<EdgeRecord>, names: Names): AsyncGenerator<Table> {
  const specs = RELATION_TABLES.values();
  const keys = SORTED.map(({ name }) => name);
  for await (const { key, records } of runs(edges, keys, ({ relation }) => relation))
    yield { ...(specs.next().value as TableSpec), rows: relationRows(records, own.get(key) ?? [], names) };
}

async function* relationRows(
  edges: AsyncIterable<EdgeRecord>,
  columns: readonly ScalarColumn[],
  names: Names,
): AsyncGenerator<Row> {
  const nameOf = await names();
  for await (const edge of edges) {
    const { from, to, ordinal, props } = edge;
    const cells = columns.map(({ path }) => cellAt(props, path));
    yield [from, nameOf(from), to, nameOf(to), ordinal, ...cells, ...linkCells(edge)];
  }
}

/** All links of a release in one table. */
export const edgesTable = (edges: AsyncIterable<EdgeRecord>, names: Names): Table => ({
  ...EDGES_TABLE,
  rows: edgeRows(edges, names),
});

async function* edgeRows(edges: AsyncIterable<EdgeRecord>, names: Names): AsyncGenerator<Row> {
  const nameOf = await names();
  for await (const edge of edges) {
    const { from, relation, to, ordinal } = edge;
    yield [from, nameOf(from), relation, to, nameOf(to), ordinal, ...linkCells(edge)];
  }
}
