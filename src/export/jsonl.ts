import type { ReleaseRecords } from "../model/release.js";
import { canonicalJson } from "../seeds/canonicalJson.js";
import { releaseHead } from "../seeds/release/releaseFile.js";
import { encoded } from "./bytes.js";
import type { Format } from "./format.js";

/** The release file: entities and edges complete and exact. The server, `cpg diff` and `cpg load` read it back. */
export const jsonl: Format = {
  name: "jsonl",
  extension: "jsonl",
  mediaType: "application/x-ndjson",
  description: "every entity and link, complete and exact, one JSON object per line",
  write: (records) => encoded(lines(records)),
};

async function* lines({ hash, redirects, entityCount, edgeCount, entities, edges }: ReleaseRecords) {
  yield releaseHead({ hash, entities: entityCount, edges: edgeCount });
  yield `${canonicalJson(redirects)}\n`;
  for await (const entity of entities) yield `${canonicalJson(entity)}\n`;
  for await (const edge of edges) yield `${canonicalJson(edge)}\n`;
}
