import { isEntityName } from "../../../model/entities.js";
import { isRelationName, relationOf } from "../../../model/relations.js";
import type { EdgeRecord, EntityRecord } from "../../../model/release.js";
import { StoreError } from "../../storeError.js";
import { readEvidence } from "../compile/projectNode.js";
import { decode, type StoredProp, storedProp, storedProps } from "../storedProperties.js";

/** Properties of a node or relationship as the driver returns them. */
export type StoredProperties = Readonly<Record<string, unknown>>;

const propsOf = (props: readonly StoredProp[], properties: StoredProperties) =>
  Object.fromEntries(props.map((prop) => [prop.name, decode(prop, properties[prop.name])]));

/**
 * Decodes an entity from its node.
 * @throws StoreError STORE_CONFLICT if its labels are not those of one entity type
 */
export function entityOfNode(types: readonly string[], properties: StoredProperties): EntityRecord {
  const id = String(properties.id);
  const [type = "nothing", ...others] = types;
  if (!isEntityName(type) || others.length > 0) throw strange(`The node ${id} is of type ${types.join(" and ")}`);
  const props = [...storedProps(type).values()].filter(({ name }) => name !== "id");
  return { id, type, props: propsOf(props, properties), evidence: readEvidence(properties.evidence ?? null) };
}

/**
 * Decodes an edge from its relationship.
 * @throws StoreError STORE_CONFLICT if its type is not a relation of the model
 */
export function edgeOfRelationship(name: string, from: string, to: string, properties: StoredProperties): EdgeRecord {
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

// Someone may have written anything to the database.
const strange = (what: string): StoreError =>
  new StoreError("STORE_CONFLICT", `${what}, which this graph does not have. Load the release again.`);
