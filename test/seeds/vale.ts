import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  type Fingerprinting,
  faultText,
  fingerprint,
  type Reading,
  readSeeds,
  textsIn,
} from "../../src/seeds/index.js";

/** A made-up report on two made-up alliances, with the habits of real ones: tables, tags, misprints, hard spaces. */
export const VALE_TEXT = [
  "Cancer in the Vales\u00a0– a report of May 2016",
  "",
  "1. Every alliance must publish a plan. Cancer Alliances will work with the Vale Trust.",
  "",
  "Region\tFootprint\tSTP coverage\tPopulation\tNumber of CCGs\tCCGs\tNamed lead",
  "North\tNorth Vale\tSpans 2 STPs: <ul> - North Vale - Lower Vale (<i>only Dale CCG</i>)\t1.2\u00a0million\t3\tNHS Upper Vale  NHS Dale HS Mid Vale\tJane Roe, Chief Officer, NHS Upper Vale CCG",
  "",
  "\tSouth Vale\tSpans 1 STP: <ul> - South Vale\t0.8 million\t2\tNHS South Vale\tNot yet named",
  "",
  "2. Recommendation 7 asks for faster tests (7). By 2020, 95% of people should wait 28 days at most.",
  "",
].join("\n");

/** An official table of codes. */
export const CODES_TEXT =
  'code,ods,name\r\nE38000001,01A,NHS Upper Vale CCG\r\nE38000002,01B,"NHS Dale, Hill and Moor CCG"\r\n';

/** Seeds that say what the report says, without a fault. */
export const VALE: Readonly<Record<string, string>> = {
  "sources/vale.yaml": `sources:
  vale-2016:
    name: Cancer in the Vales
    title: Cancer in the Vales – a report of May 2016
    kind: DOCUMENT
    licence: none stated
    file: vale.txt
  codes:
    name: Codes
    title: Codes
    kind: LOOKUP
    licence: Open Government Licence
    file: codes.csv
`,
  "vale/annex.yaml": `source: vale-2016
section: Annex
fields: {
  kind: { basis: STATED }, stps: { at: STP coverage, after: Spans },
  ccgs: { at: CCGs } }
regions:
  north: { name: North, after: Named lead }
stps:
  north-vale: { name: North Vale, after: Spans }
  lower-vale: { name: Lower Vale }
  south-vale: { name: South Vale, after: Spans 1 STP }
alliances:
  north-vale:
    within: { from: "North Vale Spans", to: "South Vale Spans" }
    at: row North Vale
    name: North Vale
    kind: ALLIANCE
    population: { value: 1200000, printed: 1.2 million }
    declaredCcgCount: { value: 3, quote: 1.2 million 3 }
    region: { north: { quote: North, within: { from: North Vale } } }
    stps:
      - north-vale
      - lower-vale: { extent: PART, quote: "Lower Vale (<i>only Dale CCG</i>)" }
    ccgs:
      - nhs-upper-vale: { after: 1.2 million 3 }
      - nhs-dale-hill-and-moor: { printed: NHS Dale }
      - nhs-mid-vale: { printed: HS Mid Vale }
    namedLeads:
      - jane-roe: { quote: "Jane Roe, Chief Officer, NHS Upper Vale CCG" }
  south-vale:
    within: { from: "South Vale Spans 1" }
    at: row South Vale
    name: South Vale
    kind: VANGUARD
    stps: [south-vale]
ccgs:
  nhs-mid-vale:
    name: { value: NHS Mid Vale CCG, printed: HS Mid Vale }
people:
  jane-roe: { name: Jane Roe }
`,
  "reference/codes.yaml": `source: codes
basis: REFERENCE
ccgs:
  nhs-upper-vale:
    quote: E38000001,01A,NHS Upper Vale CCG
    at: row E38000001
    name: NHS Upper Vale CCG
    code: E38000001
    odsCode: 01A
  nhs-dale-hill-and-moor:
    quote: E38000002,01B,"NHS Dale, Hill and Moor CCG"
    name: NHS Dale, Hill and Moor CCG
    code: E38000002
    odsCode: 01B
`,
};

const made: string[] = [];

/** A temporary folder with some files; removed by `removeFolders`. */
export function folder(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), "seeds-"));
  made.push(dir);
  put(dir, files);
  return dir;
}

/** Writes files below a folder. */
export function put(dir: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
}

/** Removes every temporary folder. */
export function removeFolders(): void {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
}

/** The folder of the made-up texts, as SOURCES_DIR would name it. */
export const textsFolder = (texts: Readonly<Record<string, string>> = {}): string =>
  folder({ "vale.txt": VALE_TEXT, "codes.csv": CODES_TEXT, ...texts });

/** Reads seeds in one folder with the texts at hand and no need of fingerprints. */
export const readWithTexts = (files: Readonly<Record<string, string>>): Reading =>
  readSeeds([folder(files)], { texts: textsIn([textsFolder()]), fingerprinting: true });

/** A seeds folder with its fingerprints written. Throws where the seeds have a fault. */
export function fingerprinted(files: Readonly<Record<string, string>> = VALE): string {
  const dir = folder(files);
  refingerprint(dir);
  return dir;
}

/** Writes the fingerprints of a seeds folder anew. */
export function refingerprint(...dirs: string[]): Fingerprinting {
  const outcome = fingerprint(dirs, textsIn([textsFolder()]));
  if (outcome.faults.length > 0) throw new Error(outcome.faults.map((fault) => faultText(fault)).join("\n"));
  return outcome;
}

/** The faults of some seeds in words, with paths below the seeds folder. */
export function faultsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const dir = folder(files);
  const texts = textsIn([textsFolder(), join(dir, "texts")]);
  const { faults } = readSeeds([dir], { texts, fingerprinting: true });
  return faults.map((fault) => faultText(fault, (file) => file.slice(dir.length + 1)));
}
