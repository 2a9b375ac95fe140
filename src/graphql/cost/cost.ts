import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { isEntityName } from "../../model/entities.js";
import { type Arguments, declaredCost, pageRows } from "../fieldCost.js";
import { isSkipped } from "../plan/collectFields.js";
import { operationCache } from "../plan/operationCache.js";
import { variableValues } from "../plan/variableValues.js";
import {
  amountAt,
  connections,
  linked,
  members,
  type Reach,
  type ReleaseSizes,
  ROOT,
  relationAt,
  sizeOf,
  toRows,
} from "../reach.js";
import { filterCost } from "./filterCost.js";
import { levelsOf, valuesIn } from "./inputSize.js";
import { introspectionSize } from "./introspectionCost.js";
import { type Cost, tooComplex } from "./limits.js";

/** An operation with what its cost depends on. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly release: ReleaseSizes;
}

/** Bytes of an answer that cost as much as one object. */
export const BYTES_PER_UNIT = 320;
/** Comparisons, links followed or input values that cost as much as one object. */
export const COMPARISONS_PER_UNIT = 20;

/** Deeper variables would overflow the stack when they are read. */
const MAX_NESTING = 500;
/** Most selections and inputs that are visited to compute a cost, each counted wherever its fragment is spread. */
const MAX_VISITS = 200_000;
/** Bytes of a value whose field has no size in the release and declares none, by scalar. */
const DEFAULT_BYTES: Readonly<Record<string, number>> = { String: 100, ID: 80, Int: 11, Float: 24, Boolean: 5 };
const ENUM_BYTES = 32;

const NOTHING: Cost = { cost: 0, depth: 0, aliases: 0, introspection: 0 };
const plus = (a: Cost, b: Cost): Cost => ({
  cost: a.cost + b.cost,
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  introspection: a.introspection + b.introspection,
});

/**
 * An upper bound of the work of an operation: objects, bytes and comparisons, from the sizes of the release.
 * @throws BAD_USER_INPUT for a variable that is not valid, QUERY_TOO_COMPLEX where the operation is too large to compute its cost
 */
export function costOf(operation: Operation): Cost {
  const { objects, nesting } = levelsOf(operation.variables);
  if (nesting > MAX_NESTING) return { ...NOTHING, depth: nesting };
  return cachedCost(operation, () => {
    const cost = new CostOfOperation({ ...operation, variables: variableValues(operation) }).total();
    const introspection = Math.ceil(cost.introspection);
    return { ...cost, introspection, cost: Math.ceil(cost.cost), depth: Math.max(cost.depth, objects) };
  });
}

const cachedCost = operationCache<Cost>();

const EVERYTHING: Arguments = { first: Number.POSITIVE_INFINITY };

type Field = GraphQLField<unknown, unknown>;

class CostOfOperation {
  readonly #known = new Map<SelectionSetNode, Map<string, Cost>>();
  #visits = 0;

  constructor(private readonly request: Operation) {}

  total(): Cost {
    const root = this.request.schema.getQueryType();
    return root ? this.#ofSet(this.request.operation.selectionSet, root, ROOT) : NOTHING;
  }

