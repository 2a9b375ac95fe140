import type { Row } from "./columns.js";
import { type Cypher, cypher, join, type Statement, statement } from "./cypher.js";
import { RELEASE } from "./parameters.js";

/** A statement with its parameters and what makes an answer of its rows. */
export interface CompiledStatement<T> {
  readonly statement: Statement;
  readonly parameters: Readonly<Record<string, unknown>>;
  /**
   * @param rows what came below the head
   * @param head what the head says beside the release's state
   */
  readonly read: (rows: readonly Row[], head: unknown) => T;
}

const NULL = cypher`null`;

/** "a UNION ALL b" */
const unionAll = (statements: readonly Cypher[]): Cypher => join(statements, cypher`\nUNION ALL\n`);

/**
 * A statement whose first row says whether the release may still be read, and one thing more; the other rows are the answer's. Whoever reads the head
 * first reads a release that is whole until the time of grace of its removal is over, which is longer than any statement lasts.
 */
export function withReleaseCheck(name: string, statements: readonly Cypher[], more: Cypher = NULL): Statement {
  const head = cypher`MATCH (release:Release {key: ${RELEASE}})\nRETURN [release.state, ${more}] AS row`;
  return statement(name, unionAll([head, ...statements]));
}
