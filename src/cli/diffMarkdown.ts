import { ENTITIES } from "../model/entities.js";
import { getOrInsert } from "../model/getOrInsert.js";
import { typeOfId } from "../model/identity.js";
import { RELATIONS } from "../model/relations.js";
import type { Release } from "../model/release.js";
import { type Change, labelsIn } from "../seeds/index.js";

/** What a change does to a gap. */
export const OPENED = { added: "opened", removed: "closed", changed: "changed" } as const;

/** The changes of stated facts, and the gaps that they open or close. The links to those gaps are in neither. */
export const statedAndGaps = (changes: readonly Change[]): Readonly<Record<"stated" | "gaps", readonly Change[]>> => ({
  stated: changes.filter(({ of }) => !of.includes("gap:")),
  gaps: changes.filter(({ of }) => of.startsWith("gap:")),
});

const TITLES = { added: "Added", removed: "Removed", changed: "Changed" } as const;

/** What changed of one entity, link or former id, as one entry of a list. */
interface Entry {
  readonly kind: Change["kind"];
  /** Type of the entity, name of the relation, or what former ids are called. */
  readonly of: string;
  readonly text: string;
  /** Whether nothing but its evidence changed. */
  readonly isEvidence: boolean;
}

const FORMER = "former id";
/** The order of the model: types first, then relations. */
const ORDER: readonly string[] = [...ENTITIES.map(({ name }) => name), ...RELATIONS.map(({ name }) => name), FORMER];

/**
 * A summary of the changes from one release to another in Markdown, for a changelog: a table of counts, then the entries, then gaps. Where only the
 * evidence changed, it is counted and not listed.
 * @param most entries that are listed of one type or relation
 */
export function diffMarkdown(before: Release, after: Release, changes: readonly Change[], most: number): string {
  const [old, now] = [before, after].map(({ hash }) => hash.slice(0, 12));
  if (changes.length === 0) return `No changes: both are release \`${old}\`.\n`;
  const labels = labelsIn(before, after);
  const { stated, gaps } = statedAndGaps(changes);
  const entries = entriesOf(stated, labels);
  const listed = (kind: Entry["kind"]): readonly Group[] =>
    ORDER.map((of) => [of, entries.filter((one) => one.of === of && one.kind === kind && !one.isEvidence)]);
  const gapText = ({ kind, of }: Change): string => `${OPENED[kind]}: ${escaped(labels.get(of) ?? of)}`;
  return [
    `Release \`${old}\` → \`${now}\``,
    ...counts(entries),
    ...section(TITLES.added, listed("added"), most),
    ...section(TITLES.removed, listed("removed"), most),
    ...section(TITLES.changed, listed("changed"), most),
    ...section("Gaps", [["", gaps.map((gap) => ({ text: gapText(gap) }))]], most),
  ]
    .map((block) => `${block}\n`)
    .join("\n");
}

function entriesOf(changes: readonly Change[], labels: ReadonlyMap<string, string>): readonly Entry[] {
  const byPlace = new Map<string, Change[]>();
  for (const change of changes) getOrInsert(byPlace, `${change.kind} ${change.of}`, (): Change[] => []).push(change);
  return [...byPlace.values()].map((own): Entry => {
    const [{ kind, of, what }] = own as [Change];
    const isEvidence = own.every(isOfEvidence);
    const details = kind === "changed" ? detailsOf(own) : "";
    const [, relation, from = "", to = ""] = /^(\w+) (\S+) -> (\S+)/.exec(of) ?? [];
    if (relation !== undefined) {
      const ends = `“${labels.get(from) ?? from}” ${relation} “${labels.get(to) ?? to}”`;
      return { kind, of: relation, text: escaped(kind === "changed" ? ends : what) + details, isEvidence };
    }
    const label = labels.get(of);
    if (label === undefined) return { kind, of: FORMER, text: `\`${of}\` ${escaped(what)}`, isEvidence };
    return { kind, of: typeOfId(of) ?? "", text: `${escaped(label)} (\`${of}\`)${details}`, isEvidence };
  });
}

const isOfEvidence = ({ part }: Change): boolean => part?.startsWith("evidence") ?? false;

/** Values one by one. Evidence changes with them, so it is left out. */
const detailsOf = (changes: readonly Change[]): string =>
  changes
    .filter((change) => !isOfEvidence(change))
    .map(({ what }) => `\n  - ${escaped(what)}`)
    .join("");

const HEAD = "| type or relation | added | removed | changed | only its evidence |\n|---|---:|---:|---:|---:|";

function counts(entries: readonly Entry[]): readonly string[] {
  const rows = ORDER.flatMap((of) => {
    const own = entries.filter((entry) => entry.of === of);
    const count = (kind: Entry["kind"], isEvidence = false): number | "" =>
      own.filter((one) => one.kind === kind && one.isEvidence === isEvidence).length || "";
    const cells = [count("added"), count("removed"), count("changed"), count("changed", true)];
    return own.length > 0 ? [`| ${[of, ...cells].join(" | ")} |`] : [];
  });
  return rows.length > 0 ? [[HEAD, ...rows].join("\n")] : [];
}

/** Entries by what they are of. */
type Group = readonly [of: string, entries: readonly Pick<Entry, "text">[]];

/** A heading and lists; each list is cut on its own. */
function section(title: string, groups: readonly Group[], most: number): readonly string[] {
  const blocks = groups.flatMap(([of, entries]) => {
    if (entries.length === 0) return [];
    const rest = entries.length > most ? [`- … and ${entries.length - most} more`] : [];
    const lines = [...entries.slice(0, most).map(({ text }) => `- ${text}`), ...rest];
    return [...(of === "" ? [] : [`**${of}**`]), lines.join("\n")];
  });
  return blocks.length > 0 ? [`### ${title}`, ...blocks] : [];
}

/** A text in which nothing is markup. */
const escaped = (text: string): string => text.replace(/[\\`*<[\]]/g, "\\$&");
