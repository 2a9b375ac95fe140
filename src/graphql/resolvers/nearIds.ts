import { ID_PREFIXES, parseId } from "../../model/identity.js";
import { LABEL_PROPS, labelOf } from "../../model/names.js";
import { nearest } from "../../model/text.js";
import type { Reader } from "../../store/store.js";
import type { NamedEntity } from "./hints.js";
import { runSearch, searchFor } from "./resolveName.js";

/** Maximum number of suggested ids. */
const OFFERED = 3;

/** The ids that an unknown id or a name may mean, best first. */
export const nearIds = async (reader: Reader, input: string): Promise<readonly string[]> =>
  (await nearEntities(reader, input)).map(({ id }) => id);

/** Returns " Did you mean a or b?" for `nearIds`, or an empty string if there are none. */
export const nearIdsHint = (near: readonly string[]): string =>
  near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : "";

/** The entities that an unknown id or a name may mean, best first. */
export async function nearEntities(reader: Reader, input: string): Promise<readonly NamedEntity[]> {
  const [prefix = "", slug = input] = input.includes(":") ? input.split(":") : [];
  // Tries a misspelt type first: the slug after it may be right.
  const [type = prefix] = ID_PREFIXES.includes(prefix) ? [] : nearest(prefix, ID_PREFIXES);
  const id = `${type}:${slug}`;
  const prefixType = parseId(id)?.type;
  if (prefixType) {
    const node = { [prefixType]: { props: [...LABEL_PROPS], evidence: false, steps: [] } };
    const [row] = await reader.get({ ids: [id], node, asOf: null });
    if (row) return [{ id: row.id, label: labelOf(reader.release.sharedNames, prefixType, row.props) }];
  }
  const scope = { types: prefixType ? [prefixType] : null, source: null, asOf: null, node: {} };
  const hits = await runSearch(reader, searchFor(slug.replaceAll("-", " "), scope));
  return hits.slice(0, OFFERED).map(({ candidate: { id: found, label } }) => ({ id: found, label }));
}
