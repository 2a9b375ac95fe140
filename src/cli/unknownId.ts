import { runSearch, searchFor } from "../graphql/resolvers/resolveName.js";
import { ID_PREFIXES, parseId } from "../model/identity.js";
import { nearest } from "../model/text.js";
import type { Reader } from "../store/store.js";
import { UsageError } from "./usageError.js";

/** Maximum number of suggested ids. */
const OFFERED = 3;

/**
 * The error for an id that names nothing: what is wrong with it, and which ids are similar.
 * @param input what the user typed; may be a name
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
  // Tries a misspelt type first: the slug after it may be right.
  const [type = prefix] = ID_PREFIXES.includes(prefix) ? [] : nearest(prefix, ID_PREFIXES);
  const id = `${type}:${slug}`;
  if ((await reader.get({ ids: [id], node: {}, asOf: null }))[0]) return [id];
  const meant = parseId(id)?.type;
  const scope = { types: meant ? [meant] : null, source: null, asOf: null, node: {} };
  const hits = await runSearch(reader, searchFor(slug.replaceAll("-", " "), scope));
  return hits.slice(0, OFFERED).map(({ candidate }) => candidate.id);
}
