import type { FieldNode, GraphQLResolveInfo } from "graphql";
import type { EntityName } from "../../model/entities.js";
import { STRENGTHS, type Strength, strengthOfRank, strengthRank } from "../../model/evidence.js";
import { presentId } from "../../model/identity.js";
import type { NodeRow, Scalar } from "../../store/plan.js";
import type { PathRow, PathSelection, TraceQuery, TraceRow, TraceRows } from "../../store/store.js";
import { notStatedOf, seeAlsoOf } from "../../store/unreached.js";
import { type Chain, chainsBetween } from "../../trace/chain.js";
import { directFields, reachableTypes } from "../../trace/directLinks.js";
import { sameWords } from "../../trace/sameWords.js";
import { badInput } from "../errors.js";
import { type CursorKey, type CursorScope, decodeCursor, encodeCursor } from "../plan/cursor.js";
import { typeOfId } from "../plan/idArguments.js";
import { pageSize } from "../plan/pageArguments.js";
import { mergeSelections } from "../plan/planner.js";
import type { RequestContext } from "./requestContext.js";
import { nodeView } from "./sourceObjects.js";

/** Arguments of a trace. */
export interface TraceRequest {
  readonly from: string;
  readonly to: readonly EntityName[];
  readonly minStrength: Strength | null | undefined;
  readonly first: number | null | undefined;
  readonly after: string | null | undefined;
}

type Nodes = Readonly<Record<string, NodeRow>>;

const entity = (nodes: Nodes, id: string) => {
  const row = nodes[id];
  if (!row) throw new Error(`The store returned a path without its node ${id}`);
  return nodeView(row);
};

/** A path as the resolvers see it. */
export function pathView(path: PathRow, nodes: Nodes): object {
  return {
    strength: strengthOfRank(path.strength),
    hops: () => path.hops.map((hop) => ({ ...hop, from: entity(nodes, hop.from), to: entity(nodes, hop.to) })),
  };
}

const keysOf = (row: TraceRow): readonly Scalar[] => [
  row.path.strength,
  row.path.hops.length,
  row.type,
  row.name,
  row.id,
];

const KEYS: readonly CursorKey[] = (["number", "number", "string", "string", "string"] as const).map((type) => ({
  type,
  optional: false,
}));

/**
 * What is selected below some fields of the entities that paths meet, and whether the words on the hops are.
 * @param owner type of those fields
 * @param chains which paths there may be
 */
export function pathSelection(
  context: RequestContext,
  info: GraphQLResolveInfo,
  parents: readonly FieldNode[],
  owner: "Trace" | "Path",
  chains: readonly Chain[],
): PathSelection {
  const planner = context.planner(info);
  const hops = planner.below("Path", owner === "Path" ? parents : planner.below("Trace", parents, "path"), "hops");
  const met = [
    planner.below("Trace", parents, "target"),
    planner.below("Hop", hops, "from"),
    planner.below("Hop", hops, "to"),
  ];
  const types = [...new Set(chains.flatMap((chain) => [chain.from, ...chain.hops.map((hop) => hop.to)]))];
  return {
    node: met.map((nodes) => planner.selections(types, nodes, [info.fieldName])).reduce(mergeSelections),
    evidence: planner.below("Hop", hops, "evidence").length > 0,
  };
}

/** What the cursors of a trace are bound to. */
function scopeOf(request: TraceRequest, release: string): CursorScope {
  const order = `trace:${request.from}:${[...request.to].sort().join("|")}:${request.minStrength ?? ""}`;
  return { release, order, keys: KEYS };
}

/**
 * Traces and shows a page; null where the entity is unknown.
 * @param field name of the field, for messages
 * @throws BAD_USER_INPUT
 */
export async function traceConnection(
  context: RequestContext,
  info: GraphQLResolveInfo,
  asked: TraceRequest,
  field: string,
): Promise<object | null> {
  const type = typeOfId(asked.from, [field, "from"]);
  const request = { ...asked, from: presentId(context.reader.release.redirects, asked.from) };
  if (request.to.length === 0)
    throw badInput("Expected at least one type to trace to, such as ALLIANCE.", [field, "to"]);
  const scope = scopeOf(request, context.reader.release.hash);
  const after = request.after ? (decodeCursor(scope, request.after, [field, "after"]) as readonly Scalar[]) : null;
  const chains = chainsBetween(type, request.to);
  const wants = context.planner(info).once(info.fieldNodes, () => {
    const planner = context.planner(info);
    const groups = planner.below("TraceConnection", info.fieldNodes, "groups");
    const ofConnection = planner.connection("TraceConnection", info.fieldNodes);
    const nodes = [...ofConnection.nodes, ...planner.below("TraceGroup", groups, "traces")];
    const selected = pathSelection(context, info, nodes, "Trace", chains);
    const isAsked = planner.below("TraceConnection", info.fieldNodes, "seeAlso").length > 0;
    const direct = isAsked ? directFields(type, request.to) : [];
    return {
      rows: ofConnection.rows || groups.length > 0,
      direct,
      node: selected.node,
      evidence: selected.evidence || groups.length > 0,
    };
  });
  const query: TraceQuery = {
    from: request.from,
    chains,
    minStrength: request.minStrength ? strengthRank(request.minStrength) : 1,
    asOf: context.asOf(info),
    limit: pageSize({ first: request.first }, [field]).limit,
    after,
    ...wants,
  };
  const result = await context.reader.trace(query);
  if (!result) return null;
  if (result.truncated) context.truncated = true;
  const ends = { from: type, to: request.to };
  return {
    ...connection(result, scope, after !== null),
    notStated: () => notStatedOf(context.reader, query, ends, result),
    seeAlso: () => seeAlsoOf(wants.direct, result),
    notFollowed: () => reachableTypes(type, request.to).notFollowed,
  };
}

function connection(result: TraceRows, scope: CursorScope, isLaterPage: boolean): object {
  const { rows, nodes, counts } = result;
  const traces = rows.map((row) => ({
    target: entity(nodes, row.id),
    strength: strengthOfRank(row.path.strength),
    path: pathView(row.path, nodes),
    pathCount: row.pathCount,
  }));
  const cursor = (row: TraceRow | undefined) => (row ? encodeCursor(scope, keysOf(row)) : null);
  return {
    nodes: traces,
    groups: () =>
      sameWords(
        rows.map((row, i) => ({ row, trace: traces[i] })),
        ({ row }) => row.path.hops,
      ).map((group) => ({
        type: group[0]?.row.type,
        count: group.length,
        traces: group.map(({ trace }) => trace),
      })),
    edges: () => traces.map((node, i) => ({ node, cursor: cursor(rows[i]) })),
    totalCount: counts.reduce((sum, { count }) => sum + count, 0),
    pageInfo: () => ({
      hasNextPage: result.hasNext,
      hasPreviousPage: isLaterPage,
      startCursor: cursor(rows[0]),
      endCursor: cursor(rows[rows.length - 1]),
    }),
    byStrength: () =>
      [...STRENGTHS]
        .reverse()
        .map((strength) => ({ strength, count: sumOf(counts, strengthRank(strength)) }))
        .filter(({ count }) => count > 0),
    truncated: result.truncated,
  };
}

const sumOf = (counts: TraceRows["counts"], rank: number): number =>
  counts.filter(({ strength }) => strength === rank).reduce((sum, { count }) => sum + count, 0);
