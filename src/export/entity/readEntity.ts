import { ENTITY_NAMES, type EntityName, entityOf } from "../../model/entities.js";
import type { Evidence } from "../../model/evidence.js";
import { type RelationField, relationFieldsOf } from "../../model/relations.js";
import type { EdgeRecord, EntityRecord, Value } from "../../model/release.js";
import { linkStep } from "../../store/linkStep.js";
import type { PageRow, Selections, Step } from "../../store/plan.js";
import type { Reader } from "../../store/store.js";

/** Maximum number of links of one relation. */
export const MAX_LINKS = 500;

/** A link of an entity, with what is at its other end. */
export interface EntityLink {
  readonly other: { readonly id: string; readonly type: EntityName; readonly name: string };
  readonly edge: EdgeRecord;
}

/** The links of one relation in one direction. */
export interface EntityLinks {
  readonly field: RelationField;
  /** Number of all links; `links` has at most MAX_LINKS of them. */
  readonly totalCount: number;
  readonly links: readonly EntityLink[];
}

/** An entity with all its links and their evidence. */
export interface EntityData {
  readonly entity: EntityRecord;
  /** Relations without links are left out. */
  readonly relations: readonly EntityLinks[];
}

const NAMED: Selections = Object.fromEntries(
  ENTITY_NAMES.map((type) => [type, { props: ["name"], evidence: false, steps: [] }]),
);

const stepOf = (field: RelationField): Step => {
  const own = (field.relation.props ?? []).map(({ name }) => name);
  const edge = [...own, "evidence", "strength", "validFrom", "validTo"];
  return linkStep(field, MAX_LINKS, { total: true, edge, node: NAMED });
};

/** Reads an entity by its id or a former id. Null if there is none, or none on the day. */
export async function readEntity(
  reader: Reader,
  { id, type }: { readonly id: string; readonly type: EntityName },
  asOf: string | null,
): Promise<EntityData | null> {
  const fields = relationFieldsOf(type);
  const selection = { props: entityOf(type).props.map(({ name }) => name), evidence: true, steps: fields.map(stepOf) };
  const [row] = await reader.get({ ids: [id], node: { [type]: selection }, asOf });
  if (!row) return null;
  const { props, evidence = {} } = row;
  return {
    entity: { id: row.id, type: row.type, props, evidence },
    relations: fields.flatMap((field) => {
      const page = row.links[field.field];
      if (!page || page.rows.length === 0) return [];
      const links = page.rows.map((each) => linkOf(row.id, field, each));
      return [{ field, links, totalCount: page.totalCount ?? links.length }];
    }),
  };
}

function linkOf(id: string, { relation, direction }: RelationField, { node, edge, keys }: PageRow): EntityLink {
  const [from, to] = direction === "FORWARD" ? [id, node.id] : [node.id, id];
  const props = Object.fromEntries((relation.props ?? []).map(({ name }) => [name, (edge[name] ?? null) as Value]));
  return {
    other: { id: node.id, type: node.type, name: String(node.props.name) },
    edge: {
      relation: relation.name,
      from,
      to,
      // The last key of a relation's row tells parallel edges apart.
      ordinal: Number(keys[keys.length - 1] ?? 0),
      validFrom: (edge.validFrom ?? null) as string | null,
      validTo: (edge.validTo ?? null) as string | null,
      strength: Number(edge.strength),
      props,
      evidence: (edge.evidence ?? []) as readonly Evidence[],
    },
  };
}
