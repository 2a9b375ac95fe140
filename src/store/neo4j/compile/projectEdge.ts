import type { Evidence } from "../../../model/evidence.js";
import type { RelationName } from "../../../model/relations.js";
import type { Value } from "../../../model/release.js";
import { decode, edgePropOf } from "../storedProperties.js";
import type { Columns, Row } from "./columns.js";
import type { Cypher } from "./cypher.js";

type EdgeValue = Value | readonly Evidence[];

/** Adds the selected fields of an edge to the columns of its row. */
export function projectEdge(columns: Columns, edge: Cypher, relation: RelationName, wanted: readonly string[]) {
  const declared = wanted.map((field) => ({ field, property: edgePropOf(relation, field) }));
  const nameOf = ({ field, property }: (typeof declared)[number]) => property?.name ?? field;
  const columnOf = columns.properties(edge, declared.map(nameOf));
  const fields = declared.map((prop) => {
    const { field, property } = prop;
    const column = columnOf(nameOf(prop));
    const read = (row: Row): EdgeValue => {
      const encoded = column(row);
      if (property) return decode(property, encoded);
      return field === "evidence" ? JSON.parse(encoded as string) : ((encoded ?? null) as Value);
    };
    return { field, read };
  });
  return (row: Row): Readonly<Record<string, EdgeValue>> => {
    const values: Record<string, EdgeValue> = {};
    for (const { field, read } of fields) values[field] = read(row);
    return values;
  };
}
