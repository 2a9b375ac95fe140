import { setImmediate as others } from "node:timers/promises";
import { getOrInsert } from "../../model/getOrInsert.js";
import { LABEL_PROPS } from "../../model/names.js";
import { compareEdges, type EntityRecord, type ReleaseRecords } from "../../model/release.js";
import { compareText } from "../../model/text.js";
import { type ChangeEntry, entryOf, GROUPS, groupOf, isOfEvidence, isOfGap } from "./changeEntries.js";
import { changesOfRedirects, labelsIn } from "./diffReleases.js";
import { type Change, changesOfEntity, changesOfLink } from "./recordChanges.js";

/** How many things changed in each way; of those in `evidence`, nothing but their evidence. */
export type ChangeCounts = Record<Change["kind"] | "evidence", number>;

/** What changed from one release to another. */
export interface Comparison {
  /** By group, in the order of GROUPS; groups without changes and gaps are left out. */
  readonly counts: ReadonlyMap<string, Readonly<ChangeCounts>>;
  /** Entities, links and former ids, those of gaps included. */
  readonly entries: readonly ChangeEntry[];
  /** Number of changed things that are not among the entries. */
  readonly omitted: number;
}

/** Records that are compared before other requests have their turn. */
const RECORDS_AT_A_TIME = 200;

/**
 * Compares two releases record by record, and never holds more of them than names and what changed.
 * @param most entries; what is beyond them is counted
 */
export async function compareReleases(
  before: ReleaseRecords,
  after: ReleaseRecords,
  most: number,
): Promise<Comparison> {
  const counts = new Map<string, ChangeCounts>();
  const found: (readonly Change[])[] = [];
  let omitted = 0;
  // What changed of one entity, link or former id.
  const add = (own: readonly Change[]): void => {
    if (own.length === 0) return;
    count(counts, own);
    if (found.length < most) found.push(own);
    else omitted++;
  };
  const named: [Named[], Named[]] = [[], []];
  for await (const [a, b] of pairs(before.entities, after.entities, (x, y) => compareText(x.id, y.id))) {
    if (a) named[0].push(nameOf(a));
    if (b) named[1].push(nameOf(b));
    add(changesOfEntity(a, b));
  }
  const labels = labelsIn(...named.map((entities) => ({ entities })));
  for await (const [a, b] of pairs(before.edges, after.edges, compareEdges)) add(changesOfLink(a, b, labels));
  for (const change of changesOfRedirects(before.redirects, after.redirects)) add([change]);
  const sorted = GROUPS.flatMap((group) => {
    const own = counts.get(group);
    return own ? [[group, own] as const] : [];
  });
  return { counts: new Map(sorted), entries: found.map((own) => entryOf(own, labels)), omitted };
}

type Named = Pick<EntityRecord, "id" | "type" | "props">;

const nameOf = ({ id, type, props }: EntityRecord): Named => ({
  id,
  type,
  props: Object.fromEntries(LABEL_PROPS.map((name) => [name, props[name] ?? null])),
});

function count(counts: Map<string, ChangeCounts>, own: readonly Change[]): void {
  const [change] = own as readonly [Change];
  if (isOfGap(change)) return;
  const nothing = (): ChangeCounts => ({ added: 0, removed: 0, changed: 0, evidence: 0 });
  const counted = getOrInsert(counts, groupOf(change), nothing);
  counted[own.every(isOfEvidence) ? "evidence" : change.kind]++;
}

/** The records of two sequences in the same order, those that are the same in one step. */
async function* pairs<T>(
  before: AsyncIterable<T>,
  after: AsyncIterable<T>,
  order: (a: T, b: T) => number,
): AsyncGenerator<readonly [T | null, T | null]> {
  const [old, now] = [before[Symbol.asyncIterator](), after[Symbol.asyncIterator]()];
  try {
    let [a, b] = [await old.next(), await now.next()];
    for (let steps = 1; !a.done || !b.done; steps++) {
      const which = a.done ? 1 : b.done ? -1 : order(a.value, b.value);
      yield [a.done || which > 0 ? null : a.value, b.done || which < 0 ? null : b.value];
      if (!a.done && which <= 0) a = await old.next();
      if (!b.done && which >= 0) b = await now.next();
      if (steps % RECORDS_AT_A_TIME === 0) await others();
    }
  } finally {
    await Promise.all([old.return?.(), now.return?.()]);
  }
}
