import type { EdgeRecord, EntityRecord, Release, Value } from "../../src/model/release.js";
import { type EdgeLine, type Props, releaseOf } from "../store/fixtures.js";

/** Texts that some format may take for something else. */
export const DIFFICULT: readonly string[] = [
  ...["=1+1", "+44", "-1", "@home", "'=x", "a,b", 'say "no"', "a;b|c", "back\\slash", "\\u0041 \\n", "\\", "`tick`"],
  ...["line\nbreak", "carriage\r\nreturn", "tab\tbed", " around ", "a\u00a0b", "null", "true", "1e3", "0x10"],
  ...["<b>&amp;</b>", "]]>", "--", "'quote'", "\u0024{x}", "{{X}}", "%20", "a\u2028b", "\ufeffmark", "\ufffd"],
  ...["\u{1f600} astral", "\u{10ffff}", "é e\u0301", "\u202ertl", "#hash", "//", "http://example.org/a b"],
];

/** A release whose texts are difficult, in each kind of place where a text may be. */
export function difficultRelease(): Release {
  const alliances = DIFFICULT.map((name, i): [string, Props] => [
    `alliance:a-${i}`,
    {
      name,
      kind: "ALLIANCE",
      description: name,
      aliases: [{ name, source: "source:paper" }],
      population: { value: i / 2, printed: name },
      declaredCcgCount: i - 2,
    },
  ]);
  const deliverable: Props = { statement: "x", parts: DIFFICULT as Value };
  const links = DIFFICULT.flatMap((title, i): EdgeLine[] => [
    [`person:p HOLDS_POST_AT organisation:o-${i}`, { props: { title }, from: "2016-12-06" }],
    [`alliance:a-${i} COVERS stp:s`, { props: { extent: "PART" } }],
    [`alliance:a-${i} COVERS stp:s`, { props: { extent: "WHOLE" }, to: "2019-07-01" }],
  ]);
  return releaseOf({ ...Object.fromEntries(alliances), "deliverable:d": deliverable, "gap:g": { why: "x" } }, links, {
    "alliance:former": "alliance:a-0",
  });
}

/** The same release with the members of every object in another order, as another store may give them. */
export function reordered(release: Release): Release {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([name, member]) => [name, turned(member)]),
    );
  };
  return {
    ...release,
    entities: release.entities.map((entity) => turned(entity) as EntityRecord),
    edges: release.edges.map((edge) => turned(edge) as EdgeRecord),
  };
}
