import { ENTITIES } from "../../model/entities.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { typeOfId } from "../../model/identity.js";
import { RELATIONS } from "../../model/relations.js";
import { type Change, edgeName } from "./recordChanges.js";

/** The group of former ids. */
export const FORMER = "former id";

/** What entries are grouped by, in the order of the model: types first, then relations. */
export const GROUPS: readonly string[] = [
  ...ENTITIES.map(({ name }) => name),
  ...RELATIONS.map(({ name }) => name),
  FORMER,
];

/** Titles of the lists of entries. */
export const TITLES = { added: "Added", removed: "Removed", changed: "Changed" } as const;

/** What changed of one entity, link or former id, as one entry of a list. */
export interface ChangeEntry {
  readonly kind: Change["kind"];
  /** Type of the entity, name of the relation, or FORMER. */
  readonly group: string;
  /** Id of the entity, or those of both ends of the link, or the former id. */
  readonly ids: readonly string[];
  /** What each of them is called: its label, or the id where it is no entity. */
  readonly labels: readonly string[];
  /** What follows the names of something that was added or removed: properties and quotation of a link, the present id. */
  readonly rest: string;
  /** What is different of something that changed. */
  readonly details: readonly { readonly what: string; readonly isEvidence: boolean }[];
  /** Whether nothing but its evidence changed. */
  readonly isEvidence: boolean;
}

/** Whether a change is only a consequence of others: a gap that opens or closes, or the link to one. */
export const isOfGap = ({ of }: Pick<Change, "of">): boolean => of.includes("gap:");

/** Whether an entry is of a gap itself. */
export const isGap = ({ ids }: ChangeEntry): boolean => ids.length === 1 && (ids[0]?.startsWith("gap:") ?? false);

/** Whether an entry is of a link to a gap. */
export const isOfGapLink = ({ ids }: ChangeEntry): boolean => ids.length > 1 && ids.some((id) => id.startsWith("gap:"));

/** Whether a change is of the evidence of something, not of its values. */
export const isOfEvidence = ({ part }: Change): boolean => part?.startsWith("evidence") ?? false;

/** Changes that are of the same thing, as one list for each. */
export function changesByPlace(changes: readonly Change[]): readonly (readonly Change[])[] {
  const byPlace = new Map<string, Change[]>();
  const placeOf = (change: Change) => `${isOfFormerId(change) ? FORMER : change.kind} ${change.of}`;
  for (const change of changes) getOrInsert(byPlace, placeOf(change), (): Change[] => []).push(change);
  return [...byPlace.values()];
}

const isOfFormerId = ({ what }: Change): boolean => what.startsWith("redirects to ");

const LINK = /^(\w+) (\S+) -> (\S+)/;

/** The group of the thing that changed. */
export function groupOf(change: Change): string {
  if (isOfFormerId(change)) return FORMER;
  return LINK.exec(change.of)?.[1] ?? typeOfId(change.of) ?? "";
}

/**
 * The entry of all changes of one thing.
 * @param changes at least one
 * @param labels those that the changes were described with
 */
export function entryOf(changes: readonly Change[], labels: ReadonlyMap<string, string>): ChangeEntry {
  const [change] = changes as readonly [Change];
  const { kind, of, what } = change;
  const [, relation, ...ends] = LINK.exec(of) ?? [];
  const group = groupOf(change);
  const ids = relation === undefined ? [of] : ends;
  const name = relation === undefined ? "" : edgeName(relation, ends[0] ?? "", ends[1] ?? "", labels);
  const isChanged = kind === "changed" && group !== FORMER;
  return {
    kind,
    group,
    ids,
    labels: ids.map((id) => (group === FORMER ? id : (labels.get(id) ?? id))),
    rest: group === FORMER ? what : isChanged || relation === undefined ? "" : what.slice(name.length),
    details: isChanged ? changes.map((each) => ({ what: each.what, isEvidence: isOfEvidence(each) })) : [],
    isEvidence: isChanged && changes.every(isOfEvidence),
  };
}
