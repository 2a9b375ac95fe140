import { answerTable } from "../../export/answer/answerTable.js";
import { ask } from "../ask.js";
import { type OutputFlags, outputFormat, printAnswer } from "../printAnswer.js";
import { queryText, variablesIn } from "../queryInput.js";

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
