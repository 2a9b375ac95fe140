import { type EntityName, entityOf, firstType } from "../../model/entities.js";
import { presentId } from "../../model/identity.js";
import { type RelationField, type RelationSpec, relationFieldsOf } from "../../model/relations.js";
import { didYouMean } from "../../model/text.js";
import type { Condition } from "../../store/plan.js";
import { type ArgumentPath, badInput } from "../errors.js";
import { comparisonsOf, type FilterInput, givenValues, valuesOf } from "./filterOperators.js";
import { linkConditions } from "./linkCondition.js";

/** A filter of links with the present id of its source. */
const withPresentSource = (link: FilterInput, redirects: FilteredList["redirects"]): FilterInput =>
  link.source ? { ...link, source: presentIds(link.source as FilterInput, redirects) } : link;

const all = (of: readonly Condition[]): Condition => (of.length === 1 && of[0] ? of[0] : { kind: "and", of });
const any = (of: readonly Condition[]): Condition => (of.length === 1 && of[0] ? of[0] : { kind: "or", of });

function relatedBy(types: readonly EntityName[], input: FilterInput, argument: ArgumentPath): Condition {
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
  return any(
    fields.map(
      ({ relation, direction }): Condition => ({ kind: "related", relation: relation.name, direction, where: null }),
    ),
  );
}

/** A list, as far as its filter depends on it. */
export interface FilteredList {
  readonly types: readonly EntityName[];
  /** The relation whose links are the rows; null for the list of a type. */
  readonly relation: RelationSpec | null;
  /** Former ids and the ids that replaced them. */
  readonly redirects: Readonly<Record<string, string>>;
}

/** Conditions on ids with the present ids in place of former ones. */
function presentIds(input: FilterInput, redirects: FilteredList["redirects"]): FilterInput {
  const present = (value: unknown): unknown => (typeof value === "string" ? presentId(redirects, value) : value);
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, Array.isArray(value) ? value.map(present) : present(value)]),
  );
}

/**
 * Converts a filter argument to a condition. Returns null if there is nothing to filter. Conditions without a value, as with a variable that is not
 * given, are left out.
 * @param argument path of the filter, for messages
 * @throws BAD_USER_INPUT
 */
export function conditionOf(
  { types, relation, redirects }: FilteredList,
  filter: FilterInput | null | undefined,
  argument: ArgumentPath,
): Condition | null {
  if (!filter) return null;
  const [only] = types.length === 1 ? types : [];
  const fields = only ? relationFieldsOf(only) : [];
  const props = only ? entityOf(firstType(types)).props : [];
  const scope = {
    types,
    relation,
    redirects,
    fields,
    props: only ? props.map(({ name }) => name) : ["name"],
    lists: props.filter(({ type }) => type.members !== null).map(({ name }) => name),
    argument,
  };
  const of = [
    ...citedConditions(filter, redirects, argument),
    ...Object.entries(filter).flatMap(([name, value]): readonly Condition[] =>
      value === null || value === undefined ? [] : partOf(name, value, scope),
    ),
  ];
  return of.length === 0 ? null : all(of);
}

/** `source` and `locator` of a filter, which one citation must match together. */
function citedConditions(
  { source, locator }: FilterInput,
  redirects: FilteredList["redirects"],
  argument: ArgumentPath,
): readonly Condition[] {
  const sources = valuesOf(presentIds((source ?? {}) as FilterInput, redirects), [...argument, "source"]);
  const [start] = givenValues((locator ?? {}) as FilterInput, [...argument, "locator"]);
  if (sources === null && !start) return [];
  return [{ kind: "cited", sources, locator: start ? String(start[1]) : null }];
}

interface Scope extends FilteredList {
  readonly fields: readonly RelationField[];
  /** Names of the properties that can be compared. */
  readonly props: readonly string[];
  /** Names of the lists of composite values. */
  readonly lists: readonly string[];
  readonly argument: ArgumentPath;
}

function partOf(name: string, given: unknown, scope: Scope): readonly Condition[] {
  const here = [...scope.argument, name];
  // The validator has checked the value against the filter's input type: a list below and and or, an object elsewhere.
  const value = given as FilterInput;
  switch (name) {
    case "and":
    case "or": {
      const items = given as readonly FilterInput[];
      const of = items.flatMap((item, i) => conditionOf(scope, item, [...here, i]) ?? []);
      // A list whose items are all without conditions has none itself.
      return of.length === 0 && items.length > 0 ? [] : [{ kind: name, of }];
    }
    case "not": {
      const of = conditionOf(scope, value, here);
      return of ? [{ kind: "not", of }] : [];
    }
    case "has":
      return [relatedBy(scope.types, value, here)];
    case "hasNo":
      return [{ kind: "not", of: relatedBy(scope.types, value, here) }];
    case "id":
      return comparisonsOf(name, presentIds(value, scope.redirects), here);
    case "type":
      return comparisonsOf(name, value, here);
    case "link":
      return linkConditions(scope.relation, withPresentSource(value, scope.redirects), here);
    case "source":
    case "locator":
      return [];
    default:
      return scope.lists.includes(name) ? itemConditions(name, value, here) : ownCondition(name, value, scope);
  }
}

/** Conditions on a list of composite values, which one item must match together. */
function itemConditions(prop: string, value: FilterInput, argument: ArgumentPath): readonly Condition[] {
  const of = Object.entries(value).flatMap(([member, input]) =>
    comparisonsOf(member, (input ?? {}) as FilterInput, [...argument, member]),
  );
  return of.length === 0 ? [] : [{ kind: "item", prop, of }];
}

/** A condition on a property of the type or over a relation of it. */
function ownCondition(
  name: string,
  value: FilterInput,
  { props, fields, redirects, argument }: Scope,
): readonly Condition[] {
  const here = [...argument, name];
  if (props.includes(name)) return comparisonsOf(name, value, here);
  const field = fields.find((candidate) => candidate.field === name);
  if (!field) throw badInput(`There is no filter ${name}.`, here);
  const { relation, direction, targets: types } = field;
  const where = conditionOf({ types, relation, redirects }, value, here);
  return [{ kind: "related", relation: relation.name, direction, where }];
}
