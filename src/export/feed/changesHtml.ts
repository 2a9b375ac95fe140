import type { EntityName } from "../../model/entities.js";
import { upperFirst } from "../../model/entity.js";
import { entityPath } from "../../model/identity.js";
import { isRelationName, relationOf } from "../../model/relations.js";
import { typeInWords } from "../../model/typeInWords.js";
import { type ChangeEntry, FORMER, GROUPS, isGap, isOfGapLink, TITLES } from "../../seeds/release/changeEntries.js";
import type { ChangeCounts, Comparison } from "../../seeds/release/compareReleases.js";
import { html } from "../../server/http/plainPage.js";

/** Most changes that one entry of a feed lists. */
export const MAX_LISTED = 100;

/** The two releases that changes lie between, and where their pages begin. */
export interface ChangeContext {
  /** Begins every address, without a slash at its end. */
  readonly origin: string;
  /** Hash of the release before; what was removed is linked there. */
  readonly before: string;
  readonly after: string;
}

const OPENED = { added: "Opened", removed: "Closed", changed: "Changed" } as const;

/** The beginning of a hash, as addresses and texts have it. */
export const short = (hash: string): string => hash.slice(0, 12);

/** "policy area", "CCG", "links “is delivered by”", "former id". */
function groupWords(group: string): string {
  if (isRelationName(group)) return `links “${relationOf(group).verb}”`;
  return group === FORMER ? FORMER : typeInWords(group as EntityName, 1);
}

const countWords = ({ added, removed, changed, evidence }: ChangeCounts): string =>
  [
    [added, "added"],
    [removed, "removed"],
    [changed, "changed"],
    [evidence, "with other evidence only"],
  ]
    .flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]))
    .join(", ");

/** How many entities, links and former ids changed in each way: "2 added, 1 changed". */
export function totalWords({ counts }: Comparison): string {
  const total: ChangeCounts = { added: 0, removed: 0, changed: 0, evidence: 0 };
  for (const own of counts.values())
    for (const kind of Object.keys(total) as (keyof ChangeCounts)[]) total[kind] += own[kind];
  return countWords(total) || "no statement changed";
}

/** What changed in a release: counts by type and relation, then what was added, removed and changed, and gaps. */
export function releaseChanges(comparison: Comparison, context: ChangeContext): string {
  const { counts, entries, omitted } = comparison;
  const items = [...counts].map(
    ([group, own]) => `<li>${html(upperFirst(groupWords(group)))}: ${countWords(own)}</li>`,
  );
  const listed = entries.filter((entry) => isGap(entry) || !(isOfGapLink(entry) || entry.isEvidence));
  return [
    `<p>Compared with release <code>${short(context.before)}</code>: ${html(totalWords(comparison))}.</p>`,
    ...(items.length > 0 ? [`<ul>${items.join("")}</ul>`] : []),
    ...changeLists(listed, context),
    ...(omitted > 0 ? [`<p>${omitted} more changes are counted, and not listed.</p>`] : []),
  ].join("\n");
}

/** Lists of changes under a heading for each kind; as many as an entry may have. */
export function changeLists(entries: readonly ChangeEntry[], context: ChangeContext): string[] {
  let room = MAX_LISTED;
  const section = (title: string, own: readonly ChangeEntry[], withKind = false): readonly string[] => {
    const shown = own.slice(0, room);
    room -= shown.length;
    const rest = own.length - shown.length;
    const items = shown.map((entry) => {
      const kind = withKind ? `${OPENED[entry.kind]}: ` : "";
      return `<li>${kind}${entryHtml(entry, context)}</li>`;
    });
    if (rest > 0) items.push(`<li>… and ${rest} more</li>`);
    return own.length > 0 ? [`<h3>${title}</h3>`, `<ul>\n${items.join("\n")}\n</ul>`] : [];
  };
  const inOrder = GROUPS.flatMap((group) => entries.filter((entry) => entry.group === group && !isGap(entry)));
  return [
    ...(["added", "removed", "changed"] as const).flatMap((kind) =>
      section(
        TITLES[kind],
        inOrder.filter((entry) => entry.kind === kind),
      ),
    ),
    ...section("Gaps", entries.filter(isGap), true),
  ];
}

/** One thing with what changed of it. Lists of values that changed are below it. */
function entryHtml({ kind, group, ids, labels, rest, details }: ChangeEntry, context: ChangeContext): string {
  const release = kind === "removed" ? context.before : context.after;
  const link = (i: number): string =>
    `<a href="${html(`${context.origin}${entityPath(ids[i] ?? "")}?release=${short(release)}`)}">${html(labels[i] ?? "")}</a>`;
  const values = details.map(({ what }) => `<li>${html(what)}</li>`);
  const nested = values.length > 0 ? `\n<ul>${values.join("")}</ul>` : "";
  if (group === FORMER) return `Former id <code>${html(labels[0] ?? "")}</code> ${html(rest)}`;
  if (isRelationName(group)) return `${link(0)} ${html(relationOf(group).verb)} ${link(1)}${html(rest)}${nested}`;
  return `${link(0)} (${html(groupWords(group))})${nested}`;
}
