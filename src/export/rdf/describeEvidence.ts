import type { Citation, Evidence } from "../../model/evidence.js";
import { integerLiteral } from "./literals.js";
import type { Description, RdfObject } from "./triples.js";

type Statement = readonly [string, RdfObject];

/** Describes pieces of evidence, each with its quotations, below the path of what they support. */
export function* describeEvidence(path: string, pieces: readonly Evidence[]): Generator<Description> {
  for (const [i, { basis, confidence, strength, note, citations }] of pieces.entries()) {
    const subject = { path: evidencePath(path, i) };
    const statements: Statement[] = [
      ["rdf:type", { term: "cpg:Evidence" }],
      ["cpg:basis", { text: basis }],
      ["cpg:confidence", { text: confidence }],
    ];
    if (strength !== null) statements.push(["cpg:strength", { text: strength }]);
    if (note !== null) statements.push(["cpg:note", { text: note }]);
    for (const j of citations.keys()) statements.push(["cpg:citation", { path: citationPath(subject.path, j) }]);
    yield { subject, statements };
    for (const [j, citation] of citations.entries()) yield* describeCitation(citationPath(subject.path, j), citation);
  }
}

/** The path of a piece of evidence below that of what it supports, which has a fragment already where it is a property. */
export const evidencePath = (path: string, index: number): string =>
  `${path}${path.includes("#") ? "-" : "#"}evidence-${index + 1}`;

const citationPath = (evidence: string, index: number): string => `${evidence}-citation-${index + 1}`;

/** A quotation, with selectors of the Web Annotation model; positions count code points of the source's text file. */
function* describeCitation(path: string, { source, locator, quote, start, end }: Citation): Generator<Description> {
  const [words, position] = [`${path}-quote`, `${path}-position`];
  yield {
    subject: { path },
    statements: [
      ["rdf:type", { term: "cpg:Citation" }],
      ["rdf:type", { term: "oa:SpecificResource" }],
      ["oa:hasSource", { path: source }],
      ["cpg:locator", { text: locator }],
      ["oa:hasSelector", { path: words }],
      ["oa:hasSelector", { path: position }],
    ],
  };
  yield {
    subject: { path: words },
    statements: [
      ["rdf:type", { term: "oa:TextQuoteSelector" }],
      ["oa:exact", { text: quote }],
    ],
  };
  yield {
    subject: { path: position },
    statements: [
      ["rdf:type", { term: "oa:TextPositionSelector" }],
      ["oa:start", integerLiteral(start)],
      ["oa:end", integerLiteral(end)],
    ],
  };
}

/** The sources that pieces of evidence cite, each once. */
export const sourcesOf = (pieces: readonly Evidence[]): readonly string[] => [
  ...new Set(pieces.flatMap(({ citations }) => citations.map(({ source }) => source))),
];
