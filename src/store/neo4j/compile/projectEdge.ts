import type { Evidence } from "../../../model/evidence.js";
import type { RelationName } from "../../../model/relations.js";
import type { Value } from "../../../model/release.js";
import { decode, edgePropOf } from "../load/storedProperties.js";
import type { Columns, Row } from "./columns.js";
import type { Cypher } from "./cypher.js";

type EdgeValue = Value | readonly Evidence[];

/** Adds what is wanted of an edge to the columns of its row. */
export function projectEdge(columns: Columns, edge: Cypher, relation: RelationName, wanted: readonly string[]) {
  const declared = wanted.map((field) => ({ field, stored: edgePropOf(relation, field) }));
  const nameOf = ({ field, stored }: (typeof declared)[number]) => stored?.name ?? field;
  const columnOf = columns.properties(edge, declared.map(nameOf));
  const fields = declared.map((prop) => {
    const { field, stored } = prop;
    const column = columnOf(nameOf(prop));
    const read = (row: Row): EdgeValue => {
      const kept = column(row);
      if (stored) return decode(stored, kept);
      return field === "evidence" ? JSON.parse(kept as string) : ((kept ?? null) as Value);
    };
    return { field, read };
  });
  return (row: Row): Readonly<Record<string, EdgeValue>> => {
    const values: Record<string, EdgeValue> = {};
    for (const { field, read } of fields) values[field] = read(row);
    return values;
  };
}
