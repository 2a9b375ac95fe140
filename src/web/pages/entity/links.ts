import type { EntityName } from "../../../model/entities.js";
import { DOCUMENTS } from "../../../model/relations/typeGroups.js";
import { type RelationField, relationFieldsOf } from "../../../model/relations.js";
import type { Connection, Edge, EntityValue } from "./entityAnswer.js";
import { isAboutGaps } from "./entityDocument.js";

/** The links of one relation of an entity that an answer holds. */
export interface Links {
  readonly field: RelationField;
  readonly totalCount: number;
  readonly edges: readonly Edge[];
  /** Cursor after the last of `edges`; null if no more follow. */
  readonly after: string | null;
}

/** The links that the field of a relation holds in an answer, and how many there are. */
export function linksOf({ one }: RelationField, value: unknown): Pick<Connection, "edges" | "totalCount"> {
  if (!value) return { edges: [], totalCount: 0 };
  return one ? { edges: [value as Edge], totalCount: 1 } : (value as Connection);
}

function pageOf(field: RelationField, value: unknown): Links {
  const { edges, totalCount } = linksOf(field, value);
  const pageInfo = field.one ? undefined : (value as Connection).pageInfo;
  return { field, totalCount, edges, after: pageInfo?.hasNextPage ? pageInfo.endCursor : null };
}

const DOCUMENT_TYPES: readonly EntityName[] = DOCUMENTS;

/** True if a relation leads to documents only. */
export const isToDocuments = ({ targets }: RelationField): boolean =>
  targets.every((target) => DOCUMENT_TYPES.includes(target));

/** The links of an entity by relation, in the order of the model, without those about gaps. Relations that the answer does not hold are left out. */
export const allLinks = (type: EntityName, entity: EntityValue): readonly Links[] =>
  relationFieldsOf(type)
    .filter((field) => !isAboutGaps(field) && entity[field.field] !== undefined)
    .map((field) => pageOf(field, entity[field.field]));

/** True if the links hold for all things of a type and say nothing of one in particular. */
export const isGeneral = (edges: readonly Edge[]): boolean => edges.every(({ strength }) => strength === "GENERAL");

/** What is missing about an entity. */
export const gapsOf = (type: EntityName, entity: EntityValue): readonly Edge[] =>
  relationFieldsOf(type)
    .filter((field) => isAboutGaps(field) && entity[field.field] !== undefined)
    .flatMap((field) => linksOf(field, entity[field.field]).edges);
