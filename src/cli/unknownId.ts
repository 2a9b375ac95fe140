import { runSearch, searchFor } from "../graphql/resolvers/resolveName.js";
import { ID_PREFIXES, parseId } from "../model/identity.js";
import { nearest } from "../model/text.js";
import type { Reader } from "../store/store.js";
import { UsageError } from "./usageError.js";

/** Most ids that are offered instead. */
const OFFERED = 3;

/**
 * What to tell someone whose id names nothing: what is wrong with it, and which ids may be meant.
 * @param input as it was given; a name will do
 */
export async function unknownId(reader: Reader, input: string, asOf: string | null): Promise<UsageError> {
  const id = parseId(input);
  const wrong = id
    ? `There is no ${input} in this release${asOf ? ` on ${asOf}` : ""}.`
    : `${JSON.stringify(input.slice(0, 80))} is not an id; expected one such as recommendation:taskforce-2015-24.`;
  const near = await nearIds(reader, input);
  return new UsageError(near.length > 0 ? `${wrong} Did you mean ${near.join(" or ")}?` : wrong);
}

async function nearIds(reader: Reader, input: string): Promise<readonly string[]> {
  const [prefix = "", slug = input] = input.includes(":") ? input.split(":") : [];
  // A misspelt type first: what follows it may well be right.
  const [type = prefix] = ID_PREFIXES.includes(prefix) ? [] : nearest(prefix, ID_PREFIXES);
  const id = `${type}:${slug}`;
  if ((await reader.get({ ids: [id], node: {}, asOf: null }))[0]) return [id];
  const meant = parseId(id)?.type;
  const scope = { types: meant ? [meant] : null, source: null, asOf: null, node: {} };
  const hits = await runSearch(reader, searchFor(slug.replaceAll("-", " "), scope));
  return hits.slice(0, OFFERED).map(({ candidate }) => candidate.id);
}
