import type { EntityName } from "../../model/entities.js";
import { parseId } from "../../model/identity.js";
import type { Reader } from "../../store/store.js";
import { bearersFor, findBearers, runSearch, searchFor, validBearers } from "./resolveName.js";

/** The id that is meant by a code, name or id, or the reason why there is none. */
export type Identified =
  | { readonly id: string; readonly problem: null }
  | { readonly id: null; readonly problem: string };

/** Ids that are suggested instead of one that is not found, at most. */
const OFFERED = 3;

/**
 * Finds the entity of an id, a code or a whole name. Of several with the same name it is the one that is valid on the day of the guidance.
 * @param types where to look; everywhere if null
 */
export async function identify(
  reader: Reader,
  types: readonly EntityName[] | null,
  input: string,
): Promise<Identified> {
  const type = parseId(input)?.type;
  if (type !== undefined && (types === null || types.includes(type))) {
    const [row] = await reader.get({ ids: [input], node: {}, asOf: null });
    return row ? { id: row.id, problem: null } : { id: null, problem: "not found" };
  }
  const scope = { types, source: null, asOf: null, node: {} };
  const bearers = await findBearers(reader, bearersFor(input, scope));
  const valid = validBearers(bearers, null);
  const [only, ...others] = valid.length > 0 ? valid : bearers;
  if (only && others.length === 0) return { id: only.candidate.id, problem: null };
  const hits = only ? [] : await runSearch(reader, searchFor(input, scope));
  const ids = (only ? [only, ...others] : hits.slice(0, OFFERED)).map(({ candidate }) => candidate.id);
  if (only) return { id: null, problem: `several: ${ids.join(", ")}` };
  return { id: null, problem: `not found${ids.length > 0 ? `; near: ${ids.join(", ")}` : ""}` };
}
