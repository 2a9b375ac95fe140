import type { Evidence } from "../../model/evidence.js";
import type { ReleaseRecords } from "../../model/release.js";
import { compareText } from "../../model/text.js";
import type { Row, Table, TableSpec } from "./table.js";

/** The table of all evidence, of links and of the properties of entities. */
export const CITATIONS_TABLE: TableSpec = {
  name: "citations",
  description:
    "Every quotation that supports something: a property of an entity, or a link. Evidence without a quotation has a row as well.",
  columns: [
    { name: "entity", type: "string", description: "Id of the entity; empty where a link is supported." },
    {
      name: "property",
      type: "string",
      description: "The property that is supported; name stands for the entity itself.",
    },
    { name: "from", type: "string", description: "Id where the link begins; empty where an entity is supported." },
    { name: "relation", type: "string", description: "Relation of the link." },
    { name: "to", type: "string", description: "Id where the link ends." },
    { name: "ordinal", type: "integer", description: "Ordinal of the link." },
    {
      name: "evidence",
      type: "integer",
      description: "Number of the evidence, from 1; rows of one number belong together.",
    },
    { name: "basis", type: "string", description: "STATED, REFERENCE, INFERRED or DISPUTED." },
    { name: "confidence", type: "string", description: "HIGH, MEDIUM or LOW." },
    { name: "strength", type: "string", description: "How close the evidence makes a link; empty for properties." },
    { name: "note", type: "string", description: "Why the confidence is not HIGH, or how an inference was made." },
    { name: "citation", type: "integer", description: "Number of the quotation within the evidence, from 1." },
    { name: "source", type: "string", description: "Id of the source." },
    { name: "locator", type: "string", description: "Where in the source." },
    { name: "quote", type: "string", description: "The words exactly as printed, white space collapsed." },
    { name: "start", type: "integer", description: "First code point of the quotation in the source's text file." },
    { name: "end", type: "integer", description: "Code point after the last one." },
  ],
  primaryKey: [],
  references: [{ column: "source", table: "entities/Source" }],
};

/** All evidence of a release. */
export const citationTable = (records: ReleaseRecords): Table => ({ ...CITATIONS_TABLE, rows: rows(records) });

async function* rows({ entities, edges }: ReleaseRecords): AsyncGenerator<Row> {
  for await (const { id, evidence } of entities)
    for (const property of Object.keys(evidence).sort(compareText))
      yield* evidenceRows([id, property, null, null, null, null], evidence[property] ?? []);
  for await (const { from, relation, to, ordinal, evidence } of edges)
    yield* evidenceRows([null, null, from, relation, to, ordinal], evidence);
}

function* evidenceRows(subject: Row, pieces: readonly Evidence[]): Generator<Row> {
  for (const [i, { basis, confidence, strength, note, citations }] of pieces.entries()) {
    const piece = [...subject, i + 1, basis, confidence, strength, note];
    if (citations.length === 0) yield [...piece, null, null, null, null, null, null];
    for (const [j, { source, locator, quote, start, end }] of citations.entries())
      yield [...piece, j + 1, source, locator, quote, start, end];
  }
}
