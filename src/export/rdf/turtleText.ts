import type { Iris } from "./iris.js";
import { type Description, escapedText, prefixesOf, type RdfObject, type Term } from "./triples.js";

/** Writes descriptions as Turtle, whose statements TriG shares. */
export interface TurtleWriter {
  /** The prefixes, to stand at the head. */
  readonly head: string;
  subject(subject: Description["subject"]): string;
  object(object: RdfObject): string;
  describe(description: Description): string;
}

const NAME = /^[a-z][a-z0-9-]*:[a-z0-9]+(-[a-z0-9]+)*$/;

/** A writer of Turtle with IRIs below a stem. */
export function turtleWriter(iris: Iris): TurtleWriter {
  const below = (path: string): string => (NAME.test(path) ? `id:${path}` : `<${iris.base}${path}>`);
  const subject = (of: Description["subject"]): string => ("path" in of ? below(of.path) : `<${of.iri}>`);
  const object = (of: RdfObject): string => {
    if ("path" in of) return below(of.path);
    if ("term" in of) return of.term;
    if ("iri" in of) return `<${of.iri}>`;
    const { text, datatype } = of;
    if (datatype === "xsd:integer" || datatype === "xsd:boolean") return text;
    return `"${escapedText(text)}"${datatype ? `^^${datatype}` : ""}`;
  };
  return {
    head: Object.entries({ id: iris.base, ...prefixesOf(iris) })
      .map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`)
      .join(""),
    subject,
    object,
    describe: ({ subject: of, statements }) =>
      `${subject(of)}\n${statements.map(([predicate, value]) => `  ${verb(predicate)} ${object(value)}`).join(" ;\n")} .\n`,
  };
}

const verb = (predicate: Term): string => (predicate === "rdf:type" ? "a" : predicate);
