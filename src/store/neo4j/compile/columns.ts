import { type Cypher, commas, cypher, literal, name } from "./cypher.js";

/** A row as it comes from the driver. */
export type Row = readonly unknown[];

/** Takes what a column holds out of a row. */
export type ReadColumn = (row: Row) => unknown;

/** So many properties of a node are written one by one, which reads better. */
const MAX_SINGLE = 5;

/** What a row is made of: each expression once, however often it is needed. Rows are lists, as names of columns would be sent with every row. */
export class Columns {
  readonly #positions = new Map<string, number>();
  readonly #expressions: Cypher[] = [];

  add(expression: Cypher): ReadColumn {
    const text = expression.toString();
    const position = this.#positions.get(text) ?? this.#expressions.push(expression) - 1;
    this.#positions.set(text, position);
    return (row) => row[position];
  }

  /**
   * Adds properties of a node or relationship, more than a few of them as one list. Neo4j finds out for every element of a list what
   * it may be, and takes some 10 ms more to plan for each that is a property; a list that is made of names costs as much as one.
   * What the row is ordered by is to be added before: it is at hand, and need not be read once more.
   * @param names as they are kept
   * @returns the column of each, which is to be asked for before the row is written
   */
  properties(of: Cypher, names: readonly string[]): (name: string) => ReadColumn {
    const one = (property: string) => this.add(cypher`${of}.${name(property)}`);
    const rest = [...new Set(names)].filter((property) => !this.#positions.has(`${of}.${name(property)}`));
    if (rest.length <= MAX_SINGLE) return one;
    const list = this.add(cypher`[key IN [${commas(rest.map(literal))}] | ${of}[key]]`);
    return (property) => {
      const place = rest.indexOf(property);
      return place < 0 ? one(property) : (row) => (list(row) as Row)[place];
    };
  }

  /** "[a, b, c]" */
  toCypher(): Cypher {
    return cypher`[${commas(this.#expressions)}]`;
  }
}
