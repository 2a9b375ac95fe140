import { type Cypher, commas, cypher, literal, name } from "./cypher.js";

/** A row as the driver returns it. */
export type Row = readonly unknown[];

/** Reads the value of a column from a row. */
export type ReadColumn = (row: Row) => unknown;

/** Up to this many properties of a node are written as single expressions, which is easier to read. */
const MAX_SINGLE = 5;

/** The columns of a row. Each expression is added once, however often it is used. Rows are lists because column names would be sent with every row. */
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
   * Adds properties of a node or relationship; more than MAX_SINGLE of them as one list. Neo4j infers the type of every list element and needs about
   * 10 ms more planning time for each element that is a property; a list built from names costs as much as one element.
   * Add the properties that rows are ordered by first: Neo4j has already read them and need not read them again.
   * @param names stored property names
   * @returns a function that adds a property's column; call it before `toCypher`
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
