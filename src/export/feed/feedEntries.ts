import { entityPath } from "../../model/identity.js";
import { type ChangeEntry, FORMER, isGap, isOfGapLink } from "../../seeds/release/changeEntries.js";
import type { Comparison } from "../../seeds/release/compareReleases.js";
import { irisOf } from "../rdf/iris.js";
import { changeLists, releaseChanges, short, totalWords } from "./changesHtml.js";
import type { Feed, FeedEntry } from "./feed.js";
import type { DatedRelease } from "./releaseHistory.js";

/** The releases that a feed tells about, and where its addresses begin. */
export interface FeedContext {
  /** The newest first. */
  readonly history: readonly DatedRelease[];
  /** What changed in each release since the one before it; one shorter than the history. */
  readonly comparisons: readonly (Comparison | null)[];
  /** Begins every address, without a slash at its end. */
  readonly origin: string;
  /** Stem of the IRIs of entities. */
  readonly baseIri: string;
}

/** Something that can be followed. */
export interface Followed {
  readonly id: string;
  readonly label: string;
  /** Former ids, which earlier releases have. */
  readonly formerIds: readonly string[];
  /** Whether the newest release of the history has it. */
  readonly exists: boolean;
}

const countOf = (n: number, one: string, many: string): string =>
  `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;

const sizeWords = ({ entities, links }: DatedRelease): string =>
  `${countOf(entities, "entity", "entities")} and ${countOf(links, "link", "links")}`;

const NOT_COMPARED =
  "<p>This release cannot be compared with the one before, because the file of one of them cannot be read.</p>";

/** The feed of releases: what changed in each of them. */
export function releaseFeed({ history, comparisons, origin, baseIri }: FeedContext): Feed {
  const iris = irisOf(baseIri);
  return {
    id: new URL("../feed", baseIri).href,
    title: "Cancer Policy Graph: releases",
    description: "Every release of the data, and what changed in it.",
    address: `${origin}/data`,
    entries: history.map((release, i): FeedEntry => {
      const before = history[i + 1];
      const comparison = comparisons[i];
      const changes = comparison ? totalWords(comparison) : sizeWords(release);
      const content =
        before === undefined
          ? `<p>Holds ${sizeWords(release)}. Nothing older is compared here.</p>`
          : comparison
            ? releaseChanges(comparison, { origin, before: before.hash, after: release.hash })
            : NOT_COMPARED;
      return {
        id: iris.release(release.hash),
        title: `Release ${short(release.hash)}: ${changes}`,
        address: `${origin}/data?release=${short(release.hash)}`,
        updated: release.date,
        html: content,
      };
    }),
  };
}

/** The feed of an entity: the releases in which it, its properties, its links or their evidence changed. Null where no release has it. */
export function entityFeed(followed: Followed, { history, comparisons, origin, baseIri }: FeedContext): Feed | null {
  const { id, label } = followed;
  const path = entityPath(id);
  let { exists } = followed;
  const entries = history.flatMap((release, i): FeedEntry[] => {
    const name = short(release.hash);
    const entryOf = (title: string, content: string): FeedEntry[] => [
      {
        id: `${baseIri}${id}?release=${release.hash}`,
        title,
        address: `${origin}${path}?release=${name}`,
        updated: release.date,
        html: content,
      },
    ];
    const before = history[i + 1];
    if (before === undefined) {
      const content = `<p>Release <code>${name}</code> has it. Nothing older is compared here.</p>`;
      return exists ? entryOf(`${label} in release ${name}`, content) : [];
    }
    const comparison = comparisons[i];
    if (!comparison) return exists ? entryOf(`${label}: release ${name} is not compared`, NOT_COMPARED) : [];
    const changes = changesOf(followed, comparison);
    const isAdded = changes.some((entry) => isOfItself(followed, entry, "added"));
    const isRemoved = changes.some((entry) => isOfItself(followed, entry, "removed"));
    if (isAdded || isRemoved) exists = isRemoved;
    const content = changeLists(changes, { origin, before: before.hash, after: release.hash });
    if (comparison.omitted > 0) content.push(`<p>${comparison.omitted} more changes are not told apart here.</p>`);
    const what = isAdded === isRemoved ? countOf(changes.length, "change", "changes") : isAdded ? "added" : "removed";
    return content.length > 0 ? entryOf(`${label}: ${what} in release ${name}`, content.join("\n")) : [];
  });
  if (entries.length === 0) return null;
  return {
    id: `${baseIri}${id}#changes`,
    title: `Cancer Policy Graph: ${label}`,
    description: `The releases in which ${label}, its properties, its links or their evidence changed.`,
    address: origin + path,
    entries,
  };
}

/** Whether an entity was added or removed, under its present or a former id. */
const isOfItself = ({ id, formerIds }: Followed, { group, kind, ids }: ChangeEntry, of: ChangeEntry["kind"]): boolean =>
  group !== FORMER && kind === of && ids.length === 1 && [id, ...formerIds].includes(ids[0] ?? "");

/** What changed of an entity and its links. Gaps stand in place of the links to them. */
function changesOf({ id, formerIds }: Followed, { entries }: Comparison): readonly ChangeEntry[] {
  const own = new Set([id, ...formerIds]);
  const changes = entries.filter(({ ids }) => ids.some((each) => own.has(each)));
  const linked = new Set(changes.filter(isOfGapLink).flatMap(({ ids }) => ids));
  const gaps = entries.filter((entry) => isGap(entry) && linked.has(entry.ids[0] ?? ""));
  const told = new Set(gaps.flatMap(({ ids }) => ids));
  const others = changes.filter((entry) => !(isOfGapLink(entry) && entry.ids.some((each) => told.has(each))));
  return [...new Set([...others, ...gaps])];
}
