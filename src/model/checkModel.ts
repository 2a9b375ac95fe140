import { ENTITIES } from "./entities.js";
import type { PropSpec } from "./entity.js";
import type { EdgePropSpec } from "./relations/spec.js";
import { RELATIONS, relationFieldsOf } from "./relations.js";

/** Names that a store or the API gives to things of its own, so that the model must not use them. */
export interface ReservedNames {
  /** Who uses them, for messages. */
  readonly by: string;
  /** Beside the properties and relation fields of entities. */
  readonly entity: readonly string[];
  /** Beside the properties of relations. */
  readonly edge: readonly string[];
  /** Names under which a property is stored besides its own, such as "nameFolded". None by default. */
  readonly besides?: (prop: Pick<PropSpec, "name" | "type">) => readonly string[];
}

/** An entity type or a relation, as far as its names matter. */
export interface Declared {
  readonly name: string;
  readonly props: readonly Pick<PropSpec | EdgePropSpec, "name" | "type">[];
  /** Names of the relation fields of an entity type. */
  readonly fields?: readonly string[];
}

/**
 * Finds names that are declared twice or that are reserved.
 * @returns one sentence for each; empty where the model is in order
 */
export function modelProblems(
  entities: readonly Declared[],
  relations: readonly Declared[],
  reserved: readonly ReservedNames[],
): readonly string[] {
  const problems = (declared: readonly Declared[], kind: "entity" | "edge") =>
    declared.flatMap(({ name: owner, props, fields = [] }) => {
      const own = [...props.map(({ name }) => name), ...fields];
      const twice = own
        .filter((name, i) => own.indexOf(name) !== i)
        .map((name) => `${owner}.${name} is declared twice`);
      const taken = reserved.flatMap(({ by, besides = () => [], ...names }) => [
        ...own.filter((name) => names[kind].includes(name)).map((name) => `${owner}.${name} is a name that ${by} uses`),
        ...props.flatMap((prop) =>
          besides(prop)
            .filter((name) => own.includes(name) || names[kind].includes(name))
            .map((name) => `${owner}.${prop.name} would be stored as ${name} by ${by}, which is taken`),
        ),
      ]);
      return [...twice, ...taken];
    });
  return [...problems(entities, "entity"), ...problems(relations, "edge")];
}

/** Refuses the model where its names clash with each other or with reserved ones. Throws with the list of clashes. */
export function checkModel(...reserved: readonly ReservedNames[]): void {
  const entities = ENTITIES.map(({ name, props }) => ({
    name,
    props,
    fields: relationFieldsOf(name).map(({ field }) => field),
  }));
  const relations = RELATIONS.map(({ name, props = [] }) => ({ name, props }));
  const problems = modelProblems(entities, relations, reserved);
  if (problems.length > 0) throw new Error(`The model does not fit: ${problems.join("; ")}. Rename what is named.`);
}
