import type { ReleaseRecords } from "../../model/release.js";
import { encoded } from "../bytes.js";
import type { Format } from "../format.js";
import { describeRelease } from "./describeRelease.js";
import { type Iris, irisOf } from "./iris.js";
import { type Description, escapedText, expander, type RdfObject } from "./triples.js";

/** RDF for loading into stores, one statement a line. */
export const ntriples: Format = {
  name: "ntriples",
  extension: "nt",
  mediaType: "application/n-triples",
  description: "RDF 1.1 N-Triples, one statement per line",
  write: (records, { baseIri }) => encoded(lines(records, irisOf(baseIri))),
};

async function* lines(records: ReleaseRecords, iris: Iris): AsyncGenerator<string> {
  const write = ntriplesWriter(iris);
  for await (const description of describeRelease(records, iris)) yield write(description);
}

function ntriplesWriter(iris: Iris): (description: Description) => string {
  const expand = expander(iris);
  const object = (of: RdfObject): string => {
    if ("path" in of) return `<${iris.base}${of.path}>`;
    if ("term" in of) return `<${expand(of.term)}>`;
    if ("iri" in of) return `<${of.iri}>`;
    return `"${escapedText(of.text)}"${of.datatype ? `^^<${expand(of.datatype)}>` : ""}`;
  };
  return ({ subject, statements }) => {
    const about = "path" in subject ? `<${iris.base}${subject.path}>` : `<${subject.iri}>`;
    return statements.map(([predicate, value]) => `${about} <${expand(predicate)}> ${object(value)} .\n`).join("");
  };
}
