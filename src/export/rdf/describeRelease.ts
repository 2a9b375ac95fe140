import type { ReleaseRecords } from "../../model/release.js";
import { describeEntity } from "./describeEntity.js";
import { describeLink } from "./describeLink.js";
import type { Iris } from "./iris.js";
import { integerLiteral } from "./literals.js";
import type { Description } from "./triples.js";

/** Describes the release itself: what it is named and how much it holds. */
export const describeDataset = (
  { hash, entityCount, edgeCount }: Pick<ReleaseRecords, "hash" | "entityCount" | "edgeCount">,
  iris: Iris,
): Description => ({
  subject: { iri: iris.release(hash) },
  statements: [
    ["rdf:type", { term: "schema:Dataset" }],
    ["rdf:type", { term: "prov:Entity" }],
    ["dcterms:title", { text: "Cancer Policy Graph" }],
    ["dcterms:identifier", { text: hash }],
    ["cpg:entityCount", integerLiteral(entityCount)],
    ["cpg:edgeCount", integerLiteral(edgeCount)],
  ],
});

/** Describes everything that a release holds. */
export async function* describeRelease(records: ReleaseRecords, iris: Iris): AsyncGenerator<Description> {
  yield describeDataset(records, iris);
  for await (const entity of records.entities) yield* describeEntity(entity);
  for await (const edge of records.edges) yield* describeLink(edge);
  for (const [former, id] of Object.entries(records.redirects))
    yield { subject: { path: former }, statements: [["dcterms:isReplacedBy", { path: id }]] };
}
