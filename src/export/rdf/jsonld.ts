import type { ReleaseRecords } from "../../model/release.js";
import { encoded } from "../bytes.js";
import type { Format } from "../format.js";
import { describeRelease } from "./describeRelease.js";
import { type Iris, irisOf } from "./iris.js";
import { type Description, prefixesOf, type RdfObject } from "./triples.js";

/** RDF as JSON. */
export const jsonld: Format = {
  name: "jsonld",
  extension: "jsonld",
  mediaType: "application/ld+json",
  description: "RDF as JSON-LD 1.1",
  write: (records, { baseIri }) => encoded(texts(records, irisOf(baseIri))),
};

/** The context: prefixes alone, so that every name shows where it is from. */
export const contextOf = (iris: Iris): Readonly<Record<string, string>> => ({ id: iris.base, ...prefixesOf(iris) });

async function* texts(records: ReleaseRecords, iris: Iris): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(contextOf(iris))},\n"@graph":[`;
  let between = "\n";
  for await (const description of describeRelease(records, iris)) {
    yield `${between}${JSON.stringify(nodeObject(description))}`;
    between = ",\n";
  }
  yield "\n]}\n";
}

/** Some descriptions as a JSON-LD document, such as those of one entity. */
export const jsonldDocument = (descriptions: Iterable<Description>, iris: Iris): object => ({
  "@context": contextOf(iris),
  "@graph": [...descriptions].map(nodeObject),
});

function nodeObject({ subject, statements }: Description): object {
  const members: Record<string, unknown[]> = {};
  for (const [predicate, object] of statements) {
    const name = predicate === "rdf:type" ? "@type" : predicate;
    members[name] = [...(members[name] ?? []), name === "@type" ? (object as { term: string }).term : value(object)];
  }
  const slim = Object.entries(members).map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
  return { "@id": "path" in subject ? `id:${subject.path}` : subject.iri, ...Object.fromEntries(slim) };
}

function value(object: RdfObject): unknown {
  if ("path" in object) return { "@id": `id:${object.path}` };
  if ("term" in object) return { "@id": object.term };
  if ("iri" in object) return { "@id": object.iri };
  const { text, datatype } = object;
  if (!datatype) return text;
  if (datatype === "xsd:boolean") return text === "true";
  if (datatype === "xsd:integer" && Number.isSafeInteger(Number(text))) return Number(text);
  return { "@value": text, "@type": datatype };
}
