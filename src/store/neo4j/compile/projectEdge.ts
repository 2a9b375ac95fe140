import type { Evidence } from "../../../model/evidence.js";
import type { RelationName } from "../../../model/relations.js";
import type { Value } from "../../../model/release.js";
import { decode, edgePropOf } from "../storedProperties.js";
import type { Columns, Row } from "./columns.js";
import { allOf } from "./compileCondition.js";
import type { CompileContext } from "./compileContext.js";
import type { Cypher } from "./cypher.js";

type EdgeValue = Value | readonly Evidence[];

/** An edge with its far end. */
interface Link {
  readonly edge: Cypher;
  readonly far: Cypher;
  readonly relation: RelationName;
}

/** Adds the selected fields of an edge to the columns of its row. */
export function projectEdge(
  context: CompileContext,
  columns: Columns,
  { edge, far, relation }: Link,
  wanted: readonly string[],
) {
  const nameOf = (field: string) => edgePropOf(relation, field)?.name ?? field;
  const columnOf = columns.properties(edge, wanted.filter((field) => field !== "holds").map(nameOf));
  const fields = wanted.map((field) => {
    if (field === "holds") return { field, read: holdsReader(context, columns, far) };
    const property = edgePropOf(relation, field);
    const column = columnOf(nameOf(field));
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

/** Whether the far end is valid on the day; without a day it always is. */
function holdsReader(context: CompileContext, columns: Columns, far: Cypher): (row: Row) => boolean {
  const conditions = context.valid(far);
  if (conditions.length === 0) return () => true;
  const column = columns.add(allOf(conditions));
  return (row) => column(row) === true;
}
