import { type Cypher, cypher, join, literal, name } from "./cypher.js";

/** A row as it comes from the driver. */
export type Row = readonly unknown[];

/** Takes what a column holds out of a row. */
export type ReadColumn = (row: Row) => unknown;

/** So many properties of a node are written one by one, which reads better. */
const FEW = 5;

/** What a row is made of: each expression once, however often it is needed. Rows are lists, as names of columns would be sent with every row. */
export class Columns {
  readonly #positions = new Map<string, number>();
  readonly #expressions: Cypher[] = [];

  add(expression: Cypher): ReadColumn {
    const position = this.#position(expression);
    return (row) => row[position];
  }

  /**
   * Adds properties of a node or relationship, more than a few of them as one list. Neo4j finds out for every element of a list what
   * it may be, and takes some 10 ms more to plan for each that is a property; a list that is made of names costs as much as one.
   * What the row is ordered by is to be added before: it is at hand, and need not be read once more.
   * @param names as they are kept
   * @returns what takes each out of a row, in the order of the names
   */
  properties(of: Cypher, names: readonly string[]): readonly ReadColumn[] {
    const one = (property: string) => cypher`${of}.${name(property)}`;
    const rest = [...new Set(names)].filter((property) => !this.#positions.has(one(property).toString()));
    if (rest.length <= FEW) return names.map((property) => this.add(one(property)));
    const list = this.#position(cypher`[key IN [${join(rest.map(literal), COMMA)}] | ${of}[key]]`);
    return names.map((property) => {
      const position = rest.indexOf(property);
      return position < 0 ? this.add(one(property)) : (row) => (row[list] as Row)[position];
    });
  }

  /** "[a, b, c]" */
  toCypher(): Cypher {
    return cypher`[${join(this.#expressions, COMMA)}]`;
  }

  /** Where an expression stands, which is added unless it is there. */
  #position(expression: Cypher): number {
    const text = expression.toString();
    const known = this.#positions.get(text);
    if (known !== undefined) return known;
    const position = this.#expressions.length;
    this.#positions.set(text, position);
    this.#expressions.push(expression);
    return position;
  }
}

const COMMA = cypher`, `;
