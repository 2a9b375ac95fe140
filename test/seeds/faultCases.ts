import { VALE } from "./vale.js";

const annex = VALE["vale/annex.yaml"] ?? "";
const source = "source: vale-2016\n";
/** Another file beside the right ones. */
const more = (text: string) => ({ ...VALE, "more.yaml": text });
/** The annex with one piece of text replaced. */
export const changed = (from: string, to: string) => {
  if (!annex.includes(from)) throw new Error(`The annex has no ${from}`);
  return { ...VALE, "vale/annex.yaml": annex.replace(from, to) };
};
const words = (n: number) => Array.from({ length: n }, () => "plan").join(" ");

/** What is wrong, the files, and the whole report, in which * stands for any words. */
export type FaultCase = readonly [string, Readonly<Record<string, string>>, readonly string[]];

export const FAULTS: readonly FaultCase[] = [
  ["broken YAML", more("alliances: [a, b\n"), ["more.yaml:2:1  Invalid YAML: *"]],
  ["a file that is a list", more("- a\n"), ["more.yaml:1:1  The file contains a list.*"]],
  ["a duplicate key", more("stps: {}\nstps: {}\n"), ['more.yaml:2:1  Duplicate key "stps".\n    also: more.yaml:1:1']],
  ["an alias without an anchor", more("stps: *nothing\n"), ["more.yaml:1:7  *nothing*"]],
  [
    "an unknown plural",
    more("aliances: {}\n"),
    ['more.yaml:1:1  Unknown key or plural of a type "aliances".*did you mean: alliances'],
  ],
  [
    "an unknown attribute",
    changed("    kind: VANGUARD", "    kind: VANGUARD\n    populaton: 3"),
    ['vale/annex.yaml:35:5  Unknown attribute or relation of Alliance "populaton".*did you mean: population'],
  ],
  [
    "an unknown relation field",
    changed("    stps: [south-vale]", "    spts: [south-vale]"),
    ['vale/annex.yaml:35:5  *"spts"*did you mean: stps'],
  ],
  [
    "an unknown evidence key",
    changed("region: { north: { quote:", "region: { north: { qoute:"),
    ['*Unknown property of IN_REGION "qoute".*did you mean: quote'],
  ],
  [
    "words cut by a comma",
    more(`${source}stps: { x: { name: X, quote: Jane Roe, Chief Officer } }\n`),
    ["*“Chief Officer” has no value: the comma before it ends the text.*quotation marks*"],
  ],
  [
    "a default for no field",
    changed("  ccgs: { at: CCGs }", "  cgcs: { at: CCGs }"),
    ['vale/annex.yaml:5:3  Unknown attribute or relation field "cgcs".*did you mean: ccgs'],
  ],
  [
    "a default that means nothing",
    changed("  ccgs: { at: CCGs }", "  ccgs: { att: CCGs }"),
    ['vale/annex.yaml:5:11  Unknown key "att".*did you mean: at'],
  ],
  [
    "a target that occurs twice",
    changed("stps: [south-vale]", "stps: [south-vale, south-vale]"),
    ['vale/annex.yaml:35:24  "south-vale" occurs twice in this list.*also: vale/annex.yaml:35:12'],
  ],
  [
    "an edge whose evidence is empty",
    changed("stps: [south-vale]", "stps: [south-vale: { evidence: [] }]"),
    ["vale/annex.yaml:35:12  No quotation for COVERS to stp:south-vale.*"],
  ],
  [
    "an edge whose quotations are empty",
    changed("stps: [south-vale]", "stps: [south-vale: { quote: [] }]"),
    ["vale/annex.yaml:35:12  No quotation for COVERS to stp:south-vale.*"],
  ],
  [
    "a source in another folder",
    { ...VALE, "sources/vale.yaml": (VALE["sources/vale.yaml"] ?? "").replace("file: vale.txt", "file: ../vale.txt") },
    ["sources/vale.yaml:7:5  The file of source:vale-2016 is a path.*"],
  ],
  [
    "an id that is not defined",
    changed("stps: [south-vale]", "stps: [south-vael]"),
    ["vale/annex.yaml:35:12  stp:south-vael is not defined.*did you mean: stp:south-vale"],
  ],
  [
    "an entry that extends nothing",
    more("people: { jane-row: {} }\n"),
    ["more.yaml:1:11  person:jane-row is not defined.*did you mean: person:jane-roe"],
  ],
  [
    "an unknown id named in two places",
    changed("- north-vale\n", "- norf\n      - norf: {}\n"),
    ["vale/annex.yaml:22:9  stp:norf is not defined.*also: vale/annex.yaml:23:9"],
  ],
  [
    "an entity defined twice",
    more("people: { jane-roe: { name: Jane Roe, source: vale-2016 } }\n"),
    ["vale/annex.yaml:40:3  person:jane-roe is defined twice*also: more.yaml:1:11"],
  ],
  [
    "a wrong enum value",
    changed("kind: VANGUARD", "kind: VANGARD"),
    ['vale/annex.yaml:34:11  The value is "VANGARD".\n    expected: ALLIANCE or VANGUARD\n    did you mean: VANGUARD'],
  ],
  [
    "a wrong basis",
    more(`${source}basis: SAID\n`),
    ['more.yaml:2:8  The value is "SAID".\n    expected: STATED, REFERENCE, INFERRED or DISPUTED*'],
  ],
  [
    "words instead of a number",
    changed("declaredCcgCount: { value: 3,", "declaredCcgCount: { value: three,"),
    ['*The value is "three".\n    expected: a number'],
  ],
  [
    "a code of another form",
    {
      ...VALE,
      "reference/codes.yaml": (VALE["reference/codes.yaml"] ?? "").replace("code: E38000001", "code: E3800001"),
    },
    ['reference/codes.yaml:8:11  *"E3800001"*expected: a value like E38000146'],
  ],
  [
    "a day that does not exist",
    changed("    kind: VANGUARD", "    kind: VANGUARD\n    validFrom: 2016-02-30"),
    ["vale/annex.yaml:35:16  *a date in the format YYYY-MM-DD"],
  ],
  [
    "a figure without its printed form",
    changed(
      "population: { value: 1200000, printed: 1.2 million }",
      "population: { value: 1200000, quote: 1.2 million }",
    ),
    ['vale/annex.yaml:18:17  "printed" is missing.\n    expected: text'],
  ],
  [
    "a list where a map is wanted",
    more("people: [jane-roe]\n"),
    ['more.yaml:1:9  "people" is a list.\n    expected: a map'],
  ],
  [
    "a map of several targets",
    changed("stps: [south-vale]", "stps: [{ south-vale: {}, north-vale: {} }]"),
    ["*A target is a map of several keys.*"],
  ],
  [
    "a relation to the wrong type",
    changed("stps: [south-vale]", "stps: ['region:north']"),
    ["vale/annex.yaml:35:12  region:north has type Region, which is not allowed here.\n    expected: Stp"],
  ],
  [
    "a target that might be of several types",
    more(`${source}people: { jane-roe: { posts: [ vale-trust ] } }\n`),
    ['more.yaml:2:32  "vale-trust" has no type.\n    expected: organisation:vale-trust, *'],
  ],
  [
    "a malformed id",
    more(`${source}people: { jane-roe: { posts: [ "organization:Vale Trust" ] } }\n`),
    ['*"organization:Vale Trust" is not an id.*did you mean: organisation:vale-trust'],
  ],
  [
    "a bad slug",
    more("people: { Jane_Roe: { name: Jane Roe } }\n"),
    ['more.yaml:1:11  "Jane_Roe" is not a slug.*did you mean: jane-roe'],
  ],
  [
    "two where one may be",
    more(
      `${source}regions: { south: { name: South, after: Lower Vale, alliances: [ north-vale: { quote: North Vale Spans, ownWords: true } ] } }\n`,
    ),
    ["*  alliance:north-vale may have only one edge of IN_REGION, but has region:south and region:north.*"],
  ],
  [
    "a missing required attribute",
    changed("    kind: VANGUARD\n", ""),
    ['vale/annex.yaml:30:3  alliance:south-vale has no "kind".\n    expected: Alliance or Vanguard.'],
  ],
  [
    "an edge that does not say what it must",
    more(
      `${source}policyAreas: { tests: { name: faster tests, order: 1, ambitions: [ tests ] } }\nambitions: { tests: { name: Recommendation 7 } }\n`,
    ),
    ['*HAS_AMBITION from policy-area:tests to ambition:tests has no "group".*'],
  ],
  [
    "a figure that is not cited",
    changed("declaredCcgCount: { value: 3, quote: 1.2 million 3 }", "declaredCcgCount: 3"),
    [
      'vale/annex.yaml:19:5  No quotation for "declaredCcgCount" of alliance:north-vale.\n    expected: quote: the words of the source',
    ],
  ],
  [
    "a file that names no source",
    more("people: { jane-roe: { leads: [ south-vale ] } }\n"),
    ["more.yaml:1:32  No source is given.*"],
  ],
  [
    "a link without words",
    more(`${source}links: [ { relation: COVERS, from: alliance:south-vale, to: stp:north-vale } ]\n`),
    ["more.yaml:2:10  No quotation for these links of COVERS.*"],
  ],
  [
    "a link of an unknown relation",
    more(
      `${source}links: [ { relation: COVER, from: alliance:south-vale, to: stp:north-vale, quote: South Vale Spans } ]\n`,
    ),
    ['more.yaml:2:22  Unknown relation "COVER".*did you mean: COVERS'],
  ],
  [
    "a link of a relation that is derived",
    more(`${source}links: [ { relation: GAP_IN, from: "gap:*", to: stp:north-vale, quote: South Vale Spans } ]\n`),
    ['more.yaml:2:22  Unknown relation "GAP_IN".*'],
  ],
  [
    "a link between the wrong types",
    more(`${source}links: [ { relation: COVERS, from: person:*, to: stp:north-vale, quote: South Vale Spans } ]\n`),
    ["more.yaml:2:36  person:* has type Person, which is not allowed here.\n    expected: alliance"],
  ],
  [
    "a pattern that nothing matches",
    more(`${source}links: [ { relation: COVERS, from: alliance:e*, to: stp:north-vale, quote: South Vale Spans } ]\n`),
    ["*No id matches the pattern alliance:e**"],
  ],
  [
    "an unknown source",
    more("source: vail-2016\npeople: { jane-roe: { leads: [ south-vale: { quote: Not yet named } ] } }\n"),
    ['more.yaml:2:53  Unknown source "vail-2016".*did you mean: vale-2016'],
  ],
  [
    "a source without a text",
    {
      ...more("source: memory\npeople: { jane-roe: { leads: [ south-vale: { quote: Not yet named } ] } }\n"),
      "sources/memory.yaml": "sources: { memory: { name: M, title: M, kind: FACT_LIST, licence: none } }\n",
    },
    ["more.yaml:2:53  source:memory has no file, so it cannot be quoted.*"],
  ],
  [
    "a quotation that is not in the source",
    changed('"Jane Roe, Chief Officer, NHS Upper Vale CCG"', '"Jane Roe, Chief Nurse, NHS Upper Vale CCG"'),
    [
      "vale/annex.yaml:29:28  “Jane Roe, Chief Nurse, NHS Upper Vale CCG” is not in the searched part of vale.txt.*did you mean: “Jane Roe, Chief Officer, NHS Upper Vale CCG” (line 6)",
    ],
  ],
  [
    "a quotation in another part of the text",
    changed("stps: [south-vale]", "stps: [south-vale: { quote: Jane Roe }]"),
    ["*“Jane Roe” is not in the searched part of vale.txt, but elsewhere in it, in 1 line: 6."],
  ],
  [
    "a quotation that occurs several times",
    changed("    name: South Vale\n    kind", "    name: { value: South Vale, quote: Vale }\n    kind"),
    ["*“Vale” occurs 3 times in vale.txt, in line 8.*add `after` or `within`"],
  ],
  [
    "a quotation that begins inside a word",
    changed('"Jane Roe, Chief Officer, NHS Upper Vale CCG"', '"ane Roe"'),
    ["*“ane Roe” is not in vale.txt as whole words: it begins or ends inside a word.*"],
  ],
  [
    "a quotation of 41 words",
    changed("stps: [south-vale]", `stps: [south-vale: { quote: ${words(41)} }]`),
    ["*The quotation “plan plan*” has 41 words.\n    expected: at most 40 words"],
  ],
  [
    "an anchor that is not in the text",
    changed('{ from: "South Vale Spans 1" }', '{ from: "South Dale Spans" }'),
    ["vale/annex.yaml:31:13  The anchor “South Dale Spans” (within: from) is not in vale.txt*"],
  ],
  [
    "two values for one attribute",
    more(
      `${source}alliances: { south-vale: { kind: { value: ALLIANCE, quote: Every alliance must publish a plan } } }\n`,
    ),
    [
      'vale/annex.yaml:34:5  "kind" of alliance:south-vale is "VANGUARD" here and "ALLIANCE" elsewhere.*also: more.yaml:2:28',
    ],
  ],
  [
    "a confidence without a note",
    changed("stps: [south-vale]", "stps: [south-vale: { confidence: LOW, strength: ROW }]"),
    ["*The confidence is LOW, but there is no note.*"],
  ],
  [
    "an inference without a note",
    changed("stps: [south-vale]", "stps: [south-vale: { basis: INFERRED, strength: INFERRED }]"),
    ["*The basis is INFERRED, but there is no note.*"],
  ],
  [
    "validity that ends before it begins",
    changed(
      "stps: [south-vale]",
      "stps: [south-vale: { validFrom: 2017-01-01, validTo: 2016-01-01, note: Read off two lists. }]",
    ),
    ["*The edge is valid from 2017-01-01 to 2016-01-01.*"],
  ],
  [
    "an entity related to itself",
    more(`${source}alliances: { south-vale: { successors: [ south-vale: { quote: South Vale Spans } ] } }\n`),
    ["*SUCCEEDED_BY connects alliance:south-vale to itself.*"],
  ],
  [
    "a redirect to nowhere",
    more('redirects: { "alliance:old": "alliance:souf-vale" }\n'),
    ["more.yaml:1:14  alliance:souf-vale is not defined.*did you mean: alliance:south-vale"],
  ],
  [
    "a redirect from something that is there",
    more('redirects: { "alliance:north-vale": "alliance:south-vale" }\n'),
    ["more.yaml:1:14  alliance:north-vale is still an entity, so it cannot be a redirect."],
  ],
  [
    "a correction of nothing",
    more(
      "corrections: [ { of: ccg:nhs-mid-vael, field: name, printed: HS Mid Vale, right: NHS Mid Vale, why: x, source: vale-2016 } ]\n",
    ),
    ["more.yaml:1:22  ccg:nhs-mid-vael is not defined.*did you mean: ccg:nhs-mid-vale"],
  ],
  [
    "a correction of an unknown field",
    more(
      "corrections: [ { of: ccg:nhs-mid-vale, field: nam, printed: HS Mid Vale, right: NHS Mid Vale, why: x, source: vale-2016 } ]\n",
    ),
    ['*Ccg has no "nam" to correct.*did you mean: name'],
  ],
  [
    "a correction to what the seeds do not say",
    more(
      "corrections: [ { of: ccg:nhs-mid-vale, field: name, printed: HS Mid Vale, right: NHS Midvale, why: x, source: vale-2016 } ]\n",
    ),
    ['*In the seeds, "name" of ccg:nhs-mid-vale is not “NHS Midvale”.*did you mean: NHS Mid Vale CCG'],
  ],
  [
    "a correction of what was not printed",
    more(
      "corrections: [ { of: ccg:nhs-mid-vale, field: name, printed: XHS Mid Vale, right: NHS Mid Vale, why: x, source: vale-2016 } ]\n",
    ),
    ["*“XHS Mid Vale” is not in vale.txt.*"],
  ],
  [
    "a correction without a reason",
    more(
      "corrections: [ { of: ccg:nhs-mid-vale, field: name, printed: HS Mid Vale, right: NHS Mid Vale, source: vale-2016 } ]\n",
    ),
    ['*The correction has no "why".*'],
  ],
];
