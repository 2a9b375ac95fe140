import type { Cell, CellType } from "../propertyColumns.js";
import type { RdfObject } from "./triples.js";

/** The datatypes of columns; numbers that need an exponent are doubles. */
export const DATATYPES: Readonly<Record<CellType, string>> = {
  string: "xsd:string",
  integer: "xsd:integer",
  number: "xsd:decimal",
  boolean: "xsd:boolean",
  date: "xsd:date",
};

/** A value as a literal. */
export function literal(value: NonNullable<Cell>, type: CellType): RdfObject {
  const text = String(value);
  if (type === "string") return { text };
  return { text, datatype: type === "number" && /e/.test(text) ? "xsd:double" : DATATYPES[type] };
}

/** A whole number as a literal. */
export const integerLiteral = (value: number): RdfObject => ({ text: String(value), datatype: "xsd:integer" });
