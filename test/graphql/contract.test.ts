import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type GraphQLObjectType, isEnumType, isInputObjectType } from "graphql";
import { schema } from "../../src/graphql/schema.js";
import { ENTITIES, ENTITY_NAMES } from "../../src/model/entities.js";
import { type EntitySpec, lowerFirst, type PropSpec } from "../../src/model/entity.js";
import { RELATIONS, relationFieldsOf } from "../../src/model/relations.js";
import { compareText, fold } from "../../src/model/text.js";
import { type Api, serve } from "../support/api.js";
import { realRelease } from "../support/release.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

const fieldsOf = (name: string) => (schema().getType(name) as GraphQLObjectType).getFields();
const argumentsOf = (type: string, field: string): readonly string[] =>
  (fieldsOf(type)[field]?.args ?? []).map(({ name }) => name).sort();
const LIST = ["after", "before", "filter", "first", "last", "orderBy"];

describe("the schema", () => {
  it("has a singular and a plural root for every type", () => {
    const irregular = { Person: "people", Strategy: "strategies", BodyType: "bodyTypes", PolicyArea: "policyAreas" };
    for (const name of ENTITY_NAMES) {
      const plural = (irregular as Record<string, string>)[name] ?? `${lowerFirst(name)}s`;
      expect([name, argumentsOf("Query", plural).filter((arg) => arg !== "kinds")]).toEqual([name, LIST]);
      expect(argumentsOf("Query", lowerFirst(name))).toEqual(expect.arrayContaining(["id", "name"]));
    }
  });

  it("has every relation on both of its ends, with the arguments of a list where there may be many", () => {
    for (const name of ENTITY_NAMES)
      for (const { field, one } of relationFieldsOf(name))
        expect([name, field, argumentsOf(name, field)]).toEqual([name, field, one ? [] : LIST]);
    for (const { name, from, to, field, inverseField } of RELATIONS) {
      for (const type of from)
        expect([name, Object.keys(fieldsOf(type))]).toEqual([name, expect.arrayContaining([field])]);
      for (const type of to)
        expect([name, Object.keys(fieldsOf(type))]).toEqual([name, expect.arrayContaining([inverseField])]);
    }
  });

  it("has no two fields of a type that lead along the same relation the same way", () => {
    for (const name of ENTITY_NAMES) {
      const ways = relationFieldsOf(name).map(({ relation, direction }) => `${relation.name} ${direction}`);
      expect(new Set(ways).size).toBe(ways.length);
    }
  });

  it("can filter and order by every property that can be compared, and filter by every relation", () => {
    for (const { name, props } of ENTITIES) {
      const filter = schema().getType(`${name}Filter`);
      const order = schema().getType(`${name}OrderField`);
      const filters = isInputObjectType(filter) ? Object.keys(filter.getFields()) : [];
      const orders = isEnumType(order) ? order.getValues().map(({ value }) => value) : [];
      const compared = props.filter(({ type }) => type.comparable !== null).map((prop) => prop.name);
      const relations = relationFieldsOf(name as (typeof ENTITY_NAMES)[number]).map(({ field }) => field);
      expect(filters).toEqual(expect.arrayContaining([...compared, ...relations, "and", "or", "not", "has", "hasNo"]));
      expect(orders).toEqual(expect.arrayContaining(["id", ...compared]));
    }
  });
});

type Value = string | number | boolean | null;

/** The value by which a property is compared; null where there is none. */
function comparedBy(record: { readonly props: Readonly<Record<string, unknown>> }, { name, type }: PropSpec): Value {
  const value = record.props[name] ?? null;
  return (type.member && value !== null ? (value as Record<string, Value>)[type.member] : value) as Value;
}

const compare = (a: string | number | boolean, b: string | number | boolean): number =>
  typeof a === "string" && typeof b === "string" ? compareText(a, b) : Number(a) - Number(b);

