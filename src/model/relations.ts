import { ENTITY_NAMES, type EntityName, entityOf } from "./entities.js";
import { CONTEXT } from "./relations/context.js";
import { DERIVED } from "./relations/derived.js";
import type { RelationSpec } from "./relations/spec.js";
import { TRACE_RELATIONS } from "./relations/traceRelations.js";

export type { EdgePropSpec, RelationSpec, TraceUse } from "./relations/spec.js";

/** Name of a relation. */
export type RelationName = (typeof TRACE_RELATIONS | typeof CONTEXT | typeof DERIVED)[number]["name"];

/** Every relation: the map of the graph. */
export const RELATIONS: readonly (RelationSpec & {
  readonly name: RelationName;
})[] = [...TRACE_RELATIONS, ...CONTEXT, ...DERIVED];

const byName = new Map<string, RelationSpec & { readonly name: RelationName }>(
  RELATIONS.map((spec) => [spec.name, spec]),
);

/** The declaration of a relation. Throws where there is none of that name, which is a mistake of the caller's. */
export function relationOf(name: string): RelationSpec & { readonly name: RelationName } {
  const spec = byName.get(name);
  if (!spec) throw new Error(`No relation ${name}`);
  return spec;
}

/** True where there is a relation of that name. */
export const isRelationName = (name: string): name is RelationName => byName.has(name);

/** Along a relation, or against it. */
export type Direction = "FORWARD" | "BACKWARD";

/** A relation as one of its ends sees it: the field that an entity type has for it. */
export interface RelationField {
  readonly relation: RelationSpec & { readonly name: RelationName };
  readonly direction: Direction;
  /** Name of the field. */
  readonly field: string;
  readonly description: string;
  /** At most one at the other end. */
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

/** The relation fields of an entity type, in the order of the table. */
export const relationFieldsOf = (type: EntityName): readonly RelationField[] => fields.get(type) ?? [];

/** The relation fields of an entity type that seeds may state. */
export const statedFieldsOf = (type: EntityName): readonly RelationField[] =>
  relationFieldsOf(type).filter(({ relation }) => !relation.derived);

/** Refuses a model in which two fields of a type bear one name. Throws with the list of clashes. */
export function checkModel(): void {
  const clashes = ENTITY_NAMES.flatMap((type) => {
    const names = [
      "id",
      "citations",
      "evidence",
      ...entityOf(type).props.map((p) => p.name),
      ...relationFieldsOf(type).map((f) => f.field),
    ];
    return names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${type}.${name}`);
  });
  if (clashes.length > 0) throw new Error(`Declared twice: ${clashes.join(", ")}`);
}
