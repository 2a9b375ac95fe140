import { idPrefix, parseId } from "../model/identity.js";
import { relationOf } from "../model/relations.js";
import { nearest } from "../model/text.js";
import type { Place, Report } from "./fault.js";
import type { EdgeStatement, LinkStatement, Pattern, Statements } from "./statements.js";
import { listed } from "./words.js";

/** Ids that some entry introduces. */
export type KnownIds = ReadonlySet<string>;

/** The ids that are introduced; reports those introduced twice, and entries that extend what nothing introduces. */
export function checkIds(statements: Statements, report: Report): KnownIds {
  const first = new Map<string, Place>();
  for (const { id, place, introduces } of statements.entities) {
    const before = first.get(id);
    if (introduces && before)
      report(place, `${id} is introduced twice: a second entry gives it a name.`, {
        expected: "one entry with a name; others without",
        also: [before],
      });
    else if (introduces) first.set(id, place);
  }
  const known: KnownIds = new Set(first.keys());
  for (const { id, place } of statements.entities)
    reportUnknown(id, place, known, report, "an entry with a name somewhere, which introduces it");
  return known;
}

/** Reports an id that nothing introduces, with the nearest that something does. True where it is known. */
export function reportUnknown(
  id: string,
  place: Place,
  known: KnownIds,
  report: Report,
  expected = "the id of an entity of the seeds",
): boolean {
  if (known.has(id)) return true;
  const prefix = id.slice(0, id.indexOf(":") + 1);
  const same = [...known].filter((one) => one.startsWith(prefix));
  const slug = id.slice(prefix.length);
  const near =
    nearest(id, same)[0] ??
    same.find((one) => one.includes(slug)) ??
    [...known].find((one) => one.endsWith(`:${slug}`));
  report(place, `Nothing introduces ${id}.`, { expected, nearest: near ?? null });
  return false;
}

/** Every edge that the seeds speak of, bulk links included, as far as both ends exist. */
export function allEdges(statements: Statements, known: KnownIds, report: Report): readonly EdgeStatement[] {
  const edges = [...statements.edges, ...statements.links.flatMap((link) => linkEdges(link, known, report))];
  return edges.filter(({ from, to, place }) => {
    const both = [reportUnknown(from, place, known, report), reportUnknown(to, place, known, report)];
    return both.every(Boolean);
  });
}

function linkEdges(link: LinkStatement, known: KnownIds, report: Report): readonly EdgeStatement[] {
  const { from: fromTypes, to: toTypes, sameType } = relationOf(link.relation);
  const from = link.from.flatMap((pattern) => matches(pattern, fromTypes, known, report));
  const to = link.to.flatMap((pattern) => matches(pattern, toTypes, known, report));
  const pairs = from.flatMap((one) =>
    to.filter((other) => other !== one).map((other) => ({ ...link, from: one, to: other })),
  );
  const odd = sameType ? pairs.find((pair) => parseId(pair.from)?.type !== parseId(pair.to)?.type) : undefined;
  if (odd) report(link.place, `${link.relation} joins entities of one type; ${odd.from} and ${odd.to} differ.`);
  return odd ? [] : pairs;
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
    report(place, `${text} is of type ${type}, which cannot stand here.`, { expected: listed(types.map(idPrefix)) });
    return [];
  }
  if (!text.includes("*")) return reportUnknown(text, place, known, report) ? [text] : [];
  const expression = new RegExp(
    `^${text
      .split("*")
      .map((part) => part.replace(/[^a-z0-9:-]/g, "\\$&"))
      .join(".*")}$`,
  );
  const ids = [...known].filter((id) => expression.test(id));
  if (ids.length === 0)
    report(place, `No entity has an id like ${text}.`, { expected: "a pattern that some ids match" });
  return ids;
}

/** The redirects, checked: from an id that is gone to one that is there. */
export function checkRedirects(
  statements: Statements,
  known: KnownIds,
  report: Report,
): Readonly<Record<string, string>> {
  const redirects = new Map<string, { to: string; place: Place }>();
  for (const { from, to, place } of statements.redirects) {
    const before = redirects.get(from);
    if (known.has(from)) report(place, `${from} is still an entity, so it cannot be a redirect.`);
    if (before) report(place, `${from} is redirected twice.`, { also: [before.place] });
    if (reportUnknown(to, place, known, report, "a redirect to an entity of the seeds"))
      redirects.set(from, { to, place });
  }
  return Object.fromEntries([...redirects].map(([from, { to }]) => [from, to]).sort());
}
