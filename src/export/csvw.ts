import type { CellType } from "./propertyColumns.js";
import type { TableSpec } from "./tables/table.js";

const DATATYPES: Readonly<Record<CellType, string>> = {
  string: "string",
  integer: "integer",
  number: "double",
  boolean: "boolean",
  date: "date",
};

/** What the CSV files hold, as CSV on the Web (W3C) has it. */
export const csvwMetadata = (tables: readonly TableSpec[]): string =>
  `${JSON.stringify(
    {
      "@context": "http://www.w3.org/ns/csvw",
      dialect: { encoding: "utf-8", lineTerminators: ["\r\n", "\n"], header: true, doubleQuote: true },
      tables: tables.map(({ name, description, columns, primaryKey, references }) => ({
        url: `${name}.csv`,
        "dc:description": description,
        tableSchema: {
          columns: columns.map((column) => ({
            name: column.name,
            titles: column.name,
            "dc:description": column.description,
            datatype: DATATYPES[column.type],
            required: primaryKey.includes(column.name),
          })),
          ...(primaryKey.length > 0 && { primaryKey }),
          ...(references.length > 0 && {
            foreignKeys: references.map(({ column, table }) => ({
              columnReference: column,
              reference: { resource: `${table}.csv`, columnReference: "id" },
            })),
          }),
        },
      })),
    },
    null,
    1,
  )}\n`;
