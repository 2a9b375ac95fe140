import type { FaultCase } from "./faultCases.js";
import { changed } from "./faultCases.js";
import { CODES_TEXT, VALE } from "./vale.js";

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
  ["own words that are neither true nor false", link("ownWords: maybe"), ['*The value is "maybe".*true or false']],
];
