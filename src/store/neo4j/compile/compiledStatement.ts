import type { Row } from "./columns.js";
import { type Cypher, cypher, join, type Statement, statement } from "./cypher.js";
import { RELEASE } from "./parameters.js";

/** A statement with its parameters and the reader of its rows. */
export interface CompiledStatement<T> {
  readonly statement: Statement;
  readonly parameters: Readonly<Record<string, unknown>>;
  /**
   * @param rows the rows after the head
   * @param head the second value of the head row
   */
  readonly read: (rows: readonly Row[], head: unknown) => T;
}

const NULL = cypher`null`;

/** "a UNION ALL b" */
const unionAll = (statements: readonly Cypher[]): Cypher => join(statements, cypher`\nUNION ALL\n`);

/**
 * Adds a head row that says whether the release may still be read, and one more value; the other rows are the result. Removal of a replaced release
 * begins after a grace period that is longer than any statement, so a statement that reads the head first reads a complete release.
 */
export function withReleaseCheck(name: string, statements: readonly Cypher[], more: Cypher = NULL): Statement {
  const head = cypher`MATCH (release:Release {key: ${RELEASE}})\nRETURN [release.state, ${more}] AS row`;
  return statement(name, unionAll([head, ...statements]));
}
