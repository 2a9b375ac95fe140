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
  const parts = partsOf(data, [], (path) => {
    if (!known.has(path)) paths.push(path);
    known.add(path);
  });
  const rows = rowsFrom(parts);
  const filled = paths.filter((path) => rows.some((row) => (row.get(path) ?? null) !== null));
  const kept = rows.filter((row) => filled.some((path) => (row.get(path) ?? null) !== null));
  return { columns: namesOf(filled), rows: kept.map((row) => filled.map((path) => row.get(path) ?? null)) };
}

/** Separates fields in keys of cells; no field of GraphQL has a space. */
const SEPARATOR = " ";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The values that something has once, with those of the single objects within it, and the rows of its lists. */
interface Parts {
  readonly own: Cells;
  readonly deeper: readonly Cells[];
}

const rowsFrom = ({ own, deeper }: Parts): readonly Cells[] =>
  deeper.length === 0 ? [own] : deeper.map((row) => new Map([...own, ...row]));

function partsOf(value: unknown, path: Path, onPath: (path: string) => void): Parts {
  if (Array.isArray(value) && value.some((item) => isObject(item) || Array.isArray(item)))
    return { own: new Map(), deeper: value.flatMap((item) => rowsFrom(partsOf(item, path, onPath))) };
  if (!isObject(value)) {
    const key = path.join(SEPARATOR);
    onPath(key);
    return { own: new Map([[key, cellOf(value)]]), deeper: [] };
  }
  const own = new Map<string, Cell>();
  const deeper: Cells[] = [];
  for (const [name, member] of Object.entries(value)) {
    if (PAGING.has(name)) continue;
    const parts = partsOf(member, [...path, name], onPath);
    // What a connection says of itself, such as its total count, stands in the rows of its items.
    if (parts.deeper.length > 0 && isConnection(member)) deeper.push(...rowsFrom(parts));
    else {
      for (const [key, cell] of parts.own) own.set(key, cell);
      deeper.push(...parts.deeper);
    }
  }
  return { own, deeper };
}

/** Whether a value is a list with what is said of it, such as its total count. */
const isConnection = (value: unknown): boolean =>
  isObject(value) && (Array.isArray(value.edges) || Array.isArray(value.nodes));

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
