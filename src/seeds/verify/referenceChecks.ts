import { getOrInsert } from "../../model/getOrInsert.js";
import { idPrefix, parseId } from "../../model/identity.js";
import { relationOf } from "../../model/relations.js";
import { compareText, nearest } from "../../model/text.js";
import { byPlace, type Place, type Report } from "../fault.js";
import type { EdgeStatement, LinkStatement, Pattern, Statements } from "../parse/statements.js";
import { listed, wildcard } from "../phrases.js";

/** The ids that the seeds introduce. */
export interface KnownIds {
  readonly ids: readonly string[];
  /** True if the id is introduced. Otherwise records the place for the report. */
  readonly has: (id: string, place: Place) => boolean;
  /** Reports every missing id once, with all places that use it. */
  readonly reportMissing: (report: Report) => void;
}

/** Collects the ids that entries introduce. Reports ids that are introduced twice, and records entries that extend a missing entity. */
export function gatherIds(statements: Statements, report: Report): KnownIds {
  const first = new Map<string, Place>();
  const missing = new Map<string, Place[]>();
  for (const { id, place, introduces } of statements.entities) {
    const before = first.get(id);
    if (introduces && before)
      report(place, `${id} is defined twice: two entries give it a name.`, {
        expected: "a name in one entry only",
        also: [before],
      });
    else if (introduces) first.set(id, place);
  }
  const has = (id: string, place: Place): boolean => {
    if (!first.has(id)) getOrInsert(missing, id, (): Place[] => []).push(place);
    return first.has(id);
  };
  for (const { id, place } of statements.entities) has(id, place);
  const ids = [...first.keys()];
  const reportMissing = (out: Report): void => {
    for (const [id, places] of missing) reportUnknown(id, places, ids, out);
  };
  return { ids, has, reportMissing };
}

function reportUnknown(id: string, places: readonly Place[], ids: readonly string[], report: Report): void {
  const [place, ...also] = [...places].sort(byPlace);
  const prefix = id.slice(0, id.indexOf(":") + 1);
  const slug = id.slice(prefix.length);
  const same = ids.filter((one) => one.startsWith(prefix));
  const near =
    nearest(id, same)[0] ?? same.find((one) => one.includes(slug)) ?? ids.find((one) => one.endsWith(`:${slug}`));
  if (place)
    report(place, `${id} is not defined.`, {
      expected: "the id of an entity that has an entry with a name",
      nearest: near ?? null,
      also: unique(also),
    });
}

const unique = (places: readonly Place[]): readonly Place[] =>
  places.filter((place, i) => i === 0 || byPlace(place, places[i - 1] as Place) !== 0);

/** Returns every edge of the seeds, including `links`, whose ends both exist. */
export function allEdges(statements: Statements, known: KnownIds, report: Report): readonly EdgeStatement[] {
  const edges = [...statements.edges, ...statements.links.flatMap((link) => linkEdges(link, known, report))];
  return edges.filter(({ relation, from, to, place }) => {
    const both = [known.has(from, place), known.has(to, place)].every(Boolean);
    if (from === to) report(place, `${relation} connects ${from} to itself.`, { expected: "another entity" });
    return both && from !== to;
  });
}

function linkEdges(link: LinkStatement, known: KnownIds, report: Report): readonly EdgeStatement[] {
  const { from: fromTypes, to: toTypes, sameType } = relationOf(link.relation);
  const from = link.from.flatMap((pattern) => matches(pattern, fromTypes, known, report));
  const to = link.to.flatMap((pattern) => matches(pattern, toTypes, known, report));
  const pairs = from.flatMap((one) =>
    to.filter((other) => other !== one).map((other) => ({ ...link, from: one, to: other })),
  );
  const mismatch = sameType ? pairs.find((pair) => parseId(pair.from)?.type !== parseId(pair.to)?.type) : undefined;
  if (mismatch)
    report(
      link.place,
      `${link.relation} connects entities of one type, but ${mismatch.from} and ${mismatch.to} have different types.`,
    );
  return mismatch ? [] : pairs;
}

function matches(
  { text, place }: Pattern,
  types: readonly string[],
  known: KnownIds,
  report: Report,
): readonly string[] {
  const type =
    parseId(text.replaceAll("*", "x").replace(/:-|-$/g, ":x"))?.type ??
    parseId(`${text.slice(0, text.indexOf(":"))}:x`)?.type;
  if (type && !types.includes(type)) {
    report(place, `${text} has type ${type}, which is not allowed here.`, { expected: listed(types.map(idPrefix)) });
    return [];
  }
  if (!text.includes("*")) return known.has(text, place) ? [text] : [];
  const expression = wildcard(text);
  const ids = known.ids.filter((id) => expression.test(id));
  if (ids.length === 0)
    report(place, `No id matches the pattern ${text}.`, { expected: "a pattern that matches existing ids" });
  return ids;
}

/** Returns the redirects, after checking that each leads from a removed id to an existing one. */
export function checkRedirects(
  statements: Statements,
  known: KnownIds,
  report: Report,
): Readonly<Record<string, string>> {
  const redirects = new Map<string, { to: string; place: Place }>();
  for (const { from, to, place } of statements.redirects) {
    const before = redirects.get(from);
    if (known.ids.includes(from)) report(place, `${from} is still an entity, so it cannot be a redirect.`);
    if (before) report(place, `${from} is redirected twice.`, { also: [before.place] });
    if (known.has(to, place)) redirects.set(from, { to, place });
  }
  return Object.fromEntries(
    [...redirects].map(([from, { to }]) => [from, to] as const).sort(([a], [b]) => compareText(a, b)),
  );
}
