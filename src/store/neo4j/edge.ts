import type { Evidence } from "../../model/evidence.js";
import type { RelationName } from "../../model/relations.js";
import type { Value } from "../../model/release.js";
import type { Columns, Row } from "./columns.js";
import { type Cypher, cypher, name } from "./cypher.js";
import { edgePropOf, restore } from "./stored.js";

type EdgeValue = Value | readonly Evidence[];

/** Adds what is wanted of an edge to the columns of its row. */
export function projectEdge(columns: Columns, edge: Cypher, relation: RelationName, wanted: readonly string[]) {
  const fields = wanted.map((field) => {
    const stored = edgePropOf(relation, field);
    const position = columns.add(cypher`${edge}.${name(stored?.name ?? field)}`);
    const read = (kept: unknown): EdgeValue => {
      if (stored) return restore(stored, kept);
      return field === "evidence" ? JSON.parse(kept as string) : ((kept ?? null) as Value);
    };
    return { field, position, read };
  });
  return (row: Row): Readonly<Record<string, EdgeValue>> => {
    const values: Record<string, EdgeValue> = {};
    for (const { field, position, read } of fields) values[field] = read(row[position]);
    return values;
  };
}
