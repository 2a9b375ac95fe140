import neo4j from "neo4j-driver";
import { entityOf } from "../../../model/entities.js";
import { strengthOfRank } from "../../../model/evidence.js";
import { relationOf } from "../../../model/relations.js";
import type { EdgeRecord, EntityRecord } from "../../../model/release.js";
import { searchProperties } from "../compile/compileSearch.js";
import { citationKeys, evidenceKeys } from "../evidenceKeys.js";
import { encode, storedProp, storedProps } from "../storedProperties.js";

type Properties = Readonly<Record<string, unknown>>;

/** A node to create. */
interface NodeProperties {
  readonly type: string;
  readonly properties: Properties;
}

/**
 * The label and properties of an entity's node. Throws if the model has no such type.
 * @param sources ids of the Sources that mention it
 */
export function nodeRow(
  release: string,
  entity: EntityRecord,
  { label, sources }: { readonly label: string; readonly sources: Iterable<string> },
): NodeProperties {
  const properties: Record<string, unknown> = { release, id: entity.id };
  for (const prop of storedProps(entity.type).values())
    if (prop.name !== "id") encode(properties, prop, entity.props[prop.name] ?? null);
  if (Object.keys(entity.evidence).length > 0) properties.evidence = JSON.stringify(entity.evidence);
  Object.assign(properties, searchProperties(entity, label));
  properties.sources = [...sources].sort();
  const citations = citationKeys(entity);
  if (citations.length > 0) properties.citationKeys = citations;
  return { type: entityOf(entity.type).name, properties };
}

/** A summary of an edge's first evidence, for people who read the graph with Neo4j's own tools. */
function readable({ evidence: [best] }: EdgeRecord): Properties {
  const citation = best?.citations[0];
  return {
    ...(best && { basis: best.basis }),
    ...(citation && { quote: citation.quote, source: citation.source }),
  };
}

/** The type, ends and properties of an edge's relationship. Throws if the model has no such relation. */
export function edgeRow(edge: EdgeRecord): { relation: string; from: string; to: string; properties: Properties } {
  const relation = relationOf(edge.relation);
  const properties: Record<string, unknown> = {
    ordinal: neo4j.int(edge.ordinal),
    strength: neo4j.int(edge.strength),
    strengthName: strengthOfRank(edge.strength),
    ...readable(edge),
    evidence: JSON.stringify(edge.evidence),
    evidenceKeys: evidenceKeys(edge),
  };
  for (const declared of relation.props ?? [])
    encode(properties, storedProp(declared), edge.props[declared.name] ?? null);
  if (edge.validFrom !== null) properties.validFrom = edge.validFrom;
  if (edge.validTo !== null) properties.validTo = edge.validTo;
  return { relation: relation.name, from: edge.from, to: edge.to, properties };
}
