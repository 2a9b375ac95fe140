import type { EdgeRecord, ReleaseRecords } from "../../model/release.js";
import { encoded } from "../bytes.js";
import type { Format } from "../format.js";
import { describeEntity } from "./describeEntity.js";
import { describeEvidence } from "./describeEvidence.js";
import { assertionsOf, linkStatements } from "./describeLink.js";
import { describeDataset } from "./describeRelease.js";
import { type Iris, irisOf, linkPath } from "./iris.js";
import type { Description } from "./triples.js";
import { type TurtleWriter, turtleWriter } from "./turtleText.js";

/** A nanopublication for each link: what it asserts, where that is from, and which release says so. */
export const trig: Format = {
  name: "trig",
  extension: "trig",
  mediaType: "application/trig",
  description: "RDF 1.1 TriG: a nanopublication for each link, and the entities in a graph of their own",
  write: (records, { baseIri }) => encoded(texts(records, irisOf(baseIri))),
};

async function* texts(records: ReleaseRecords, iris: Iris): AsyncGenerator<string> {
  const writer = turtleWriter(iris);
  const release = iris.release(records.hash);
  yield `${writer.head}\n<${release}#entities> {\n${writer.describe(describeDataset(records, iris))}`;
  for await (const entity of records.entities)
    for (const description of describeEntity(entity)) yield writer.describe(description);
  yield "}\n";
  for await (const edge of records.edges) yield nanopublication(edge, release, writer);
}

/** The nanopublication of a link as TriG. */
export function nanopublication(edge: EdgeRecord, release: string, writer: TurtleWriter): string {
  const path = linkPath(edge);
  const [whole, head, assertion, provenance, info] = ["nanopublication", "head", "assertion", "provenance", "info"].map(
    (part) => ({ path: `${path}#${part}` }),
  ) as [Subject, Subject, Subject, Subject, Subject];
  const graph = (name: Subject, descriptions: readonly Description[]): string =>
    `\n${writer.subject(name)} {\n${descriptions.map(writer.describe).join("")}}\n`;
  return [
    graph(head, [
      {
        subject: whole,
        statements: [
          ["rdf:type", { term: "np:Nanopublication" }],
          ["np:hasAssertion", assertion],
          ["np:hasProvenance", provenance],
          ["np:hasPublicationInfo", info],
        ],
      },
    ]),
    graph(assertion, assertionsOf(edge)),
    graph(provenance, [
      { subject: assertion, statements: provenanceOf(edge) },
      { subject: { path }, statements: linkStatements(edge) },
      ...describeEvidence(path, edge.evidence),
    ]),
    graph(info, [
      {
        subject: whole,
        statements: [
          ["dcterms:subject", { path }],
          ["dcterms:isPartOf", { iri: release }],
          ["prov:wasAttributedTo", { iri: iriOfProject(release) }],
        ],
      },
    ]),
  ].join("");
}

type Subject = { readonly path: string };

/** The sources of an assertion: those of its link. */
const provenanceOf = (edge: EdgeRecord): Description["statements"] => {
  const sources = linkStatements(edge).filter(([predicate]) => predicate === "prov:wasDerivedFrom");
  return sources.length > 0 ? sources : [["dcterms:isReferencedBy", { path: linkPath(edge) }]];
};

/** Who made the nanopublications: the project, as its vocabulary's site names it. */
const iriOfProject = (release: string): string => new URL("../", release).href;
