import { existsSync, readFileSync } from "node:fs";
import { getOperationAST, parse } from "graphql";
import { didYouMean } from "../model/text.js";
import { variablesFrom } from "../server/graphql/queryVariables.js";
import { readSavedQueries } from "../server/graphql/savedQueryFiles.js";
import { UsageError } from "./usageError.js";

/** The text of a file or of a saved query. Throws UsageError if there is neither. */
export const queryText = (query: string): string => (existsSync(query) ? fileText(query) : savedText(query));

/** The text of a file. Throws UsageError if it cannot be read. */
export function fileText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** The text of a saved query. Throws UsageError if there is none. */
export function savedText(name: string): string {
  const saved = new Map(readSavedQueries().map((query) => [query.name, query.text]));
  const text = saved.get(name);
  if (text !== undefined) return text;
  throw new UsageError(
    `There is no file and no saved query named ${name}.${didYouMean(name, [...saved.keys()])} The saved queries are in the folder queries.`,
  );
}

/**
 * The variables that options such as `number=24` give. A name that is repeated gives a list.
 * @throws UsageError for a name that the query does not have, and for a text that is no query
 */
export function variablesIn(text: string, pairs: readonly string[]): Readonly<Record<string, unknown>> {
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
