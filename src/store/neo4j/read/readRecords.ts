import neo4j from "neo4j-driver";
import { idPrefix } from "../../../model/identity.js";
import { RELATIONS } from "../../../model/relations.js";
import type { EdgeRecord, EntityRecord, ReleaseRecords, ReleaseSummary } from "../../../model/release.js";
import { compareText } from "../../../model/text.js";
import type { Row } from "../compile/columns.js";
import { type CompiledStatement, withReleaseCheck } from "../compile/compiledStatement.js";
import { loadFragment, name } from "../compile/cypher.js";
import { edgeOfRelationship, entityOfNode, type StoredProperties } from "../load/decodeRecords.js";

/** Default number of records that one statement reads. */
export const RECORD_BATCH = 2_000;

/** Which release to read. */
interface Source {
  /** Key of the release, stored with its nodes. */
  readonly key: string;
  readonly summary: ReleaseSummary;
  /** Number of records that one statement reads. */
  readonly batch: number;
}

/** Sends a statement and makes sure that its rows come from the release. */
type Ask = <T>(compiled: CompiledStatement<T>) => Promise<T>;

/** Streams the records of a release from Neo4j; each statement reads a batch. */
export function recordsInNeo4j(source: Source, ask: Ask): ReleaseRecords {
  const { summary } = source;
  const relations = RELATIONS.filter((relation) => summary.edgeCounts[relation.name]).sort((a, b) =>
    compareText(a.name, b.name),
  );
  return {
    hash: summary.hash,
    redirects: summary.redirects,
    entityCount: sum(summary.entityCounts),
    edgeCount: sum(summary.edgeCounts),
    entities: { [Symbol.asyncIterator]: () => entities(source, ask) },
    edges: {
      async *[Symbol.asyncIterator]() {
        for (const relation of relations) yield* edges(source, relation, ask);
      },
    },
  };
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

const ENTITIES = () => withReleaseCheck("release-entities", [loadFragment("read/release-entities")]);

async function* entities({ key: release, batch }: Source, ask: Ask): AsyncGenerator<EntityRecord> {
  for (let after = ""; ; ) {
    const rows = await ask({
      statement: ENTITIES(),
      parameters: { release, after, batch: neo4j.int(batch) },
      read: (found: readonly Row[]) => found as readonly (readonly [readonly string[], StoredProperties])[],
    });
    for (const [types, properties] of rows) {
      const entity = entityOfNode(types, properties);
      yield entity;
      after = entity.id;
    }
    if (rows.length < batch) return;
  }
}

type Relation = (typeof RELATIONS)[number];

async function* edges({ key: release, batch }: Source, relation: Relation, ask: Ask): AsyncGenerator<EdgeRecord> {
  const statement = withReleaseCheck("release-edges", [
    loadFragment("read/release-edges", { RELATION: name(relation.name) }),
  ]);
  // Ids of the types at the relation's from end lie between these; the first id of a prefix is greater than the prefix with its colon.
  const prefixes = relation.from.map((type) => `${idPrefix(type)}:`).sort(compareText);
  const until = `${prefixes.at(-1)?.slice(0, -1)};`;
  let last = { from: prefixes[0] as string, to: "", ordinal: -1 };
  for (;;) {
    const { from, to, ordinal } = last;
    const rows = await ask({
      statement,
      parameters: { release, from, to, ordinal: neo4j.int(ordinal), until, batch: neo4j.int(batch) },
      read: (found: readonly Row[]) => found as readonly (readonly [string, string, StoredProperties])[],
    });
    for (const [near, far, properties] of rows) {
      last = edgeOfRelationship(relation.name, near, far, properties);
      yield last as EdgeRecord;
    }
    if (rows.length < batch) return;
  }
}
