import { getOperationAST, parse } from "graphql";
import { answerTable } from "../../export/answer/answerTable.js";
import { variablesFrom } from "../../server/graphql/queryVariables.js";
import { ask, queryText } from "../ask.js";
import { type OutputFlags, outputFormat, printAnswer } from "../printAnswer.js";
import { UsageError } from "../usageError.js";

/** Options of `cpg query`. */
export interface QueryFlags extends OutputFlags {
  readonly var: readonly string[];
}

/** Runs a saved query or a file and prints its answer as a table. Returns the exit code. */
export async function query(name: string, flags: QueryFlags): Promise<number> {
  const format = outputFormat(flags);
  const text = queryText(name);
  return ask<Readonly<Record<string, unknown>>, number>(text, variablesIn(text, flags.var), ({ data }) => {
    printAnswer(format, { ...answerTable(data), json: data, nothing: "The answer is empty." });
    return 0;
  });
}

/** The variables that options such as `number=24` give. A name that is repeated gives a list. */
function variablesIn(text: string, pairs: readonly string[]): Readonly<Record<string, unknown>> {
  const given: Record<string, string | string[]> = {};
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    if (at < 1) throw new UsageError(`--var is ${pair}; expected a name and a value, such as number=24.`);
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const before = given[name];
    given[name] = before === undefined ? value : [before, value].flat();
  }
  let operation: ReturnType<typeof getOperationAST>;
  try {
    operation = getOperationAST(parse(text));
  } catch (error) {
    throw new UsageError(`The query cannot be read. ${(error as Error).message}`);
  }
  if (!operation) throw new UsageError("The file has no operation, or several; expected one.");
  const variables = variablesFrom(operation, given);
  if (typeof variables === "string") throw new UsageError(variables);
  return variables;
}
