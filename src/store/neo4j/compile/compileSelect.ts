import type { EntityName } from "../../../model/entities.js";
import { idPrefix } from "../../../model/identity.js";
import type { Page, PagePlan, PageRow, PageRows } from "../../plan.js";
import { hasIndexOn } from "../indexSchema.js";
import { Columns, type Row } from "./columns.js";
import { where } from "./compileCondition.js";
import { type CompileContext, ROOT } from "./compileContext.js";
import { type CompiledStatement, withReleaseCheck } from "./compiledStatement.js";
import { type Cypher, cypher, literal, name } from "./cypher.js";
import { between, type Cursors, orderBy, projectKeys, type Term } from "./orderClause.js";
import { termOf } from "./orderTerm.js";
import { type Parameters, RELEASE } from "./parameters.js";
import { projectNode } from "./projectNode.js";
import { limitOf, readPage } from "./readPage.js";
import { equalTo, rootPattern } from "./rootPattern.js";

/**
 * Compiles a page of a type to one statement.
 * @param typeCount number of all entities of the type; the statement counts only if the plan filters
 */
export function compileSelect(context: CompileContext, plan: PagePlan, typeCount: number): CompiledStatement<PageRows> {
  const { type, page } = plan;
  const filtered = page.where !== null || context.asOf !== null;
  const counted = page.total && filtered ? countOf(context, plan, typeCount) : undefined;
  const columns = new Columns();
  const terms = page.order.map((term) => termOf(context, ROOT, [type], term));
  const matched = page.rows ? rootRows(context, plan, terms, typeCount) : null;
  const readKeys = projectKeys(columns, terms);
  const readNode = projectNode(context, columns, ROOT, [type], plan.node);
  const read = (row: Row): PageRow => ({
    keys: readKeys(row),
    node: readNode(row),
    edge: {},
  });
  const rows = matched ? [cypher`${matched}\nRETURN ${columns.toCypher()} AS row`] : [];
  return {
    statement: withReleaseCheck("select", rows, counted),
    parameters: context.parameters.values,
    read: (taken, head) => readPage(page, taken, read, page.total ? (counted ? (head as number) : typeCount) : null),
  };
}

function countOf(context: CompileContext, { type, page }: PagePlan, typeCount: number): Cypher {
  const { pattern, conditions } = rootPattern(context, type, name(type), page.where, typeCount);
  return cypher`COUNT { MATCH ${pattern}${where([...inRelease("name"), ...conditions])} }`;
}

/** Conditions that let Neo4j use an index: the release, and that the property and the id exist. */
const inRelease = (property: string): readonly Cypher[] => [
  cypher`${ROOT}.release = ${RELEASE}`,
  cypher`${ROOT}.${name(property)} IS NOT NULL`,
  cypher`${ROOT}.id IS NOT NULL`,
];

/** The range of a type's ids in the index of all ids: ";" follows ":" directly. */
const idsOf = (type: EntityName): readonly Cypher[] => [
  cypher`${ROOT}.release = ${RELEASE}`,
  cypher`${ROOT}.id >= ${literal(`${idPrefix(type)}:`)}`,
  cypher`${ROOT}.id < ${literal(`${idPrefix(type)};`)}`,
];

/** "MATCH ... WITH n0 ORDER BY ... LIMIT": the page's rows, before any property is read that only those rows need; null if there can be none. */
function rootRows(
  context: CompileContext,
  { type, page }: PagePlan,
  terms: readonly Term[],
  typeCount: number,
): Cypher | null {
  const { parameters } = context;
  const parts = partsOf(parameters, type, terms, page, equalTo(type, page.where));
  const limit = limitOf(parameters, page);
  const matches = (page.fromEnd ? [...parts].reverse() : parts).map((part) => {
    const { pattern, conditions } = rootPattern(context, type, part.label, page.where, typeCount);
    return cypher`MATCH ${pattern}${where([...part.conditions, ...conditions])}
WITH ${ROOT} ORDER BY ${releaseFirst(part.terms, page)}, ${orderBy(part.terms, page.fromEnd)} LIMIT ${limit}`;
  });
  const [first, second] = matches;
  if (!first || !second) return first ?? null;
  // The second part does not run if the first one fills the page.
  return cypher`CALL () {
${first}
RETURN ${ROOT}
UNION ALL
${second}
RETURN ${ROOT}
}
WITH ${ROOT} LIMIT ${limit}`;
}

/** The planner only uses the order of an index if the ORDER BY begins with the release, as the index does. */
function releaseFirst(terms: readonly Term[], { fromEnd }: Page): Cypher {
  const down = (terms[0]?.descending ?? false) !== fromEnd;
  return down ? cypher`${ROOT}.release DESC` : cypher`${ROOT}.release`;
}

/** A part of the type's entities, in the order of an index where possible. */
interface Part {
  readonly label: Cypher;
  readonly conditions: readonly Cypher[];
  readonly terms: readonly Term[];
}

/** Nodes that lack a property are not in its index. If the first term may be null there are two parts: nodes with the property, and the rest. */
function partsOf(
  parameters: Parameters,
  type: EntityName,
  terms: readonly Term[],
  cursors: Cursors,
  equal: string | null = null,
): readonly Part[] {
  const [first, ...rest] = terms as readonly [Term, ...Term[]];
  const label = name(type);
  if (first.property === "id" && equal !== null)
    return [{ label, conditions: [...inRelease(equal), ...between(parameters, terms, cursors)], terms }];
  if (first.property === "id")
    return [{ label: name("Entity"), conditions: [...idsOf(type), ...between(parameters, terms, cursors)], terms }];
  if (!hasIndexOn(type, first.property))
    return [{ label, conditions: [...inRelease("name"), ...between(parameters, terms, cursors)], terms }];
  const { after, before } = cursors;
  const afterNull = after !== null && after[0] === null;
  const beforeNull = before !== null && before[0] === null;
  const present = () => {
    const own = [{ ...first, nullable: false }, ...rest];
    const ends = { after, before: beforeNull ? null : before };
    return {
      label,
      conditions: [...inRelease(first.property), ...between(parameters, own, ends)],
      terms: own,
    };
  };
  const absent = () =>
    partsOf(parameters, type, rest, {
      after: afterNull ? after.slice(1) : null,
      before: beforeNull ? before.slice(1) : null,
    }).map((part) => ({ ...part, conditions: [...part.conditions, cypher`${first.expression} IS NULL`] }));
  return [...(afterNull ? [] : [present()]), ...(first.nullable && (before === null || beforeNull) ? absent() : [])];
}
