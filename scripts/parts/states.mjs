import { readdirSync } from "node:fs";
import { h } from "preact";

/**
 * @typedef {object} State
 * @property {import("preact").VNode} node
 * @property {object} [on] how the site differs from the usual one
 */

const SOURCE = { id: "source:guidance-2016", title: "Guidance for Cancer Alliances" };
const CITATION = { quote: "(24)", locator: "Annex A, row Early diagnosis", source: SOURCE };
const NAMED = { ...SOURCE, label: SOURCE.title };
const OTHER = { quote: "85% meeting 62 day target", locator: "", source: SOURCE };
const PARAGRAPH = "Adequate diagnostic capacity and systems in place to meet waiting times standards (24), by 2020/21";
const STATED = { basis: "STATED", confidence: "HIGH", strength: "DIRECT", note: null, citations: [CITATION] };
const BASES = ["STATED", "REFERENCE", "INFERRED", "DISPUTED"];
const DAY = "2016-12-06";
const EXTENTS = [
  { value: "WHOLE", name: "Whole" },
  { value: "PART", name: "Part" },
];

/** @param {string} label @param {string | null} validFrom @param {string | null} validTo */
const life = (label, validFrom, validTo, isOwn = false) => ({ label, validFrom, validTo, isOwn });

/**
 * What all files of parts export. One after the other, as they load one another.
 * @param {string} pages
 */
async function loadAll(pages) {
  /** @type {Record<string, any>} */
  const all = {};
  const folder = new URL("parts/", pages);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".js")))
    Object.assign(all, await import(new URL(file, folder).href));
  return all;
}

/**
 * Each shared part, by the name of its file, in each of its states.
 * @param {string} pages address of the folder of the compiled pages
 * @returns {Promise<Readonly<Record<string, Readonly<Record<string, State>>>>>}
 */
