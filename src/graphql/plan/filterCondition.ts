import { type EntityName, entityOf, firstType } from "../../model/entities.js";
import { type RelationField, relationFieldsOf } from "../../model/relations.js";
import { didYouMean } from "../../model/text.js";
import type { Comparison, Condition } from "../../store/plan.js";
import { type ArgumentPath, badInput } from "../errors.js";

type Input = Readonly<Record<string, unknown>>;

const all = (of: readonly Condition[]): Condition => (of.length === 1 && of[0] ? of[0] : { kind: "and", of });

function comparisons(prop: string, input: Input): readonly Condition[] {
  return Object.entries(input)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ({ kind: "compare", prop, op: { name, value } as Comparison["op"] }));
}

function relatedBy(types: readonly EntityName[], input: Input, argument: ArgumentPath): Condition {
  const [type] = types as [EntityName];
  const fields = relationFieldsOf(type).filter(
    (field) => field.relation.name === input.relation && (!input.direction || field.direction === input.direction),
  );
  if (fields.length === 0) {
    const names = [...new Set(relationFieldsOf(type).map((field) => field.relation.name))];
    const isOneWay = input.direction && names.some((name) => name === input.relation);
    throw badInput(
      isOneWay
        ? `${type} has ${input.relation} only in the other direction. Omit the direction.`
        : `${type} has no relation ${input.relation}. Its relations: ${names.join(", ")}.${didYouMean(String(input.relation), names)}`,
      argument,
    );
  }
  const of = fields.map(
    ({ relation, direction }): Condition => ({ kind: "related", relation: relation.name, direction, where: null }),
  );
  return of.length === 1 && of[0] ? of[0] : { kind: "or", of };
}

/**
 * Converts a filter argument to a condition. Returns null if there is nothing to filter.
 * @param types types of the filtered list
 * @param argument path of the filter, for messages
 */
export function conditionOf(
  types: readonly EntityName[],
  filter: Input | null | undefined,
  argument: ArgumentPath,
): Condition | null {
  if (!filter) return null;
  const fields = types.length === 1 ? relationFieldsOf(firstType(types)) : [];
  const props = types.length === 1 ? entityOf(firstType(types)).props.map((prop) => prop.name) : ["name"];
  const of = Object.entries(filter).flatMap(([name, value]): readonly Condition[] => {
    if (value === null || value === undefined) return [];
    return partOf(name, value, { types, fields, props, argument });
  });
  return of.length === 0 ? null : all(of);
}

interface Scope {
  readonly types: readonly EntityName[];
  readonly fields: readonly RelationField[];
  readonly props: readonly string[];
  readonly argument: ArgumentPath;
}

const NOTHING_TO_EXCLUDE: Condition = { kind: "and", of: [] };

function partOf(name: string, given: unknown, { types, fields, props, argument }: Scope): readonly Condition[] {
  const here = [...argument, name];
  // The validator has checked the value against the filter's input type: a list below and and or, an object elsewhere.
  const value = given as Input;
  switch (name) {
    case "and":
    case "or": {
      const items = given as readonly Input[];
      return [{ kind: name, of: items.map((item, i) => conditionOf(types, item, [...here, i]) ?? NOTHING_TO_EXCLUDE) }];
    }
    case "not":
      return [{ kind: "not", of: conditionOf(types, value, here) ?? NOTHING_TO_EXCLUDE }];
    case "has":
      return [relatedBy(types, value, here)];
    case "hasNo":
      return [{ kind: "not", of: relatedBy(types, value, here) }];
    case "id":
    case "type":
      return comparisons(name, value);
    default: {
      if (props.includes(name)) return comparisons(name, value);
      const field = fields.find((candidate) => candidate.field === name);
      if (!field) throw badInput(`There is no filter ${name}.`, here);
      return [
        {
          kind: "related",
          relation: field.relation.name,
          direction: field.direction,
          where: conditionOf(field.targets, value, here),
        },
      ];
    }
  }
}
