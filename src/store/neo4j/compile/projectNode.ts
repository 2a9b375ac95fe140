import type { EntityName } from "../../../model/entities.js";
import type { Evidence } from "../../../model/evidence.js";
import { typeOfId } from "../../../model/identity.js";
import type { Value } from "../../../model/release.js";
import type { NodeRow, PageRow, PageRows, Scalar, Selection, Selections, Step } from "../../plan.js";
import { decode, propOf } from "../storedProperties.js";
import { Columns, type Row } from "./columns.js";
import { conjuncts, where } from "./compileCondition.js";
import type { CompileContext } from "./compileContext.js";
import { type Cypher, cypher, join, literal, name, variable } from "./cypher.js";
import { farTypes, hop } from "./hop.js";
import { between, orderBy, projectKeys, type Term } from "./orderClause.js";
import { termOf } from "./orderTerm.js";
import { projectEdge } from "./projectEdge.js";
import { limitOf, type ReadRow, readPage } from "./readPage.js";

/** Reads a node from a row. */
export type ReadNode = (row: Row) => NodeRow;

const NOTHING: Selection = { props: [], evidence: false, steps: [] };

/**
 * Adds the selected fields of a node to the columns of a row.
 * @param types possible types of the node
 */
export function projectNode(
  context: CompileContext,
  columns: Columns,
  node: Cypher,
  types: readonly EntityName[],
  selections: Selections,
): ReadNode {
  const groups = groupsOf(types, selections);
  const [first] = groups;
  if (groups.length === 1 && first) {
    const [only, ...others] = first.types as readonly [EntityName, ...EntityName[]];
    // The id contains the type, so the label need not be read.
    const id = others.length > 0 ? columns.add(cypher`${node}.${name("id")}`) : null;
    const read = projectGroup(context, columns, node, first);
    // A statement projects only nodes that were loaded, so their ids have the prefix of a type.
    return (row) => read(row, id === null ? only : (typeOfId(id(row) as string) as EntityName));
  }
  const readers = new Map<string, ReadTyped>();
  const cases = groups.flatMap((group) => {
    const own = new Columns();
    const read = projectGroup(context, own, node, group);
    for (const type of group.types) readers.set(type, read);
    return group.types.map((type) => {
      return cypher`WHEN ${literal(type)} THEN [${literal(type)}, ${own.toCypher()}]`;
    });
  });
  // Reads the label once instead of once for each case.
  const type = variable("type", context.next());
  const column = columns.add(
    cypher`[${type} IN labels(${node}) WHERE ${type} <> 'Entity' | CASE ${type} ${join(cases, cypher` `)} END][0]`,
  );
  return (row) => {
    const [type, own] = column(row) as [EntityName, Row];
    return (readers.get(type) as ReadTyped)(own, type);
  };
}

/** Nodes by id. */
export const nodesById = (nodes: readonly NodeRow[]): Readonly<Record<string, NodeRow>> =>
  Object.fromEntries(nodes.map((node) => [node.id, node]));

interface Group {
  readonly types: readonly EntityName[];
  readonly selection: Selection;
}

/** Groups types that have the same selection and the same stored properties. */
function groupsOf(types: readonly EntityName[], selections: Selections): readonly Group[] {
  const groups = new Map<string, { types: EntityName[]; selection: Selection }>();
  for (const type of types) {
    const selection = selections[type] ?? NOTHING;
    const properties = selection.props.map((prop) => propOf(type, prop));
    const key = JSON.stringify([selection, properties]);
    const group = groups.get(key);
    if (group) group.types.push(type);
    else groups.set(key, { types: [type], selection });
  }
  return [...groups.values()];
}

/** Reads a node of a known type from a row. */
type ReadTyped = (row: Row, type: EntityName) => NodeRow;

function projectGroup(context: CompileContext, columns: Columns, node: Cypher, { types, selection }: Group): ReadTyped {
  const [first] = types as readonly [EntityName];
  const declared = selection.props.map((prop) => ({ prop, property: propOf(first, prop) }));
  const names = ["id", ...declared.map(({ property }) => property.name), ...(selection.evidence ? ["evidence"] : [])];
  const columnOf = columns.properties(node, names);
  const id = columnOf("id");
  const props = declared.map(({ prop, property }) => ({ prop, property, column: columnOf(property.name) }));
  const evidence = selection.evidence ? columnOf("evidence") : null;
  const steps = selection.steps.map((step) => ({
    key: step.key,
    read: compileStep(context, columns, node, types, step),
  }));
  return (row, type) => {
    const values: Record<string, Value> = {};
    for (const { prop, property, column } of props) values[prop] = decode(property, column(row));
    const links: Record<string, PageRows> = {};
    for (const { key, read } of steps) links[key] = read(row);
    return {
      id: id(row) as string,
      type,
      props: values,
      ...(evidence !== null && { evidence: readEvidence(evidence(row)) }),
      links,
    };
  };
}

