import neo4j from "neo4j-driver";
import type { EdgeRecord, EntityRecord, Release } from "../../../model/release.js";
import { loadStatement } from "../compile/cypher.js";
import type { Executor } from "../connection/executor.js";
import { edgeOfRelationship, entityOfNode, type StoredProperties } from "./decodeRecords.js";

/** The content that a release's hash covers. */
export type Content = Omit<Release, "hash">;

type Columns = [
  types: readonly string[],
  properties: StoredProperties,
  edges: readonly (readonly [string, string, StoredProperties])[],
];

/** Number of entities that one statement reads. */
const BATCH = 500;

/**
 * Reads a release back, with its edges in no particular order. Hashing the result shows whether the stored data was changed after the load.
 * @param key key of the release, stored with its nodes
 * @throws StoreError STORE_CONFLICT if a node or relationship is unknown to the model
 */
export async function contentOf(executor: Executor, key: string, redirects: Release["redirects"]): Promise<Content> {
  const entities: EntityRecord[] = [];
  const edges: EdgeRecord[] = [];
  for (let after = ""; ; ) {
    const parameters = { release: key, after, batch: neo4j.int(BATCH) };
    const rows = await executor.read<Columns>(loadStatement("load/content"), parameters);
    for (const [types, properties, links] of rows) {
      const entity = entityOfNode(types, properties);
      entities.push(entity);
      edges.push(...links.map(([relation, to, properties]) => edgeOfRelationship(relation, entity.id, to, properties)));
      after = entity.id;
    }
    if (rows.length < BATCH) return { entities, edges, redirects };
  }
}
