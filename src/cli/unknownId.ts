import { nearIds, nearIdsHint } from "../graphql/resolvers/nearIds.js";
import { parseId } from "../model/identity.js";
import type { Reader } from "../store/store.js";
import { UsageError } from "./usageError.js";

/**
 * The error for an id that names nothing: what is wrong with it, and which ids are similar.
 * @param input what the user typed; may be a name
 */
export async function unknownId(reader: Reader, input: string, asOf: string | null): Promise<UsageError> {
  const id = parseId(input);
  const wrong = id
    ? `There is no ${input} in this release${asOf ? ` on ${asOf}` : ""}.`
    : `${JSON.stringify(input.slice(0, 80))} is not an id; expected one such as recommendation:taskforce-2015-24.`;
  return new UsageError(wrong + nearIdsHint(await nearIds(reader, input)));
}
