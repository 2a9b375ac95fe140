import type { Cell } from "../propertyColumns.js";

/** A table of an answer: names of columns, and a cell for each in every row. */
export interface AnswerTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Members of connections that hold no data of their own; `edges`, `nodes` and `node` are left out of names, not of paths. */
const PAGING = new Set(["pageInfo", "cursor", "__typename"]);
const WRAPPERS = new Set(["edges", "nodes", "node"]);

type Path = readonly string[];
/** The cells of a row by their paths. */
type Cells = ReadonlyMap<string, Cell>;

/**
 * Makes a table of a nested answer, by this rule:
 *
 * - There is a row for each deepest item. It repeats the values of the objects around the item, and those of single objects beside it, such as the node of
 *   an edge beside the evidence.
 * - Two lists side by side do not multiply: each has rows of its own, in which the other's columns are empty.
 * - An object whose lists are empty has one row.
 * - A column is named by the fields that lead to it, with dots. `edges`, `nodes` and `node` are left out, and so is the first field where the answer has
 *   only one, unless two columns would then have the same name: they keep them.
 * - A list of texts, numbers or truth values is one cell, its items separated by "; ".
 * - `pageInfo`, `cursor` and `__typename` are left out, and so are columns that are empty in every row.
 */
export function answerTable(data: unknown): AnswerTable {
  const paths: string[] = [];
  const known = new Set<string>();
  const rows = rowsOf(data, [], (path) => {
    if (!known.has(path)) paths.push(path);
    known.add(path);
  });
  const filled = paths.filter((path) => rows.some((row) => (row.get(path) ?? null) !== null));
  const kept = rows.filter((row) => filled.some((path) => (row.get(path) ?? null) !== null));
  return { columns: namesOf(filled), rows: kept.map((row) => filled.map((path) => row.get(path) ?? null)) };
}

/** Separates fields in keys of cells; no field of GraphQL has a space. */
const SEPARATOR = " ";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function rowsOf(value: unknown, path: Path, onPath: (path: string) => void): readonly Cells[] {
  if (Array.isArray(value) && value.some((item) => isObject(item) || Array.isArray(item)))
    return value.flatMap((item) => rowsOf(item, path, onPath));
  if (!isObject(value)) {
    const key = path.join(SEPARATOR);
    onPath(key);
    return [new Map([[key, cellOf(value)]])];
  }
  const { own, deeper } = partsOf(value, path, onPath);
  return deeper.length === 0 ? [own] : deeper.map((row) => new Map([...own, ...row]));
}

/** The values that an object has once, with those of the single objects within it, and the rows of its lists. */
function partsOf(value: Readonly<Record<string, unknown>>, path: Path, onPath: (path: string) => void) {
  const own = new Map<string, Cell>();
  const deeper: Cells[] = [];
  for (const [name, member] of Object.entries(value)) {
    if (PAGING.has(name)) continue;
    const below = [...path, name];
    if (isObject(member) && !isConnection(member)) {
      const inner = partsOf(member, below, onPath);
      for (const [key, cell] of inner.own) own.set(key, cell);
      deeper.push(...inner.deeper);
      continue;
    }
    const found = rowsOf(member, below, onPath);
    const [only] = found;
    if (found.length === 1 && only && !holdsItems(member)) for (const [key, cell] of only) own.set(key, cell);
    else deeper.push(...found);
  }
  return { own, deeper };
}

/** Whether an object is a list with what is said of it, such as its total count. */
const isConnection = ({ edges, nodes }: Readonly<Record<string, unknown>>): boolean =>
  Array.isArray(edges) || Array.isArray(nodes);

/** Whether a value is, or holds at any depth, a list of objects, so that its rows are items. */
function holdsItems(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => isObject(item) || Array.isArray(item));
  return isObject(value) && Object.values(value).some(holdsItems);
}

function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(String).join("; ");
  return (value ?? null) as Cell;
}

/** Names of columns: short ones, and whole ones where short ones would be the same. */
function namesOf(paths: readonly string[]): readonly string[] {
  const whole = paths.map((path) => path.split(SEPARATOR));
  const root = whole[0]?.[0];
  const drop =
    whole.length > 0 && whole.every(([first, ...rest]) => first === root && rest.some((name) => !WRAPPERS.has(name)));
  const short = whole.map((path) => (drop ? path.slice(1) : path).filter((name) => !WRAPPERS.has(name)).join("."));
  return short.map((name, i) => {
    const isUnique = name !== "" && short.indexOf(name) === short.lastIndexOf(name);
    return isUnique ? name : (whole[i] as Path).join(".");
  });
}
