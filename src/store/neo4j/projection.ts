import type { EntityName } from "../../model/entities.js";
import type { Evidence } from "../../model/evidence.js";
import type { Value } from "../../model/release.js";
import type { NodeRow, PageRows, Selection, Selections } from "../plan.js";
import { Columns, type Row } from "./columns.js";
import type { Compilation } from "./compilation.js";
import { type Cypher, cypher, join, literal, name } from "./cypher.js";
import { compileStep } from "./step.js";
import { propOf, restore } from "./stored.js";

/** Makes a node of a row. */
export type ReadNode = (row: Row) => NodeRow;

const NOTHING: Selection = { props: [], evidence: false, steps: [] };

/**
 * Adds what is selected of a node to the columns of a row.
 * @param types what the node may be
 */
export function projectNode(
  compilation: Compilation,
  columns: Columns,
  node: Cypher,
  types: readonly EntityName[],
  selections: Selections,
): ReadNode {
  const groups = groupsOf(types, selections);
  const [first] = groups;
  if (groups.length === 1 && first) return projectGroup(compilation, columns, node, first);
  const readers = new Map<string, ReadNode>();
  const cases = groups.flatMap((group) => {
    const own = new Columns();
    const read = projectGroup(compilation, own, node, group);
    for (const type of group.types) readers.set(type, read);
    return group.types.map((type) => {
      return cypher`WHEN ${node}:${name(type)} THEN [${literal(type)}, ${own.toCypher()}]`;
    });
  });
  const position = columns.add(cypher`CASE ${join(cases, cypher` `)} END`);
  return (row) => {
    const [type, own] = row[position] as [string, Row];
    return { ...(readers.get(type) as ReadNode)(own), type: type as EntityName };
  };
}

interface Group {
  readonly types: readonly EntityName[];
  readonly selection: Selection;
}

/** Types of which the same is selected and kept in the same way. */
function groupsOf(types: readonly EntityName[], selections: Selections): readonly Group[] {
  const groups = new Map<string, { types: EntityName[]; selection: Selection }>();
  for (const type of types) {
    const selection = selections[type] ?? NOTHING;
    const kept = selection.props.map((prop) => propOf(type, prop));
    const key = JSON.stringify([selection, kept]);
    const group = groups.get(key);
    if (group) group.types.push(type);
    else groups.set(key, { types: [type], selection });
  }
  return [...groups.values()];
}

function projectGroup(compilation: Compilation, columns: Columns, node: Cypher, { types, selection }: Group): ReadNode {
  const [type] = types as readonly [EntityName];
  const id = columns.add(cypher`${node}.${name("id")}`);
  const label = types.length > 1 ? columns.add(cypher`[label IN labels(${node}) WHERE label <> 'Entity'][0]`) : null;
  const props = selection.props.map((prop) => {
    const stored = propOf(type, prop);
    return { prop, stored, position: columns.add(cypher`${node}.${name(stored.name)}`) };
  });
  const evidence = selection.evidence ? columns.add(cypher`${node}.${name("evidence")}`) : null;
  const steps = selection.steps.map((step) => ({
    key: step.key,
    read: compileStep(compilation, columns, node, types, step),
  }));
  return (row) => {
    const values: Record<string, Value> = {};
    for (const { prop, stored, position } of props) values[prop] = restore(stored, row[position]);
    const links: Record<string, PageRows> = {};
    for (const { key, read } of steps) links[key] = read(row);
    return {
      id: row[id] as string,
      type: label === null ? type : (row[label] as EntityName),
      props: values,
      ...(evidence !== null && { evidence: readEvidence(row[evidence]) }),
      links,
    };
  };
}

/** Evidence by property, as it is kept with a node. */
export const readEvidence = (kept: unknown): Readonly<Record<string, readonly Evidence[]>> =>
  kept === null ? {} : JSON.parse(kept as string);
