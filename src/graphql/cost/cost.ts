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
import { ENTITIES, isEntityName } from "../../model/entities.js";
import { refused } from "../errors.js";
import { isSkipped } from "../plan/collectFields.js";
import { operationCache } from "../plan/operationCache.js";
import { DEFAULT_PAGE } from "../plan/pageArguments.js";
import { variableValues } from "../plan/variableValues.js";
import { filterCost, largestFanOut, levelsOfVariables, listTypes, type Sizes } from "./filterCost.js";

/** What a request may ask for at most. */
export interface Limits {
  /** Objects that the answer may hold, reckoned before it is made; what filters, traces and searches must look at counts in part. */
  readonly cost: number;
  /** Fields below one another, or inputs below one another in a filter. */
  readonly depth: number;
  /** Fields under another name than their own. */
  readonly aliases: number;
}

/** What a request asks for. */
export type Cost = Limits;

/** Rows of a list that is no connection, such as the evidence of a link or the hops of a path. */
const PLAIN_LIST = 1;
const HOPS = 6;

/** An operation with what is needed to reckon its demand. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly release: Sizes;
}

/** What asking for the whole schema costs: it takes as long as a thousand entities. */
const SCHEMA = 8_000;
/** What a trace, the listing of paths, or a search costs besides what it answers. */
const TRAVERSAL_COST: Readonly<Record<string, number>> = {
  TraceConnection: 100,
  Path: 100,
  SearchConnection: 500,
  Candidate: 500,
};
/** What it costs to find out who bears a name or a code, by the argument: a code is looked up, and searched for only where it is a former one. */
const LOOKUP_COST: Readonly<Record<string, number>> = { name: 200, code: 20, odsCode: 20 };
/** So many entities that a filter must look at cost as much as one object of the answer. */
const COMPARISONS_PER_UNIT = 20;
/** More levels of variables than this would overrun the stack when they are read. */
const MAX_READABLE_LEVELS = 500;

const NOTHING: Cost = { cost: 0, depth: 0, aliases: 0 };
const plus = (a: Cost, b: Cost): Cost => ({
  cost: a.cost + b.cost,
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
});

/**
 * What an operation asks for. Fragments are reckoned once, so a bomb of spreads costs no time. Throws BAD_USER_INPUT where a variable is not right.
 */
export function costOf(operation: Operation): Cost {
  const levels = levelsOfVariables(operation.variables);
  if (levels > MAX_READABLE_LEVELS) return { ...NOTHING, depth: levels };
  return cachedCost(operation, () => {
    const cost = costOfSelections({ ...operation, variables: variableValues(operation) });
    return { ...cost, depth: Math.max(cost.depth, levels) };
  });
}

const cachedCost = operationCache<Cost>();

function costOfSelections(request: Operation): Cost {
  const known = new Map<number | null, Map<SelectionSetNode, Cost>>();

  function ofSet(set: SelectionSetNode, type: GraphQLNamedType, rows: number | null): Cost {
    const sets = known.get(rows) ?? new Map<SelectionSetNode, Cost>();
    known.set(rows, sets);
    const before = sets.get(set);
    if (before) return before;
    const cost = set.selections.reduce((sum, node) => {
      if (isSkipped(node, request.variables)) return sum;
      if (node.kind === "Field") return plus(sum, ofField(node, type, rows));
      const fragment = node.kind === "FragmentSpread" ? request.fragments[node.name.value] : node;
      if (!fragment) return sum;
      const condition = fragment.typeCondition ? request.schema.getType(fragment.typeCondition.name.value) : type;
      return plus(sum, ofSet(fragment.selectionSet, condition ?? type, rows));
    }, NOTHING);
    sets.set(set, cost);
    return cost;
  }

  function ofField(node: FieldNode, parent: GraphQLNamedType, rows: number | null): Cost {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const aliases = node.alias && node.alias.value !== node.name.value ? 1 : 0;
    if (!field || !node.selectionSet) return { cost: node.name.value === "__schema" ? SCHEMA : 0, depth: 1, aliases };
    const type = getNamedType(field.type);
    const isConnection = type.name.endsWith("Connection");
    const below = ofSet(node.selectionSet, type, isConnection ? pageRows(node, field, parent, request) : null);
    const times = isConnection ? 1 : timesOf(node, field, rows, request);
    const filter = filterOf(node, field, parent, request);
    return {
      cost: times * (1 + below.cost) + lookupCost(node, type, parent) + filter.cost,
      depth: Math.max(below.depth + 1, filter.depth),
      aliases: below.aliases + aliases,
    };
  }

  const root = request.schema.getQueryType();
  return root ? ofSet(request.operation.selectionSet, root, null) : NOTHING;
}

