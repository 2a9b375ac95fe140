import type { ReleaseRecords } from "../../model/release.js";
import { encoded } from "../bytes.js";
import type { Format } from "../format.js";
import { describeRelease } from "./describeRelease.js";
import { type Iris, irisOf } from "./iris.js";
import type { Description } from "./triples.js";
import { turtleWriter } from "./turtleText.js";

/** RDF that people can read. */
export const turtle: Format = {
  name: "turtle",
  extension: "ttl",
  mediaType: "text/turtle",
  description: "RDF 1.1 Turtle",
  write: (records, { baseIri }) => encoded(texts(records, irisOf(baseIri))),
};

async function* texts(records: ReleaseRecords, iris: Iris): AsyncGenerator<string> {
  const { head, describe } = turtleWriter(iris);
  yield head;
  for await (const description of describeRelease(records, iris)) yield `\n${describe(description)}`;
}

/** Some descriptions as a Turtle document, such as those of one entity. */
export function turtleDocument(descriptions: Iterable<Description>, iris: Iris): string {
  const { head, describe } = turtleWriter(iris);
  return head + [...descriptions].map((description) => `\n${describe(description)}`).join("");
}
