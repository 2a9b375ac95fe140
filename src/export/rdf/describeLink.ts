import { strengthOfRank } from "../../model/evidence.js";
import { RELATIONS, relationOf } from "../../model/relations.js";
import type { EdgeRecord } from "../../model/release.js";
import { cellAt, shapeOf } from "../propertyColumns.js";
import { describeEvidence, evidencePath, sourcesOf } from "./describeEvidence.js";
import { linkPath } from "./iris.js";
import { integerLiteral, literal } from "./literals.js";
import type { Description, RdfObject, Term } from "./triples.js";

type Statement = readonly [Term, RdfObject];

const scalars = new Map(RELATIONS.map(({ name, props = [] }) => [name as string, shapeOf(props).scalars]));

/** What a link asserts: that its ends are related, in the project's own term and in a public one. */
export function assertionsOf({ from, relation, to }: EdgeRecord): readonly Description[] {
  const { rdf } = relationOf(relation);
  const own: Statement = [`cpg:${relation}`, { path: to }];
  if (!rdf) return [{ subject: { path: from }, statements: [own] }];
  if (rdf.startsWith("^"))
    return [
      { subject: { path: from }, statements: [own] },
      { subject: { path: to }, statements: [[rdf.slice(1), { path: from }]] },
    ];
  return [{ subject: { path: from }, statements: [own, [rdf, { path: to }]] }];
}

/** What is known of a link itself: strength, validity, its own properties, the sources that it is derived from. */
export function linkStatements(edge: EdgeRecord): readonly Statement[] {
  const { from, relation, to, ordinal, strength, validFrom, validTo, props, evidence } = edge;
  const statements: Statement[] = [
    ["rdf:type", { term: "cpg:Link" }],
    ["rdf:type", { term: "rdf:Statement" }],
    ["rdf:subject", { path: from }],
    ["rdf:predicate", { term: `cpg:${relation}` }],
    ["rdf:object", { path: to }],
    ["cpg:ordinal", integerLiteral(ordinal)],
    ["cpg:strength", { text: strengthOfRank(strength) }],
  ];
  if (validFrom !== null) statements.push(["cpg:validFrom", { text: validFrom, datatype: "xsd:date" }]);
  if (validTo !== null) statements.push(["cpg:validTo", { text: validTo, datatype: "xsd:date" }]);
  for (const { path, type } of scalars.get(relation) ?? []) {
    const cell = cellAt(props, path);
    if (cell !== null) statements.push([`cpg:${path.join("-")}`, literal(cell, type)]);
  }
  for (const i of evidence.keys()) statements.push(["cpg:evidence", { path: evidencePath(linkPath(edge), i) }]);
  for (const source of sourcesOf(evidence)) statements.push(["prov:wasDerivedFrom", { path: source }]);
  return statements;
}

/** Describes a link: what it asserts, the link itself, and its evidence. */
export function* describeLink(edge: EdgeRecord): Generator<Description> {
  yield* assertionsOf(edge);
  const path = linkPath(edge);
  yield { subject: { path }, statements: linkStatements(edge) };
  yield* describeEvidence(path, edge.evidence);
}
