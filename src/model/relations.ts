import { ENTITY_NAMES, type EntityName } from "./entities.js";
import { BODY_RELATIONS } from "./relations/bodyRelations.js";
import { DERIVED } from "./relations/derived.js";
import { DOCUMENT_RELATIONS } from "./relations/documentRelations.js";
import type { RelationSpec } from "./relations/spec.js";
import { STATEMENT_RELATIONS } from "./relations/statementRelations.js";
import { SUCCESSION_RELATIONS } from "./relations/successionRelations.js";
import { TRACE_RELATIONS } from "./relations/traceRelations.js";

export type { EdgePropSpec, RelationSpec, TraceUse } from "./relations/spec.js";

/** The relations by family, in the order of lists and pages. */
const DECLARED = [
  ...TRACE_RELATIONS,
  ...DOCUMENT_RELATIONS,
  ...SUCCESSION_RELATIONS,
  ...STATEMENT_RELATIONS,
  ...BODY_RELATIONS,
  ...DERIVED,
];

/** Name of a relation. */
export type RelationName = (typeof DECLARED)[number]["name"];

/** All relations of the graph. */
export const RELATIONS: readonly (RelationSpec & {
  readonly name: RelationName;
})[] = DECLARED;

const byName = new Map<string, RelationSpec & { readonly name: RelationName }>(
  RELATIONS.map((spec) => [spec.name, spec]),
);

/** Returns the declaration of a relation. Throws if there is no such relation, which is a programming error. */
export function relationOf(name: string): RelationSpec & { readonly name: RelationName } {
  const spec = byName.get(name);
  if (!spec) throw new Error(`No relation ${name}`);
  return spec;
}

/** True if a relation has this name. */
export const isRelationName = (name: string): name is RelationName => byName.has(name);

const acrossTime = new Set<string>(RELATIONS.filter((spec) => spec.acrossTime).map(({ name }) => name));

/** True if a relation links entities of different times, so that a day does not filter it. */
export const isAcrossTime = (relation: string): boolean => acrossTime.has(relation);

/** Direction in which a relation is followed: from start to end, or from end to start. */
export type Direction = "FORWARD" | "BACKWARD";

/** The field that an entity type has for a relation in one direction. */
export interface RelationField {
  readonly relation: RelationSpec & { readonly name: RelationName };
  readonly direction: Direction;
  /** Name of the field. */
  readonly field: string;
  readonly description: string;
  /** True if there is at most one entity at the other end. */
  readonly one: boolean;
  /** Types at the other end. */
  readonly targets: readonly EntityName[];
}

function fieldAt(owner: EntityName, relation: (typeof RELATIONS)[number], direction: Direction): RelationField {
  const forward = direction === "FORWARD";
  return {
    relation,
    direction,
    field: forward ? relation.field : relation.inverseField,
    description: forward ? relation.description : relation.inverseDescription,
    one: Boolean(forward ? relation.one : relation.inverseOne),
    targets: relation.sameType ? [owner] : forward ? relation.to : relation.from,
  };
}

const fields = new Map<EntityName, readonly RelationField[]>(
  ENTITY_NAMES.map((owner) => [
    owner,
    RELATIONS.flatMap((relation) => [
      ...(relation.from.includes(owner) ? [fieldAt(owner, relation, "FORWARD")] : []),
      ...(relation.to.includes(owner) ? [fieldAt(owner, relation, "BACKWARD")] : []),
    ]),
  ]),
);

/** Returns the relation fields of an entity type, in the order of RELATIONS. */
export const relationFieldsOf = (type: EntityName): readonly RelationField[] => fields.get(type) ?? [];

/** Returns the relation fields of an entity type that seeds may contain. */
export const statedFieldsOf = (type: EntityName): readonly RelationField[] =>
  relationFieldsOf(type).filter(({ relation }) => !relation.derived);
