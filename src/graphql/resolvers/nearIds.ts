import { ID_PREFIXES, parseId } from "../../model/identity.js";
import { nearest } from "../../model/text.js";
import type { Reader } from "../../store/store.js";
import { runSearch, searchFor } from "./resolveName.js";

/** Maximum number of suggested ids. */
const OFFERED = 3;

/** The ids that an unknown id or a name may mean, best first. */
export async function nearIds(reader: Reader, input: string): Promise<readonly string[]> {
  const [prefix = "", slug = input] = input.includes(":") ? input.split(":") : [];
  // Tries a misspelt type first: the slug after it may be right.
  const [type = prefix] = ID_PREFIXES.includes(prefix) ? [] : nearest(prefix, ID_PREFIXES);
  const id = `${type}:${slug}`;
  if (parseId(id) && (await reader.get({ ids: [id], node: {}, asOf: null }))[0]) return [id];
  const prefixType = parseId(id)?.type;
  const scope = { types: prefixType ? [prefixType] : null, source: null, asOf: null, node: {} };
  const hits = await runSearch(reader, searchFor(slug.replaceAll("-", " "), scope));
  return hits.slice(0, OFFERED).map(({ candidate }) => candidate.id);
}
