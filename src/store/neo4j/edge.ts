import type { Evidence } from "../../model/evidence.js";
import type { RelationName } from "../../model/relations.js";
import type { Value } from "../../model/release.js";
import type { Columns, ReadColumn, Row } from "./columns.js";
import type { Cypher } from "./cypher.js";
import { edgePropOf, restore } from "./stored.js";

type EdgeValue = Value | readonly Evidence[];

/** Adds what is wanted of an edge to the columns of its row. */
export function projectEdge(columns: Columns, edge: Cypher, relation: RelationName, wanted: readonly string[]) {
  const stored = wanted.map((field) => edgePropOf(relation, field));
  const names = wanted.map((field, i) => stored[i]?.name ?? field);
  const columnOf = columns.properties(edge, names);
  const fields = wanted.map((field, i) => {
    const [prop, column] = [stored[i], columnOf[i] as ReadColumn];
    const read = (row: Row): EdgeValue => {
      const kept = column(row);
      if (prop) return restore(prop, kept);
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