/** Filters of a property by a value that occurs, each with what it should let pass. */
function filtersOf(value: string | number | boolean, operators: readonly string[]) {
  const text = String(value);
  const middle = text.slice(1, 6).toUpperCase();
  const all: Readonly<Record<string, readonly [unknown, (other: Value) => boolean]>> = {
    eq: [value, (other) => other === value],
    in: [[value], (other) => other === value],
    contains: [middle, (other) => other !== null && fold(String(other)).includes(fold(middle))],
    startsWith: [text.slice(0, 3), (other) => other !== null && fold(String(other)).startsWith(fold(text.slice(0, 3)))],
    gte: [value, (other) => other !== null && compare(other, value) >= 0],
    lte: [value, (other) => other !== null && compare(other, value) <= 0],
    isNull: [false, (other) => other !== null],
  };
  return operators.map((operator) => {
    const [operand, test] = all[operator] as (typeof all)[string];
    return { filter: { [operator]: operand }, test };
  });
}

function filtersOfType(spec: EntitySpec) {
  const records = realRelease().entities.filter(({ type }) => type === spec.name);
  const filter = schema().getType(`${spec.name}Filter`);
  return spec.props.flatMap((prop) => {
    const field = isInputObjectType(filter) ? filter.getFields()[prop.name] : undefined;
    const values = records.map((record) => comparedBy(record, prop)).filter((value) => value !== null);
    const value = values[Math.floor(values.length / 2)];
    if (!field || prop.type.comparable === null || value === undefined || !isInputObjectType(field.type)) return [];
    return filtersOf(value, Object.keys(field.type.getFields())).map(({ filter: condition, test }) => ({
      filter: { [prop.name]: condition },
      count: records.filter((record) => test(comparedBy(record, prop))).length,
    }));
  });
}

describe("every filter of every property lets pass what satisfies it:", () => {
  it.each(ENTITIES.map((spec) => spec))("$name", async (spec) => {
    const cases = filtersOfType(spec);
    const variables = Object.fromEntries(cases.map(({ filter }, i) => [`f${i}`, filter]));
    const declared = cases.map((_, i) => `$f${i}: ${spec.name}Filter`).join(", ");
    const fields = cases.map((_, i) => `a${i}: ${spec.plural}(filter: $f${i}) { totalCount }`).join(" ");
    const { data, errors } = await api.ask(`query (${declared}) { ${fields} }`, variables);
    expect(errors).toEqual([]);
    expect(cases.map(({ filter }, i) => [filter, data[`a${i}`].totalCount])).toEqual(
      cases.map(({ filter, count }) => [filter, count]),
    );
  });
});

describe("every order of every property puts its values in order and nothing last:", () => {
  it.each(ENTITIES.map((spec) => spec))("$name", async (spec) => {
    const records = realRelease().entities.filter(({ type }) => type === spec.name);
    const order = schema().getType(`${spec.name}OrderField`);
    const values = isEnumType(order) ? order.getValues().filter(({ name }) => name !== "ID") : [];
    for (const { name, value } of values) {
      const prop = spec.props.find((candidate) => candidate.name === value) as PropSpec;
      const list = (as: string, direction: string) =>
        `${as}: ${spec.plural}(first: 500, orderBy: { field: ${name}, direction: ${direction} }) { nodes { id } }`;
      const { data } = await api.ask(`{ ${list("up", "ASC")} ${list("down", "DESC")} }`);
      const sorted = (sign: number) =>
        [...records]
          .sort((a, b) => {
            const [x, y] = [comparedBy(a, prop), comparedBy(b, prop)];
            if (x === null || y === null) return Number(x === null) - Number(y === null) || compareText(a.id, b.id);
            return sign * compare(x, y) || compareText(a.id, b.id);
          })
          .slice(0, 500)
          .map(({ id }) => id);
      const ids = (of: { nodes: readonly { id: string }[] }) => of.nodes.map(({ id }) => id);
      expect([name, ids(data.up)]).toEqual([name, sorted(1)]);
      expect([name, ids(data.down)]).toEqual([name, sorted(-1)]);
    }
  });
});
