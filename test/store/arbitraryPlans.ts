import fc from "fast-check";
import { type EntityName, entityOf } from "../../src/model/entities.js";
import { Basis } from "../../src/model/evidence.js";
import type { PropertyType } from "../../src/model/propertyTypes.js";
import { type RelationField, type RelationSpec, relationFieldsOf } from "../../src/model/relations.js";
import type {
  Comparison,
  Condition,
  Keys,
  OrderTerm,
  Page,
  PagePlan,
  Scalar,
  Selections,
  Step,
} from "../../src/store/plan.js";
import { DAYS, idsAmong, SOURCES, someValue, TYPES } from "./graphs.js";
import { page as wholePage } from "./plans.js";

/** What may be compared of entities of some types: of several only what the API offers. */
interface Compared {
  readonly prop: string;
  readonly value: fc.Arbitrary<Scalar>;
  readonly operators: readonly string[];
}

const ORDERED = ["eq", "in", "gte", "lte"];
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  text: ["eq", "in", "contains", "startsWith"],
  integer: ORDERED,
  number: ORDERED,
  date: ORDERED,
  flag: ["eq"],
  enum: ["eq", "in"],
};

/** A scalar by which a property of a kind is compared. */
const scalarOf = (kind: PropertyType<unknown>): fc.Arbitrary<Scalar> =>
  someValue(kind).map((value) => (kind.member ? (value as Record<string, Scalar>)[kind.member] : value) as Scalar);

function comparedOf(types: readonly EntityName[], graphs: number): readonly Compared[] {
  const [type] = types as readonly [EntityName];
  const props = entityOf(type).props.filter(
    ({ name, type }) => type.comparable && (types.length === 1 || name === "name"),
  );
  return [
    { prop: "id", value: fc.constantFrom(...types.flatMap((each) => idsAmong(graphs, each))), operators: ["eq", "in"] },
    ...props.map(({ name, type }) => ({
      prop: name,
      value: scalarOf(type),
      operators: [...(OPERATORS[type.comparable ?? ""] ?? []), "isNull"],
    })),
  ];
}

function comparison({ prop, value, operators }: Compared): fc.Arbitrary<Comparison> {
  return fc.constantFrom(...operators).chain((name) => {
    const operand: fc.Arbitrary<unknown> =
      name === "isNull" ? fc.boolean() : name === "in" ? fc.array(value, { maxLength: 3 }) : value;
    return operand.map((given) => ({ kind: "compare", prop, op: { name, value: given } }) as Comparison);
  });
}

const fieldsOf = (type: EntityName): readonly RelationField[] =>
  relationFieldsOf(type).filter(
    ({ targets, relation }) => !relation.derived && targets.some((each) => TYPES.includes(each)),
  );

/** Conditions on the links of a relation. */
function ofLink({ props = [] }: RelationSpec): readonly fc.Arbitrary<Condition>[] {
  const strength = { prop: "strength", value: fc.integer({ min: 1, max: 5 }), operators: ORDERED };
  const compared = [
    strength,
    ...props.map((prop) => ({
      prop: prop.name,
      value: scalarOf(prop.type),
      operators: [...(OPERATORS[prop.type.comparable ?? ""] ?? []), "isNull"],
    })),
  ];
  const said = fc.record({
    kind: fc.constant("said" as const),
    bases: fc.option(fc.subarray(Object.values(Basis))),
    sources: fc.option(fc.subarray([...SOURCES])),
  });
  const isGiven = ({ bases, sources }: { bases: unknown; sources: unknown }) => bases !== null || sources !== null;
  return [
    ...compared.map((one) => comparison(one).map(({ prop, op }): Condition => ({ kind: "link", prop, op }))),
    said.filter(isGiven),
  ];
}

/** Conditions on the lists of composite values of a type. */
const ofItems = (type: EntityName): readonly fc.Arbitrary<Condition>[] =>
  entityOf(type).props.flatMap(({ name, type: { members } }) => {
    if (!members) return [];
    const compared = Object.entries(members).map(([prop, kind]) =>
      comparison({
        prop,
        value: prop === "source" ? fc.constantFrom(...SOURCES) : scalarOf(kind),
        operators: [...(OPERATORS[kind.comparable ?? ""] ?? []), "isNull"],
      }),
    );
    const of = fc.array(fc.oneof(...compared), { minLength: 1, maxLength: 2 });
    return [of.map((each): Condition => ({ kind: "item", prop: name, of: each }))];
  });

const cited = fc.record({
  kind: fc.constant("cited" as const),
  sources: fc.option(fc.subarray([...SOURCES])),
  locator: fc.option(fc.constantFrom("", "page", "ANNEX A", "annex a, row 2", "row", "page 10")),
});

