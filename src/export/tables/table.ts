import type { Cell, CellType } from "../propertyColumns.js";

/** A column of a table. */
export interface Column {
  readonly name: string;
  readonly type: CellType;
  readonly description: string;
  /** The values that it may have, where they are few. */
  readonly values?: readonly string[];
}

/** A row has a cell for each column. */
export type Row = readonly Cell[];

/** A table without its rows. */
export interface TableSpec {
  /** Path of its file without the ending, such as "entities/Alliance". */
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** Columns whose values together identify a row. */
  readonly primaryKey: readonly string[];
  /** Columns that hold ids of entities of one type, and the table of that type. */
  readonly references: readonly { readonly column: string; readonly table: string }[];
}

/** A table of a release. Its rows can be read once. */
export interface Table extends TableSpec {
  readonly rows: AsyncIterable<Row>;
}
