import type { FaultCase } from "./faultCases.js";
import { changed } from "./faultCases.js";
import { CODES_TEXT, VALE } from "./vale.js";

/** The text of a further source, beside the seeds. */
const OTHER_TEXT = "texts/other.txt";
const more = (text: string) => ({ ...VALE, "more.yaml": text });
const ofVale = (text: string) => more(`source: vale-2016\n${text}`);
const ofCodes = (text: string) => more(`source: codes\n${text}`);
const [, firstRow = ""] = CODES_TEXT.split("\r\n");
const link = (keys: string) => changed("stps: [south-vale]", `stps: [south-vale: { ${keys} }]`);

/** Statements that break a rule about the data, in the form of FAULTS. */
export const RULE_FAULTS: readonly FaultCase[] = [
  [
    "an inference that is DIRECT",
    link("basis: INFERRED, note: By the row."),
    [
      "vale/annex.yaml:35:12  COVERS from alliance:south-vale to stp:south-vale is INFERRED, but its strength is DIRECT.\n    expected: strength: INFERRED, AREA or GENERAL",
    ],
  ],
  [
    "a doubtful link that is DIRECT",
    link("confidence: LOW, note: By the row."),
    [
      "*COVERS from alliance:south-vale to stp:south-vale has LOW confidence, but its strength is DIRECT.*ROW or weaker",
    ],
  ],
  [
    "a link whose quotation names one end only",
    ofVale("people: { jane-roe: { leads: [ south-vale: { quote: By 2020 } ] } }\n"),
    [
      "more.yaml:2:32  LEADS from person:jane-roe to alliance:south-vale is DIRECT, but its 1 quotation does not name person:jane-roe or alliance:south-vale.*ownWords: true*",
    ],
  ],
  [
    "a link whose two quotations name one end only",
    ofVale("people: { jane-roe: { leads: [ south-vale: { quote: [Jane Roe, By 2020] } ] } }\n"),
    ["*its 2 quotations do not name alliance:south-vale.*"],
  ],
  [
    "a link whose end only the heading of a chapter names",
    ofVale("people: { jane-roe: { leads: [ south-vale: { at: The South Vale, quote: Jane Roe } ] } }\n"),
    [
      "more.yaml:2:32  LEADS from person:jane-roe to alliance:south-vale is DIRECT, but its 1 quotation does not name alliance:south-vale.*",
    ],
  ],
  [
    "a document that is said to be a look-up",
    link("basis: REFERENCE"),
    [
      "vale/annex.yaml:35:12  The basis is REFERENCE, but source:vale-2016 (Annex, row South Vale, STP coverage) is no official look-up or page.*basis: STATED*",
    ],
  ],
  [
    "a look-up that is said to be a document",
    ofCodes(
      `ccgs: { nhs-upper-vale: { successors: [ nhs-dale-hill-and-moor: { quote: [ '${firstRow}', "E38000002" ] } ] } }\n`,
    ),
    ["more.yaml:2:41  The basis is STATED, but source:codes is an official look-up.*basis: REFERENCE"],
  ],
  [
    "a link whose note speaks of a reading, though its basis does not",
    link("strength: ROW, note: The row is taken for the plan."),
    [
      "vale/annex.yaml:35:12  The basis is STATED, but its note speaks of a reading: “taken for”.*basis: INFERRED, or a note that says what is printed",
    ],
  ],
  [
    "a first day that no quotation prints",
    ofVale("alliances: { south-vale: { validFrom: { value: 2016-05-01, quote: a report of May 2016 } } }\n"),
    [
      'more.yaml:2:28  "validFrom" of alliance:south-vale is STATED, but no quotation of it prints 2016-05-01.*basis: INFERRED with a note*',
    ],
  ],
  [
    "a link bounded by a day that no quotation prints, without a note",
    link("validFrom: 2016-05-01"),
    [
      "*COVERS from alliance:south-vale to stp:south-vale is bounded by 2016-05-01, which no quotation of it prints.*a note*",
    ],
  ],
  [
    "a season that is said to begin in January",
    ofVale(
      "milestones: { m: { name: M, quote: a report of May 2016, printed: May 2016, date: 2016-01-01, precision: MONTH } }\n",
    ),
    [
      'more.yaml:2:77  "date" of milestone:m is 2016-01-01, but “May 2016” does not begin on that day.\n    expected: 2016-05-01',
    ],
  ],
  [
    "a printed date that is none",
    ofVale(
      "milestones: { m: { name: M, quote: Not yet named, printed: Not yet, date: 2016-01-01, precision: YEAR } }\n",
    ),
    ["*“Not yet” is no date that can be read.*a day, month, season or year as printed"],
  ],
  [
    "a date that no quotation prints",
    ofVale(
      "publications: { p: { name: P, quote: a report of May 2016, published: 2016-06-01, publishedPrecision: MONTH, kind: { value: PLAN, basis: STATED } } }\n",
    ),
    ['*"published" of publication:p is STATED, but no quotation of it prints a date that begins on 2016-06-01.*'],
  ],
  [
    "two bodies with one code at one time",
    ofCodes(
      `basis: REFERENCE\nccgs: { nhs-mid-vale: { codes: [ { scheme: ODS, code: 01A, quote: '${firstRow}' } ] } }\n`,
    ),
    ["*ccg:nhs-upper-vale and ccg:nhs-mid-vale have the code 01A at the same time.*one bearer at a time*"],
  ],
  [
    "a code that outlives its body",
    ofCodes(
      `basis: REFERENCE\nccgs: { nhs-mid-vale: { validTo: { value: 2016-01-01, basis: INFERRED, note: Read. , quote: '${firstRow}' }, codes: [ { scheme: ODS, code: 01C, validTo: 2017-01-01, quote: '${firstRow}' } ] } }\n`,
    ),
    [
      "*ccg:nhs-mid-vale has the code 01C from an unknown day to 2017-01-01, but is valid from an unknown day to 2016-01-01.*",
    ],
  ],
  [
    "a link to a body that no longer exists",
    {
      ...link("validFrom: 2016-01-01, note: By the list."),
      "more.yaml": `source: vale-2016\nstps: { south-vale: { validTo: { value: 2016-01-01, basis: INFERRED, note: Read., quote: Spans 1 STP } } }\n`,
    },
    [
      "vale/annex.yaml:35:12  COVERS from alliance:south-vale to stp:south-vale is valid from 2016-01-01 to an unknown day, but stp:south-vale from an unknown day to 2016-01-01.*",
    ],
  ],
  [
    "a body that succeeds itself by way of another",
    ofVale(
      "alliances: { north-vale: { quote: North Vale Spans, ownWords: true, successors: [ south-vale ] }, south-vale: { quote: North Vale Spans, ownWords: true, successors: [ north-vale ] } }\n",
    ),
    [
      "*alliance:*-vale is succeeded by alliance:*-vale is succeeded by alliance:*-vale.*successors that do not lead back",
    ],
  ],
  ...["\u00ad", "\u200b", "\u0007", "\ufeff", "\u202e"].map(
    (character): FaultCase => [
      `the character ${JSON.stringify(character)} in a name`,
      more(`people: { jane-roe: { aliases: [ { name: ${JSON.stringify(`Ja${character}ne`)}, scope: any } ] } }\n`),
      ['more.yaml:1:34  "aliases" of person:jane-roe contains *(U+*).\n    expected: visible characters'],
    ],
  ),
  [
    "half a character in a name",
    more('people: { jane-roe: { aliases: [ { name: "Jane \\uD800", scope: any } ] } }\n'),
    ['*"aliases" of person:jane-roe contains half of a character (U+D800).*'],
  ],
  [
    "NUL in a name",
    more('people: { jane-roe: { aliases: [ { name: "Jane \\0", scope: any } ] } }\n'),
    ['*"aliases" of person:jane-roe contains the character NUL (U+0000).*'],
  ],
  ...[
    ["Ja\u0301ne", "Jáne", "“á” (U+00E1) here and “a” (U+0061) and a combining accent (U+0301) there"],
    ["Jane\u00adRoe", "JaneRoe", "missing here and a soft hyphen (U+00AD) there"],
    ["Jane\u2011Roe", "Jane-Roe", "“-” (U+002D) here and a no-break hyphen (U+2011) there"],
    ["Of\ufb01cer", "Officer", "“f” (U+0066) and “i” (U+0069) here and a ligature of fi (U+FB01) there"],
    ["Jane’s", "Jane's", "“'” (U+0027) here and a curly apostrophe (U+2019) there"],
  ].map(
    ([printed = "", quoted = "", difference = ""]): FaultCase => [
      `a quotation that looks like the text but has other characters, ${JSON.stringify(printed)}`,
      {
        ...VALE,
        "sources/other.yaml":
          "sources: { other: { name: Other, title: Other, kind: DOCUMENT, licence: none stated, file: other.txt } }\n",
        "more.yaml": `source: other\npeople: { jim-poe: { name: Jim Poe, quote: ${JSON.stringify(`Mr ${quoted} the lead`)} } }\n`,
        [OTHER_TEXT]: `Mr ${printed} the lead\n`,
      },
      [`*did you mean: “Mr ${printed} the lead” (line 1; character * is ${difference})`],
    ],
  ),
  [
    "a locator that is not that of the quotation",
    {
      ...VALE,
      "sources/outline.yaml":
        "source: vale-2016\noutline: [{ at: title, from: Cancer in }, { at: the rest, from: 1. Every }]\n",
      "more.yaml": "source: vale-2016\npeople: { jane-roe: { at: title, leads: [north-vale: { quote: Jane Roe }] } }\n",
    },
    [
      "more.yaml:2:27  The locator “title” is wrong for “Jane Roe”, which stands in the rest.*derived from the outline*",
    ],
  ],
  [
    "places of an outline that are not in the text, in their order",
    {
      ...VALE,
      "outline.yaml":
        "source: vale-2016\noutline: [{ at: a, from: Region Footprint }, { at: b, from: 1. Every }, no place]\n",
    },
    [
      "outline.yaml:2:46  The outline's words “1. Every” are not in vale.txt after line 5.*",
      'outline.yaml:2:73  A place of the outline is "no place".*',
    ],
  ],
  [
    "a kind without evidence",
    more("source: vale-2016\norganisations: { vale-trust: { name: Vale Trust, kind: NHS_TRUST } }\n"),
    [
      'more.yaml:2:50  "kind" of organisation:vale-trust has no evidence.\n    expected: kind: { value: NHS_TRUST, quote: ... }, or basis: INFERRED with a note that says how it was judged, here or under fields: for the whole file',
    ],
  ],
  [
    "a kind that is judged without a reason",
    more(
      "source: vale-2016\nfields: { kind: { basis: INFERRED } }\norganisations: { vale-trust: { name: Vale Trust, kind: NHS_TRUST } }\n",
    ),
    ["more.yaml:3:50  The basis is INFERRED, but there is no note.*"],
  ],
  ["own words that are neither true nor false", link("ownWords: maybe"), ['*The value is "maybe".*true or false']],
];