function condition(
  types: readonly EntityName[],
  graphs: number,
  depth: number,
  relation: RelationSpec | null,
): fc.Arbitrary<Condition> {
  const kinds = { prop: "type", value: fc.constantFrom(...types), operators: ["eq", "in"] };
  const own = fc.oneof(...[...comparedOf(types, graphs), ...(types.length > 1 ? [kinds] : [])].map(comparison));
  const items = types.length === 1 ? ofItems(types[0] as EntityName) : [];
  const leaf = fc.oneof(
    { weight: 4, arbitrary: own },
    { weight: 1, arbitrary: cited },
    ...(items.length > 0 ? [{ weight: 1, arbitrary: fc.oneof(...items) }] : []),
    ...(relation ? [{ weight: 2, arbitrary: fc.oneof(...ofLink(relation)) }] : []),
  );
  if (depth === 0) return leaf;
  const deeper = condition(types, graphs, depth - 1, relation);
  const fields = types.length === 1 ? fieldsOf(types[0] as EntityName) : [];
  const related = fields.map(({ relation: over, direction, targets }) =>
    fc
      .option(condition(targets, graphs, depth - 1, over))
      .map((where): Condition => ({ kind: "related", relation: over.name, direction, where })),
  );
  return fc.oneof(
    { weight: 4, arbitrary: leaf },
    { weight: 2, arbitrary: deeper.map((of): Condition => ({ kind: "not", of })) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom("and" as const, "or" as const),
        of: fc.array(deeper, { maxLength: 2 }),
      }),
    },
    ...(related.length > 0 ? [{ weight: 2, arbitrary: fc.oneof(...related) }] : []),
  );
}

/** An order with the keys of two places in it, which need not be those of any entity. */
function orderAndKeys(types: readonly EntityName[], graphs: number, isStep: boolean) {
  const [id, ...others] = comparedOf(types, graphs) as readonly [Compared, ...Compared[]];
  const descends = fc.array(fc.boolean(), { minLength: 3, maxLength: 3 });
  const orders = fc.oneof(
    // By id alone, where cursors often meet a row; the usual one, in which stores may keep their lists; and any other.
    fc.record({ first: fc.constant([]), down: descends }),
    fc.record({ first: fc.constant(others.filter(({ prop }) => prop === "name")), down: fc.constant([false, false]) }),
    fc.record({ first: fc.subarray([...others], { maxLength: Math.min(2, others.length) }), down: descends }),
  );
  return orders.chain(({ first, down }) => {
    const compared: readonly Compared[] = [...first, id];
    const order = compared.map(({ prop }, i): OrderTerm => ({ prop, descending: down[i] ?? false }));
    const nullable = ({ prop, value }: Compared) => (prop === "id" || prop === "name" ? value : fc.option(value));
    const keys: fc.Arbitrary<Keys> = fc.tuple(...compared.map(nullable), ...(isStep ? [fc.nat({ max: 1 })] : []));
    return fc.record({
      order: fc.constant(order),
      after: fc.option(keys, { freq: 2 }),
      before: fc.option(keys, { freq: 2 }),
    });
  });
}

const page = (types: readonly EntityName[], graphs: number, relation: RelationSpec | null): fc.Arbitrary<Page> =>
  fc
    .record({
      where: fc.option(condition(types, graphs, 2, relation), { freq: 2 }),
      between: orderAndKeys(types, graphs, relation !== null),
      limit: fc.nat({ max: 5 }),
      fromEnd: fc.boolean(),
      rows: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
      total: fc.boolean(),
    })
    .map(({ between, ...rest }) => ({ ...rest, ...between }));

function step(field: RelationField, graphs: number, depth: number): fc.Arbitrary<Omit<Step, "key">> {
  const { relation, direction, targets } = field;
  const own = [...(relation.props ?? []).map(({ name }) => name), ...(relation.acrossTime ? ["holds"] : [])];
  const edge = [...own, "evidence", "strength", "validFrom", "validTo"];
  return fc.record({
    relation: fc.constant(relation.name),
    direction: fc.constant(direction),
    page: page(targets, graphs, relation),
    edge: fc.subarray(edge),
    node: selections(targets, graphs, depth - 1),
  });
}

function selections(types: readonly EntityName[], graphs: number, depth: number): fc.Arbitrary<Selections> {
  return fc.record(
    Object.fromEntries(
      types.map((type) => {
        const fields = depth > 0 && TYPES.includes(type) ? fieldsOf(type) : [];
        const usual = fields.filter(({ relation }) => relation.trace !== null);
        const some = () => fc.constantFrom(...usual, ...usual, ...fields).chain((field) => step(field, graphs, depth));
        const steps = fields.length > 0 ? fc.array(some(), { maxLength: 2 }) : fc.constant([]);
        const selection = fc.record({
          props: fc.subarray(entityOf(type).props.map(({ name }) => name)),
          evidence: fc.boolean(),
          steps: steps.map((each) => each.map((one, i): Step => ({ ...one, key: `s${i}` }))),
        });
        return [type, selection];
      }),
    ),
  );
}

/** Plans for lists of a type in a release of so many graphs. */
export const listsOf = (type: EntityName, graphs: number): fc.Arbitrary<PagePlan> =>
  fc.record({
    type: fc.constant(type),
    // Every other list is whole, so that what is below its nodes is seen.
    page: fc.oneof(page([type], graphs, null), fc.constant(wholePage())),
    node: selections([type], graphs, 2),
    asOf: fc.option(fc.constantFrom(...DAYS), { freq: 2 }),
  });