/** What has to be found out before a field can be answered. */
function lookupCost(node: FieldNode, type: GraphQLNamedType, parent: GraphQLNamedType): number {
  if (parent.name !== "Query" && parent.name !== "Affects") return 0;
  return (
    TRAVERSAL_COST[type.name] ?? Math.max(0, ...(node.arguments ?? []).map(({ name }) => LOOKUP_COST[name.value] ?? 0))
  );
}

function args(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  { variables }: Operation,
): Readonly<Record<string, unknown>> {
  try {
    return getArgumentValues(field, node, variables as Record<string, unknown>);
  } catch {
    return {};
  }
}

/** Rows of a connection: what is asked for, else the default; never more than the release holds. */
function pageRows(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLNamedType,
  request: Operation,
): number {
  const { first, last } = args(node, field, request) as { first?: number | null; last?: number | null };
  return Math.min(Math.max(0, first ?? last ?? DEFAULT_PAGE), largest(field.name, parent.name, request.release));
}

/** The most entities that a list can hold in the release; no bound is known of what a trace or a search finds. */
function largest(field: string, owner: string, release: Sizes): number {
  const links = isEntityName(owner) ? largestFanOut(owner, field, release) : null;
  if (links !== null) return links;
  const spec = ENTITIES.find(({ plural }) => plural === field);
  return spec ? (release.entityCounts[spec.name] ?? 0) : Number.POSITIVE_INFINITY;
}

/** What the filter of a list asks for: every entity of the list may have to be tested. */
function filterOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLNamedType,
  request: Operation,
): Cost {
  const { filter } = args(node, field, request);
  if (!filter) return NOTHING;
  const { comparisons, levels } = filterCost(listTypes(parent.name, field.name), filter, request.release);
  const cost = Math.ceil((comparisons * largest(field.name, parent.name, request.release)) / COMPARISONS_PER_UNIT);
  return { cost, depth: levels, aliases: 0 };
}

function timesOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  rows: number | null,
  request: Operation,
): number {
  if (rows !== null && (field.name === "edges" || field.name === "nodes")) return rows;
  if (!isListType(getNullableType(field.type))) return 1;
  const { ids, first } = args(node, field, request) as { ids?: readonly string[]; first?: number | null };
  if (ids) return ids.length;
  if (typeof first === "number") return Math.max(0, first);
  return field.name === "hops" ? HOPS : field.name === "paths" ? DEFAULT_PAGE : PLAIN_LIST;
}

const ADVICE: Readonly<Record<keyof Limits, string>> = {
  cost: "Ask for smaller pages with `first`, or in several requests.",
  depth: "Ask for the deeper part by `node(id:)` in a further request, and nest filters less.",
  aliases: "Ask in several requests, or use `nodes(ids:)` instead of many aliases.",
};
const NAMES: Readonly<Record<keyof Limits, string>> = { cost: "objects", depth: "levels", aliases: "aliases" };

/** Refuses a demand that is over a limit. Throws QUERY_TOO_COMPLEX, saying the limit, the figure, and how to split the request. */
export function withinLimits(cost: Cost, limits: Limits): void {
  for (const name of ["depth", "aliases", "cost"] as const) {
    if (cost[name] <= limits[name]) continue;
    throw refused(`The request asks for ${cost[name]} ${NAMES[name]}; the limit is ${limits[name]}. ${ADVICE[name]}`, {
      code: "QUERY_TOO_COMPLEX",
      limit: limits[name],
      requested: cost[name],
    });
  }
}
