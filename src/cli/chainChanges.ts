import { parseId, presentId } from "../model/identity.js";
import type { Release } from "../model/release.js";
import type { Change } from "../seeds/index.js";
import { openEmbeddedStore } from "../store/embedded/index.js";
import { chainsBetween } from "../trace/chain.js";
import { UsageError } from "./usageError.js";

/** Paths between two entities, at most. With more, the change of one says little. */
const MAX_PATHS = 1_000;

/**
 * Those of the changes that are on a path from one entity to another, before or after: what was added to, removed from or changed of its entities and
 * links, their evidence included.
 * @param ends ids of the two entities; former ids are followed
 * @throws UsageError where neither release has a path
 */
export async function changesOnChain(
  releases: readonly Release[],
  changes: readonly Change[],
  ends: readonly string[],
): Promise<readonly Change[]> {
  const [from, to, ...others] = ends;
  if (from === undefined || to === undefined || others.length > 0)
    throw new UsageError(`--chain has ${ends.length} ids; expected two: where the chain begins and where it ends.`);
  const parts = new Set((await Promise.all(releases.map((release) => partsOf(release, from, to)))).flat());
  if (parts.size === 0) throw new UsageError(`No chain leads from ${from} to ${to} in either release.`);
  return changes.filter(({ of }) => parts.has(of.replace(/ \(\d+\)$/, "")));
}

/** What is on the paths between two entities, by the names that changes have. */
async function partsOf(release: Release, asked: string, end: string): Promise<readonly string[]> {
  const [from, to] = [asked, end].map((id) => presentId(release.redirects, id)) as [string, string];
  const [first, last] = [parseId(from), parseId(to)];
  for (const [id, parsed] of [
    [asked, first],
    [end, last],
  ] as const)
    if (!parsed)
      throw new UsageError(`--chain names ${JSON.stringify(id.slice(0, 80))}; expected an id such as alliance:wessex.`);
  if (!first || !last) return [];
  const store = openEmbeddedStore(release);
  const reader = await store.reader();
  const found = await reader.paths({
    from,
    to,
    chains: chainsBetween(first.type, [last.type]),
    minStrength: 1,
    asOf: null,
    limit: MAX_PATHS,
    node: {},
    evidence: false,
  });
  if (found?.truncated || found?.paths.length === MAX_PATHS)
    throw new UsageError(`${MAX_PATHS} chains or more lead from ${from} to ${to}; name ends that are closer together.`);
  const hops = (found?.paths ?? []).flatMap((path) => path.hops);
  return hops.flatMap(({ relation, direction, ...hop }) => [
    hop.from,
    hop.to,
    direction === "FORWARD" ? `${relation} ${hop.from} -> ${hop.to}` : `${relation} ${hop.to} -> ${hop.from}`,
  ]);
}
