import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Cell, CellType } from "./propertyColumns.js";
import type { Column, Row } from "./tables/table.js";

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]["schema"][number];

/** Rows that are collected before they are written. */
const ROW_GROUP = 20_000;

const ELEMENTS: Readonly<Record<CellType, Partial<SchemaElement>>> = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  date: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT64" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
};

/** What is written of a table. */
interface Written {
  readonly columns: readonly Pick<Column, "name" | "type">[];
  readonly rows: AsyncIterable<Row>;
}

const element = ({ name, type }: Written["columns"][number]): SchemaElement => ({
  name,
  repetition_type: "OPTIONAL",
  ...ELEMENTS[type],
});

/** A table as a Parquet file, a group of rows at a time. */
export async function* parquetBytes({ columns, rows }: Written): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [{ name: "root", num_children: columns.length }, ...columns.map(element)],
    createdBy: "cancer-policy-graph",
  });
  for await (const group of groups(rows)) {
    await file.write({
      columnData: columns.map(({ name, type }, i) => ({
        name,
        data: group.map((row) => stored(row[i] ?? null, type)),
      })),
      rowGroupSize: group.length,
    });
    yield taken(writer);
  }
  await file.finish();
  yield taken(writer);
}

const stored = (cell: Cell, type: CellType): unknown =>
  type === "integer" && typeof cell === "number" ? BigInt(cell) : cell;

async function* groups(rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[]> {
  let group: Row[] = [];
  for await (const row of rows) {
    group.push(row);
    if (group.length < ROW_GROUP) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** Takes what was written so far out of a writer, whose offset goes on counting. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}
