import type { EntityName } from "../../model/entities.js";
import type { Evidence } from "../../model/evidence.js";
import type { RelationName } from "../../model/relations.js";
import type { Value } from "../../model/release.js";
import type { OrderTerm, PageRow, PageRows, Scalar, Step } from "../plan.js";
import { Columns, type Row } from "./columns.js";
import type { Compilation } from "./compilation.js";
import { conjuncts, where } from "./conditions.js";
import { type Cypher, cypher, name, variable } from "./cypher.js";
import { farTypes, hop } from "./hop.js";
import { between, orderBy, type Term } from "./order.js";
import { limitOf, type ReadRow, readPage } from "./pages.js";
import { projectNode } from "./projection.js";
import { edgePropOf, propOf, restore, scalarParameter } from "./stored.js";

/** The Cypher that a term of an order compares. */
export function termOf(node: Cypher, types: readonly EntityName[], { prop, descending }: OrderTerm): Term {
  const stored = propOf(types[0] as EntityName, prop);
  if (stored.compared === null) throw new Error(`${types[0]} cannot be ordered by ${prop}`);
  return {
    property: stored.compared,
    expression: cypher`${node}.${name(stored.compared)}`,
    descending,
    nullable: stored.optional,
    parameter: (key) => scalarParameter(stored, key),
  };
}

/** Adds a relation field of a node to the columns of its row: a page of neighbours, their number, or both. */
export function compileStep(
  compilation: Compilation,
  columns: Columns,
  node: Cypher,
  types: readonly EntityName[],
  step: Step,
): (row: Row) => PageRows {
  const { page } = step;
  const total = page.total ? columns.add(countOf(compilation, node, types, step)) : null;
  const taken = page.rows ? neighbours(compilation, node, types, step) : null;
  const position = taken ? columns.add(taken.list) : null;
  return (row) =>
    readPage(
      page,
      position === null ? [] : (row[position] as readonly Row[]),
      taken?.read as ReadRow,
      total === null ? null : (row[total] as number),
    );
}

/** "COUNT { ... }" of all that satisfy the filter. Without one, Neo4j reads the number off the node. */
function countOf(compilation: Compilation, node: Cypher, types: readonly EntityName[], step: Step): Cypher {
  const number = compilation.next();
  const [edge, far] = [variable("r", number), variable("n", number)];
  const asked = asks(compilation, edge, far, types, step);
  const { relation, direction } = step;
  return cypher`COUNT { ${hop(node, relation, direction, asked.length > 0 ? { edge, far } : {})}${where(asked)} }`;
}

function asks(compilation: Compilation, edge: Cypher, far: Cypher, types: readonly EntityName[], step: Step) {
  return [
    ...compilation.valid(edge),
    ...compilation.valid(far),
    ...conjuncts(compilation, far, farTypes(types, step.relation, step.direction), step.page.where),
  ];
}

/** "COLLECT { MATCH ... }" of the page's rows. The page is cut before anything is read that only its rows need. */
function neighbours(compilation: Compilation, node: Cypher, near: readonly EntityName[], step: Step) {
  const { relation, direction, page } = step;
  const { parameters } = compilation;
  const number = compilation.next();
  const [edge, far] = [variable("r", number), variable("n", number)];
  const types = farTypes(near, relation, direction);
  const ordinal: Term = {
    property: "ordinal",
    expression: cypher`${edge}.${name("ordinal")}`,
    descending: false,
    nullable: false,
    parameter: (key: Scalar | null) => key,
  };
  const ordered = page.order.map((term) => termOf(far, types, term));
  const terms = compilation.hasParallel(relation) ? [...ordered, ordinal] : ordered;
  const asked = [...asks(compilation, edge, far, near, step), ...between(parameters, terms, page)];
  const columns = new Columns();
  const read = rowReader(compilation, columns, { edge, far, types, terms, step });
  const list = cypher`COLLECT {
MATCH ${hop(node, relation, direction, { edge, far })}${where(asked)}
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

function rowReader(compilation: Compilation, columns: Columns, { edge, far, types, terms, step }: Hop): ReadRow {
  const readNode = projectNode(compilation, columns, far, types, step.node);
  const readEdge = projectEdge(columns, edge, step.relation, step.edge);
  const keys = terms.map((term) => columns.add(term.expression));
  // The ordinal is a key even where it is not asked for, as it is 0 without exception.
  const alwaysFirst = compilation.hasParallel(step.relation) ? [] : [0];
  return (row): PageRow => ({
    keys: [...keys.map((position) => row[position] as Scalar | null), ...alwaysFirst],
    node: readNode(row),
    edge: readEdge(row),
  });
}

type EdgeValue = Value | readonly Evidence[];

function projectEdge(columns: Columns, edge: Cypher, relation: RelationName, wanted: readonly string[]) {
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
