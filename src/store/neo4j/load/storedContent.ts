import neo4j from "neo4j-driver";
import { isEntityName } from "../../../model/entities.js";
import { isRelationName, relationOf } from "../../../model/relations.js";
import type { EdgeRecord, EntityRecord, Release } from "../../../model/release.js";
import { StoreError } from "../../storeError.js";
import { loadStatement } from "../compile/cypher.js";
import { readEvidence } from "../compile/projectNode.js";
import type { Executor } from "../connection/executor.js";
import { decode, type StoredProp, storedProp, storedProps } from "./storedProperties.js";

/** All that a release's hash is made of. */
export type Content = Omit<Release, "hash">;

type Kept = Readonly<Record<string, unknown>>;
type Columns = [types: readonly string[], properties: Kept, edges: readonly (readonly [string, string, Kept])[]];

/** Entities that one statement reads. */
const BATCH = 500;

/**
 * Reads a release back as it was loaded, in no particular order of its edges: whoever makes a hash of it sees whether anybody has changed it since.
 * @param key what its nodes bear
 * @throws StoreError STORE_CONFLICT where a node or relationship is none that the model knows
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

const propsOf = (props: readonly StoredProp[], properties: Kept) =>
  Object.fromEntries(props.map((prop) => [prop.name, decode(prop, properties[prop.name])]));

function entityOfNode(types: readonly string[], properties: Kept): EntityRecord {
  const id = String(properties.id);
  const [type = "nothing", ...others] = types;
  if (!isEntityName(type) || others.length > 0) throw strange(`The node ${id} is of type ${types.join(" and ")}`);
  const props = [...storedProps(type).values()].filter(({ name }) => name !== "id");
  return { id, type, props: propsOf(props, properties), evidence: readEvidence(properties.evidence ?? null) };
}

function edgeOfRelationship(name: string, from: string, to: string, properties: Kept): EdgeRecord {
  if (!isRelationName(name)) throw strange(`The node ${from} has a relationship ${name}`);
  return {
    relation: name,
    from,
    to,
    ordinal: Number(properties.ordinal),
    validFrom: (properties.validFrom as string | undefined) ?? null,
    validTo: (properties.validTo as string | undefined) ?? null,
    strength: Number(properties.strength),
    props: propsOf((relationOf(name).props ?? []).map(storedProp), properties),
    evidence: JSON.parse(String(properties.evidence ?? "[]")),
  };
}

// A database that somebody else has written to may hold anything.
const strange = (what: string): StoreError =>
  new StoreError("STORE_CONFLICT", `${what}, which this graph does not have. Load the release again.`);