export async function statesOf(pages) {
  const parts = await loadAll(pages);
  const {
    Bar,
    Choice,
    CollectLink,
    Day,
    EndsForm,
    EntityLink,
    EvidenceFigure,
    Quotation,
    GapTable,
    HopItem,
    KeptInputs,
    Marked,
    MarkedParagraph,
    Pager,
    QuotationTable,
  } = parts;
  const { MemberValue, PropertyValue, ReportLink, ScrollTable, Link, QuotationDetails, SourceDetails } = parts;
  const { STRENGTHS, StrengthLetter, StrengthLine, StrengthKey, Take, TypeNote, Years } = parts;
  const document = { name: "parts", text: "query Parts($first: Int) { alliances(first: $first) { totalCount } }" };
  const taken = { title: "Parts", document, variables: { first: 10 } };
  const hop = { number: 1, words: "is delivered by", name: "Adequate diagnostic capacity" };
  /** @param {string} comparable @param {unknown} value */
  const property = (comparable, value) => h(PropertyValue, { prop: { type: { comparable } }, value });
  return {
    bar: {
      nothing: { node: h(Bar, { share: 0, width: 72 }) },
      "a third, framed": { node: h(Bar, { share: 1 / 3, width: 72, isFramed: true }) },
      all: { node: h(Bar, { share: 1, width: 72 }) },
    },
    day: {
      "the usual day": { node: h(Day, {}) },
      "another day": { node: h(Day, {}), on: { asOf: "2019-07-01" } },
      "all times": { node: h(Day, {}), on: { asOf: null } },
      "a page without a day": { node: h(Day, {}), on: { asOf: undefined } },
    },
    collectLink: {
      "a hop": {
        node: h(CollectLink, {
          what: "hop 1",
          item: { from: "alliance:wessex", relation: "IN_REGION", to: "region:south" },
        }),
      },
    },
    choice: {
      any: { node: h(Choice, { name: "extent", label: "Extent", chosen: "", options: EXTENTS }) },
      "one value": { node: h(Choice, { name: "extent", label: "Extent", chosen: "PART", options: EXTENTS }) },
    },
    endsForm: {
      empty: {
        node: h(EndsForm, { path: "/paths", ends: [{ name: "from", label: "From", value: "" }], button: "Show" }),
      },
      filled: {
        node: h(EndsForm, {
          path: "/compare",
          ends: [
            { name: "a", label: "First", value: "alliance:wessex" },
            { name: "b", label: "Second", value: "alliance:peninsula" },
          ],
          button: "Compare",
        }),
      },
    },
    entityLink: {
      "on the usual day": { node: h(EntityLink, { id: "alliance:wessex", children: "Wessex" }) },
      "on another day": {
        node: h(EntityLink, { id: "alliance:wessex", children: "Wessex" }),
        on: { asOf: "2019-07-01" },
      },
    },
    evidenceFigure: {
      "one quotation": { node: h(EvidenceFigure, { evidence: STATED }) },
      "two quotations, one without a place": {
        node: h(EvidenceFigure, { evidence: { ...STATED, citations: [CITATION, OTHER] } }),
      },
      "with a note and something to do": {
        node: h(
          EvidenceFigure,
          { evidence: { ...STATED, note: "Only the year is printed." } },
          h(Link, { to: "/" }, "Cite"),
        ),
      },
      ...Object.fromEntries(
        BASES.map((basis) => [
          basis,
          { node: h(EvidenceFigure, { evidence: { ...STATED, basis, confidence: "LOW" } }) },
        ]),
      ),
      "where no reports are taken": { node: h(EvidenceFigure, { evidence: STATED }), on: { reportUrl: null } },
      "a quotation alone": { node: h(Quotation, { citation: CITATION }) },
    },
    gapTable: {
      "two kinds": {
        node: h(GapTable, {
          gaps: ["STP_SPLIT", "STP_SPLIT", "DISPUTED"].map((kind) => ({ kind })),
          caption: "3 gaps",
        }),
      },
      none: { node: h(GapTable, { gaps: [], caption: "No gaps" }) },
    },
    hopItem: Object.fromEntries(
      STRENGTHS.map((/** @type {string} */ strength) => [
        strength,
        { node: h("ol", { class: "hops" }, h(HopItem, { ...hop, strength, isWeakest: strength === "GENERAL" })) },
      ]),
    ),
    marked: {
      "nothing marked": { node: h(Marked, { text: "62 day wait", spans: [] }) },
      "two words": {
        node: h(Marked, {
          text: "62 day wait",
          spans: [
            { start: 0, end: 2 },
            { start: 7, end: 11 },
          ],
        }),
      },
    },
    markedParagraph: {
      "in its paragraph": { node: h(MarkedParagraph, { citation: { ...CITATION, paragraph: PARAGRAPH } }) },
      "a long paragraph": {
        node: h(MarkedParagraph, {
          citation: { ...CITATION, paragraph: `${"before ".repeat(60)}(24)${" after".repeat(60)}` },
        }),
      },
      "no paragraph at hand": { node: h(MarkedParagraph, { citation: { ...CITATION, paragraph: null } }) },
    },
    keptInputs: {
      "a day and a release": {
        node: h("form", {}, [h(KeptInputs, {}), "keeps both"]),
        on: { asOf: null, pinned: "0123456789ab" },
      },
      "nothing to keep": { node: h("form", {}, [h(KeptInputs, { choosesDay: true }), "keeps nothing"]) },
    },
    quotationTable: {
      "a property, a link, and more": {
        node: h(QuotationTable, {
          caption: "1 of 1 places",
          quotations: [
            {
              factCount: 530,
              citation: { ...CITATION, start: 1, plainQuote: "(24)" },
              facts: [
                { field: "publisher", entity: NAMED, other: null },
                { field: "stps", entity: NAMED, other: NAMED },
              ],
            },
          ],
        }),
      },
    },
    pager: {
      "first of several": { node: h(Pager, { after: "x", isFirst: true }) },
      middle: { node: h(Pager, { after: "x", isFirst: false }) },
      last: { node: h(Pager, { after: null, isFirst: false }) },
      "the only page": { node: h(Pager, { after: null, isFirst: true }) },
    },
    propertyValue: {
      "a number": { node: property("number", 6300000) },
      "a day": { node: property("date", DAY) },
      "a constant": { node: property("enum", "ARMS_LENGTH_BODY") },
      "an address": { node: property("string", "https://example.org/") },
      "a list": { node: property("string", ["first", "second"]) },
      "as printed": { node: property("number", { printed: "6.3 million" }) },
      "yes or no": { node: property("boolean", false) },
      "a member": { node: h(MemberValue, { value: SOURCE }) },
      "no member": { node: h(MemberValue, { value: null }) },
    },
    reportLink: {
      "by mail": { node: h(ReportLink, { citations: [CITATION] }) },
      "by a form": { node: h(ReportLink, { citations: [CITATION] }), on: { reportUrl: "https://example.org/new" } },
      nowhere: { node: h(ReportLink, { citations: [CITATION] }), on: { reportUrl: null } },
    },
    scrollTable: {
      "a table": {
        node: h(ScrollTable, {}, [
          h("thead", {}, h("tr", {}, [h("th", { scope: "col" }, "Alliance"), h("th", { scope: "col" }, "Code")])),
          h(
            "tbody",
            {},
            h("tr", {}, [h("th", { scope: "row" }, "Wessex"), h("td", { "data-l": "Code" }, "E56000016")]),
          ),
        ]),
      },
    },
    site: { "a link behind a proxy": { node: h(Link, { to: "/gaps" }, "Gaps"), on: { publicPath: "/graph" } } },
    sourceDetails: {
      "sources of a statement": { node: h(SourceDetails, { evidence: [STATED] }) },
      "words of a link": { node: h(QuotationDetails, { evidence: [{ ...STATED, citations: [CITATION, OTHER] }] }) },
    },
    strength: Object.fromEntries(
      STRENGTHS.map((/** @type {string} */ strength) => [
        strength,
        { node: h("p", {}, [h(StrengthLetter, { strength }), " ", h(StrengthLine, { strength })]) },
      ]),
    ),
    strengthKey: { "all five": { node: h(StrengthKey, {}) } },
    take: {
      "with files": { node: h(Take, { ...taken, files: [{ name: "CSV", path: "/parts.csv" }] }) },
      "without files": { node: h(Take, { ...taken, files: [] }) },
    },
    typeNote: {
      "beside a label": { node: h(TypeNote, { id: "alliance:wessex", label: "Wessex" }) },
      "where the label has it": { node: h(TypeNote, { id: "ccg:nhs-swindon", label: "NHS Swindon CCG" }) },
    },
    years: {
      "one after the other": {
        node: h(Years, {
          lives: [life("Before", null, "2019-07-01", true), life("After", "2019-07-01", null)],
          days: [DAY],
        }),
      },
      "no bound known, no day": { node: h(Years, { lives: [life("Always", null, null)], days: [] }) },
      "before and after the years": {
        node: h(Years, { lives: [life("Old", "2002-01-01", "2009-01-01")], days: [DAY] }),
      },
    },
  };
}