  readonly #visit = (): void => {
    if (++this.#visits > MAX_VISITS)
      throw tooComplex(this.#visits, MAX_VISITS, "selections and inputs", "Spread fragments less often.");
  };

  /** A set of selections at one place is measured once, so that fragments which spread each other take no time. */
  #ofSet(set: SelectionSetNode, type: GraphQLNamedType, at: Reach): Cost {
    const here = narrowed(at, type);
    if (!here) return NOTHING;
    const costs = this.#known.get(set) ?? new Map<string, Cost>();
    this.#known.set(set, costs);
    const key = keyOf(type, here);
    const known = costs.get(key);
    if (known) return known;
    const { schema, fragments, variables } = this.request;
    let common = NOTHING;
    const typed = new Map<string, Cost>();
    const ofOne = new Map<string, Cost>();
    const add = (sums: Map<string, Cost>, name: string, cost: Cost) =>
      sums.set(name, plus(sums.get(name) ?? NOTHING, cost));
    for (const node of set.selections) {
      this.#visit();
      if (isSkipped(node, variables)) continue;
      if (node.kind === "Field") {
        common = plus(common, this.#ofField(node, type, here));
        continue;
      }
      const fragment = node.kind === "FragmentSpread" ? fragments[node.name.value] : node;
      if (!fragment) continue;
      const { typeCondition, selectionSet } = fragment;
      const condition = (typeCondition && schema.getType(typeCondition.name.value)) ?? type;
      const cost = this.#ofSet(selectionSet, condition, here);
      if (here.owners.length < 2 || !isEntityName(condition.name)) common = plus(common, cost);
      else {
        add(typed, condition.name, cost);
        add(ofOne, condition.name, this.#ofSet(selectionSet, condition, { ...here, rows: 1, repeats: 1 }));
      }
    }
    const cost = plus(common, ofTypes([...typed.values()], [...ofOne.values()], here.rows));
    costs.set(key, cost);
    return cost;
  }

  #ofField(node: FieldNode, parent: GraphQLNamedType, at: Reach): Cost {
    const introspection = introspectionSize(node, this.request, this.#visit);
    if (introspection) {
      const { objects, bytes, depth, aliases } = introspection;
      const cost = objects + bytes / BYTES_PER_UNIT;
      return { cost, depth, aliases, introspection: cost };
    }
    const name = (node.alias ?? node.name).value;
    const aliases = name === node.name.value ? 0 : 1;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const keys = (at.rows * (name.length + 4)) / BYTES_PER_UNIT;
    if (!field) return { ...NOTHING, cost: keys + (at.rows * ENUM_BYTES) / BYTES_PER_UNIT, depth: 1, aliases };
    const args = this.#args(field, node);
    const inputs = Object.values(args).reduce((sum: number, value) => sum + valuesIn(value), 0) / COMPARISONS_PER_UNIT;
    const lookup = at.rows * (declaredCost(field).lookup?.(args, at) ?? 0);
    const own = { ...NOTHING, cost: keys + inputs + lookup, depth: 1, aliases };
    if (!node.selectionSet) return { ...own, cost: own.cost + this.#bytes(field, at) / BYTES_PER_UNIT };
    const to = this.#reach(field, args, at);
    const below = this.#ofSet(node.selectionSet, getNamedType(field.type), to);
    const filter = this.#filter(field, args, at);
    return {
      cost: own.cost + to.rows + below.cost + filter.cost,
      depth: Math.max(below.depth + 1, filter.depth),
      aliases: below.aliases + aliases,
      introspection: 0,
    };
  }

  #args(field: Field, node: FieldNode): Arguments {
    try {
      return getArgumentValues(field, node, this.request.variables as Record<string, unknown>);
    } catch {
      // Execution reports it.
      return {};
    }
  }

  /** Bytes of the values of a field without selections. */
  #bytes(field: Field, at: Reach): number {
    const size = sizeOf(at.owners, field.name, this.request.release);
    const { bytes: declared, repeats } = declaredCost(field);
    if (repeats !== undefined)
      return amountAt(at, sizeOf(at.owners, repeats, this.request.release)) + at.rows * (declared ?? 0);
    if (declared === undefined && size[0] > 0) return amountAt(at, size);
    return at.rows * (declared ?? DEFAULT_BYTES[getNamedType(field.type).name] ?? ENUM_BYTES);
  }

  #reach(field: Field, args: Arguments, at: Reach): Reach {
    const { release } = this.request;
    const declared = declaredCost(field).reach;
    if (declared) return declared(at, args, release);
    const relation = relationAt(at, field.name);
    if (relation?.one) return linked(at, relation, release, 1);
    if (relation) return connections(at, linked(at, relation, release, pageRows(args)));
    return members(at, field.name, isListType(getNullableType(field.type)), release);
  }

  /** What it takes to find the rows of a list: every entity of the list may have to be looked at. */
  #filter(field: Field, { filter }: Arguments, at: Reach): Cost {
    const { release } = this.request;
    const relation = relationAt(at, field.name);
    if (!filter && !relation) return NOTHING;
    const links = relation ? linked(at, relation, release) : toRows(this.#reach(field, EVERYTHING, at));
    const listed = relation ? links.rows : 0;
    if (!filter) return { ...NOTHING, cost: listed / COMPARISONS_PER_UNIT };
    const { comparisons, levels } = filterCost(filter, { ...links, owners: links.nodes }, release, this.#visit);
    return { ...NOTHING, cost: (listed + comparisons) / COMPARISONS_PER_UNIT, depth: levels };
  }
}

/** What objects cost that each have one of some types: what the types cost together, but for no object more than the dearest type does. */
function ofTypes(costs: readonly Cost[], ofOne: readonly Cost[], rows: number): Cost {
  const all = costs.reduce(plus, NOTHING);
  return { ...all, cost: Math.min(all.cost, rows * Math.max(0, ...ofOne.map(({ cost }) => cost))) };
}

/** Equal for places where the same selections cost the same. */
const keyOf = (type: GraphQLNamedType, { owners, nodes, page, ...figures }: Reach): string =>
  JSON.stringify([type.name, owners, nodes, page, figures]);

/** A place as the fields of a type see it; null where no object of it can be of the type. */
function narrowed(at: Reach, type: GraphQLNamedType): Reach | null {
  if (at.owners.length === 0 || !isEntityName(type.name)) return at;
  return at.owners.includes(type.name) ? { ...at, owners: [type.name] } : null;
}
