import { type Cypher, cypher, join } from "./cypher.js";

/** What a row is made of: each expression once, however often it is needed. Rows are lists, as names of columns would be sent with every row. */
export class Columns {
  readonly #positions = new Map<string, number>();
  readonly #expressions: Cypher[] = [];

  /** @returns the column's position */
  add(expression: Cypher): number {
    const text = expression.toString();
    const known = this.#positions.get(text);
    if (known !== undefined) return known;
    const position = this.#expressions.length;
    this.#positions.set(text, position);
    this.#expressions.push(expression);
    return position;
  }

  /** "[a, b, c]" */
  toCypher(): Cypher {
    return cypher`[${join(this.#expressions, cypher`, `)}]`;
  }
}

/** A row as it comes from the driver. */
export type Row = readonly unknown[];
