import type { Release } from "../model/release.js";
import { type Change, labelsIn } from "../seeds/index.js";
import {
  type ChangeEntry,
  changesByPlace,
  entryOf,
  FORMER,
  GROUPS,
  isOfGap,
  TITLES,
} from "../seeds/release/changeEntries.js";

/** What a change does to a gap. */
export const OPENED = { added: "opened", removed: "closed", changed: "changed" } as const;

/** The changes of stated facts, and the gaps that they open or close. The links to those gaps are in neither. */
export const statedAndGaps = (changes: readonly Change[]): Readonly<Record<"stated" | "gaps", readonly Change[]>> => ({
  stated: changes.filter((change) => !isOfGap(change)),
  gaps: changes.filter(({ of }) => of.startsWith("gap:")),
});

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
  const entries = changesByPlace(stated).map((each) => entryOf(each, labels));
  const listed = (kind: Change["kind"]): readonly Group[] =>
    GROUPS.map((group) => [
      group,
      entries.filter((one) => one.group === group && one.kind === kind && !one.isEvidence).map(textOf),
    ]);
  const gapText = ({ kind, of }: Change): string => `${OPENED[kind]}: ${escaped(labels.get(of) ?? of)}`;
  return [
    `Release \`${old}\` → \`${now}\``,
    ...counts(entries),
    ...section(TITLES.added, listed("added"), most),
    ...section(TITLES.removed, listed("removed"), most),
    ...section(TITLES.changed, listed("changed"), most),
    ...section("Gaps", [["", gaps.map(gapText)]], most),
  ]
    .map((block) => `${block}\n`)
    .join("\n");
}

/** An entry of a list. Evidence changes with the values, so it is left out. */
function textOf({ group, ids, labels, rest, details }: ChangeEntry): string {
  const values = details.filter(({ isEvidence }) => !isEvidence).map(({ what }) => `\n  - ${escaped(what)}`);
  const [first = "", second] = labels;
  if (group === FORMER) return `\`${first}\` ${escaped(rest)}`;
  if (second === undefined) return `${escaped(first)} (\`${ids[0]}\`)${values.join("")}`;
  return escaped(`“${first}” ${group} “${second}”${rest}`) + values.join("");
}

const HEAD = "| type or relation | added | removed | changed | only its evidence |\n|---|---:|---:|---:|---:|";

function counts(entries: readonly ChangeEntry[]): readonly string[] {
  const rows = GROUPS.flatMap((group) => {
    const own = entries.filter((entry) => entry.group === group);
    const count = (kind: Change["kind"], isEvidence = false): number | "" =>
      own.filter((one) => one.kind === kind && one.isEvidence === isEvidence).length || "";
    const cells = [count("added"), count("removed"), count("changed"), count("changed", true)];
    return own.length > 0 ? [`| ${[group, ...cells].join(" | ")} |`] : [];
  });
  return rows.length > 0 ? [[HEAD, ...rows].join("\n")] : [];
}

/** Entries by what they are of. */
type Group = readonly [name: string, texts: readonly string[]];

/** A heading and lists; each list is cut on its own. */
function section(title: string, groups: readonly Group[], most: number): readonly string[] {
  const blocks = groups.flatMap(([name, texts]) => {
    if (texts.length === 0) return [];
    const rest = texts.length > most ? [`- … and ${texts.length - most} more`] : [];
    const lines = [...texts.slice(0, most).map((text) => `- ${text}`), ...rest];
    return [...(name === "" ? [] : [`**${name}**`]), lines.join("\n")];
  });
  return blocks.length > 0 ? [`### ${title}`, ...blocks] : [];
}

/** A text in which nothing is markup. */
const escaped = (text: string): string => text.replace(/[\\`*<[\]]/g, "\\$&");
