import { ENTITY_NAMES, type EntityName, isEntityName } from "../model/entities.js";
import { type RelationField, relationFieldsOf } from "../model/relations.js";
import type { FieldSize, ReleaseSummary } from "../model/release.js";

/** What the cost of a request depends on besides the request. */
export type ReleaseSizes = Pick<ReleaseSummary, "sizes" | "entityCounts">;

/** An upper bound of what is read at one place of a request. */
export interface Reach {
  /** Objects at this place, in the whole answer. */
  readonly rows: number;
  /** How often the same record may be among them. */
  readonly repeats: number;
  /** Which records they are: entity types, relations, or paths below them such as "Alliance.evidence". Empty for objects without a record. */
  readonly owners: readonly string[];
  /** Entity types of the nodes below, for connections, edges and paths. */
  readonly nodes: readonly string[];
  /** The rows of all pages, for connections. */
  readonly page?: Pick<Reach, "rows" | "repeats">;
  /** For objects inside records: how many records. */
  readonly records?: number;
  /** For traces: most hops of a path. */
  readonly hops?: number;
}

/** The root of a request. */
export const ROOT: Reach = { rows: 1, repeats: 1, owners: [], nodes: [] };

/** Distinct entities of some types. */
export const entities = (types: readonly string[], rows: number, repeats = 1): Reach => ({
  rows,
  repeats,
  owners: types,
  nodes: types,
});

/** Any entities. */
export const anyEntities = (rows: number, repeats = rows): Reach => entities(ENTITY_NAMES, rows, repeats);

/** A number of objects without a record for each object of a place. */
export const objects = ({ rows, nodes }: Reach, each: number): Reach => ({
  rows: rows * each,
  repeats: rows * each,
  owners: [],
  nodes,
});

/** Connections at each object of a place, with the rows of their pages. */
export const connections = ({ rows }: Reach, { owners, nodes, ...page }: Reach): Reach => ({
  rows,
  repeats: rows,
  owners,
  nodes,
  page: { rows: page.rows, repeats: page.repeats },
});

/** From connections to the rows of their pages. */
export const toRows = ({ page, ...reach }: Reach): Reach => ({ ...reach, ...page });

/** From connections or edges to their nodes. */
export const toNodes = (reach: Reach): Reach => ({ ...toRows(reach), owners: reach.nodes });

/** Entities of some types in the release. */
export const countOf = (types: readonly string[], { entityCounts }: ReleaseSizes): number =>
  types.reduce((sum, type) => sum + (entityCounts[type] ?? 0), 0);

const NOTHING: FieldSize = [0, 0, 0];

/** The size of a field of any of some records. */
export const sizeOf = (owners: readonly string[], field: string, { sizes }: ReleaseSizes): FieldSize =>
  owners
    .map((owner) => sizes[`${owner}.${field}`] ?? NOTHING)
    .reduce((a, b) => [Math.max(a[0], b[0]), a[1] + b[1], Math.max(a[2], b[2])], NOTHING);

/**
 * Items or bytes of a field at all rows of a place. No row and no record has more than the largest one, and none counts more often than it is repeated.
 * @param limit most items of one row
 */
export function amountAt(at: Reach, [largest, total, ofRecord]: FieldSize, limit = Number.POSITIVE_INFINITY): number {
  // Objects outside lists are records themselves, or have one value for each record.
  const most = at.records === undefined ? at.rows * Math.min(limit, ofRecord) : at.rows * largest;
  return Math.min(most, (at.records ?? at.rows) * ofRecord, at.repeats * total);
}

/** The members of a list or object in the records of a place. */
export function members(reach: Reach, field: string, isList: boolean, release: ReleaseSizes): Reach {
  const owners = reach.owners.map((owner) => `${owner}.${field}`);
  const rows = isList ? amountAt(reach, sizeOf(reach.owners, field, release)) : reach.rows;
  return { rows, repeats: Math.min(rows, reach.repeats), owners, nodes: [], records: reach.records ?? reach.rows };
}

/** A relation field of the entities of a place; null where it is no relation. All types that share a field name lead along the same relation. */
export function relationAt({ owners }: Reach, field: string): RelationField | null {
  for (const owner of owners) {
    const found = isEntityName(owner) && relationFieldsOf(owner).find((candidate) => candidate.field === field);
    if (found) return found;
  }
  return null;
}

/** The edges of a relation field, and the nodes at their other ends. */
export function linked(reach: Reach, relation: RelationField, release: ReleaseSizes, limit?: number): Reach {
  const rows = amountAt(reach, sizeOf(reach.owners, relation.field, release), limit);
  const { field, inverseField, sameType } = relation.relation;
  const targets: readonly EntityName[] = sameType ? (reach.owners as readonly EntityName[]) : relation.targets;
  const [, , most] = sizeOf(targets, relation.direction === "FORWARD" ? inverseField : field, release);
  return { rows, repeats: Math.min(rows, reach.repeats * most), owners: [relation.relation.name], nodes: targets };
}