/** Parses the stored evidence of a node, by property. */
export const readEvidence = (json: unknown): Readonly<Record<string, readonly Evidence[]>> =>
  json === null ? {} : JSON.parse(json as string);

/** Adds a relation field of a node to the columns of its row: a page of neighbours, their number, or both. */
function compileStep(
  context: CompileContext,
  columns: Columns,
  node: Cypher,
  types: readonly EntityName[],
  step: Step,
): (row: Row) => PageRows {
  const { page } = step;
  const total = page.total ? columns.add(countOf(context, node, types, step)) : null;
  const taken = page.rows ? neighbours(context, node, types, step) : null;
  const list = taken ? columns.add(taken.list) : null;
  return (row) =>
    readPage(
      page,
      list === null ? [] : (list(row) as readonly Row[]),
      taken?.read as ReadRow,
      total === null ? null : (total(row) as number),
    );
}

/** "COUNT { ... }" of all neighbours that match the filter. Without a filter, Neo4j reads the number from the node's degree. */
function countOf(context: CompileContext, node: Cypher, types: readonly EntityName[], step: Step): Cypher {
  const number = context.next();
  const [edge, far] = [variable("r", number), variable("n", number)];
  const conditions = asks(context, edge, far, types, step);
  const { relation, direction } = step;
  return cypher`COUNT { ${hop(node, relation, direction, conditions.length > 0 ? { edge, far } : {})}${where(conditions)} }`;
}

function asks(context: CompileContext, edge: Cypher, far: Cypher, types: readonly EntityName[], step: Step) {
  return [
    ...context.validLink(step.relation, edge, far),
    ...conjuncts(
      context,
      { node: far, types: farTypes(types, step.relation, step.direction), link: { edge, relation: step.relation } },
      step.page.where,
    ),
  ];
}

/** "COLLECT { MATCH ... }" of the page's rows. The page is cut before any property is read that only its rows need. */
function neighbours(context: CompileContext, node: Cypher, near: readonly EntityName[], step: Step) {
  const { relation, direction, page } = step;
  const { parameters } = context;
  const number = context.next();
  const [edge, far] = [variable("r", number), variable("n", number)];
  const types = farTypes(near, relation, direction);
  const ordinal: Term = {
    property: "ordinal",
    expression: cypher`${edge}.${name("ordinal")}`,
    descending: false,
    nullable: false,
    parameter: (key: Scalar | null) => key,
    key: (encoded) => encoded as number,
  };
  const ordered = page.order.map((term) => termOf(context, far, types, term));
  const terms = context.hasParallel(relation) ? [...ordered, ordinal] : ordered;
  const conditions = [...asks(context, edge, far, near, step), ...between(parameters, terms, page)];
  const columns = new Columns();
  const read = rowReader(context, columns, { edge, far, types, terms, step });
  const list = cypher`COLLECT {
MATCH ${hop(node, relation, direction, { edge, far })}${where(conditions)}
WITH ${edge}, ${far} ORDER BY ${orderBy(terms, page.fromEnd)} LIMIT ${limitOf(parameters, page)}
RETURN ${columns.toCypher()} }`;
  return { list, read };
}

interface Hop {
  readonly edge: Cypher;
  readonly far: Cypher;
  readonly types: readonly EntityName[];
  readonly terms: readonly Term[];
  readonly step: Step;
}

function rowReader(context: CompileContext, columns: Columns, { edge, far, types, terms, step }: Hop): ReadRow {
  const readKeys = projectKeys(columns, terms);
  const readNode = projectNode(context, columns, far, types, step.node);
  const readEdge = projectEdge(context, columns, { edge, far, relation: step.relation }, step.edge);
  // The ordinal is a key even if it is not read; it is then always 0.
  const alwaysFirst = context.hasParallel(step.relation) ? [] : [0];
  return (row): PageRow => ({
    keys: [...readKeys(row), ...alwaysFirst],
    node: readNode(row),
    edge: readEdge(row),
  });
}
