import { isEntityValidOn } from "../../model/validity.js";
import type { ChainHop } from "../../trace/chain.js";
import { compareTargets, type TargetKeys } from "../../trace/comparePaths.js";
import { listPaths } from "../../trace/listPaths.js";
import { Budget, mergedEvidence, type Neighbour, type TracedPath, type TraceGraph } from "../../trace/traceGraph.js";
import { type Reached, traverse } from "../../trace/traverse.js";
import type { NodeRow } from "../plan.js";
import type {
  HopRow,
  PathRow,
  PathSelection,
  PathsQuery,
  PathsRows,
  TraceQuery,
  TraceRow,
  TraceRows,
} from "../store.js";
import type { WorkMeter } from "../workMeter.js";
import { isLinkValidOn } from "./filterTest.js";
import { compareNodes, type Graph, type GraphNode, type Link, linksOf, nodeOf } from "./graph.js";
import { PlanExecutor } from "./planExecutor.js";

/** The graph as traces see it on a day. */
function traceGraph(day: string | null, meter: WorkMeter): TraceGraph<GraphNode> {
  return {
    neighbours: (node, hop) => neighboursOf(node, hop, day, meter),
    typeOf: (node) => node.type,
    compare: compareNodes,
  };
}

/** Parallel edges are adjacent, because lists are finally ordered by the id of the other end. */
function neighboursOf(node: GraphNode, { relation, direction, to }: ChainHop, day: string | null, meter: WorkMeter) {
  const neighbours: { node: GraphNode; strength: number }[] = [];
  const links = linksOf(node, relation, direction);
  meter.countComparisons(links.length + 1);
  for (const link of links) {
    if (link.node.type !== to || !isLinkValidOn(link, day)) continue;
    const last = neighbours[neighbours.length - 1];
    if (last?.node !== link.node) neighbours.push({ node: link.node, strength: link.edge.strength });
    else if (link.edge.strength > last.strength) last.strength = link.edge.strength;
  }
  return neighbours satisfies readonly Neighbour<GraphNode>[];
}

/** The start or end node of a trace; undefined if it does not exist or is not valid on the day. */
function endOf(graph: Graph, id: string, day: string | null): GraphNode | undefined {
  const node = nodeOf(graph, id);
  return node && isEntityValidOn(node.record, day) ? node : undefined;
}

/** The targets of a trace; null if its start does not exist. */
export function trace(graph: Graph, query: TraceQuery, steps: number, meter: WorkMeter): TraceRows | null {
  const { asOf, minStrength } = query;
  const from = endOf(graph, query.from, asOf);
  if (!from) return null;
  const chains = query.chains.filter((chain) => chain.from === from.type);
  const { targets, truncated } = traverse(traceGraph(asOf, meter), from, chains, minStrength, new Budget(steps));
  const counts = countsOf(targets);
  const direct = query.direct.map((link) => neighboursOf(from, link, asOf, meter).length);
  if (!query.rows) return { rows: [], hasNext: false, counts, direct, nodes: {}, truncated };
  const after = query.after as TargetKeys | null;
  const behind = targets
    .map((target) => ({ target, keys: keysOf(target) }))
    .filter(({ keys }) => after === null || compareTargets(keys, after) > 0)
    .sort((a, b) => compareTargets(a.keys, b.keys));
  const page = behind.slice(0, query.limit).map(({ target }) => target);
  return {
    rows: page.map((target) => rowOf(target, query)),
    hasNext: behind.length > page.length,
    counts,
    direct,
    nodes: nodesOf(
      graph,
      page.map(({ path }) => path),
      query,
      meter,
    ),
    truncated,
  };
}

/** The first paths between two entities; null if either does not exist. */
export function paths(graph: Graph, query: PathsQuery, steps: number, meter: WorkMeter): PathsRows | null {
  const { asOf, minStrength, limit } = query;
  const from = endOf(graph, query.from, asOf);
  const to = endOf(graph, query.to, asOf);
  if (!from || !to) return null;
  const chains = query.chains.filter((chain) => chain.from === from.type && chain.hops.at(-1)?.to === to.type);
  const found = listPaths(traceGraph(asOf, meter), from, to, chains, minStrength, limit, new Budget(steps));
  return {
    paths: found.paths.map((path) => pathRow(path, query)),
    nodes: nodesOf(graph, found.paths, query, meter),
    truncated: found.truncated,
  };
}

const nameOf = ({ record }: GraphNode): string => String(record.props.name);

const keysOf = ({ node, path }: Reached<GraphNode>): TargetKeys => [
  path.strength,
  path.hops.length,
  node.type,
  nameOf(node),
  node.record.id,
];

/** The selected fields of paths, and the day. */
type Wanted = PathSelection & Pick<TraceQuery, "asOf">;

const rowOf = ({ node, path, pathCount }: Reached<GraphNode>, wanted: Wanted): TraceRow => ({
  id: node.record.id,
  type: node.type,
  name: nameOf(node),
  path: pathRow(path, wanted),
  pathCount,
});

const pathRow = ({ nodes, hops, strength }: TracedPath<GraphNode>, wanted: Wanted): PathRow => ({
  hops: hops.map((hop, i) => hopRow(nodes[i] as GraphNode, nodes[i + 1] as GraphNode, hop, wanted)),
  strength,
});

function hopRow(from: GraphNode, to: GraphNode, { relation, direction }: ChainHop, { evidence, asOf }: Wanted): HopRow {
  const isHop = (link: Link): boolean => link.node === to && isLinkValidOn(link, asOf);
  const edges = evidence ? linksOf(from, relation, direction).filter(isHop) : [];
  return {
    relation,
    direction,
    from: from.record.id,
    to: to.record.id,
    evidence: mergedEvidence(edges.map(({ edge }) => edge)),
  };
}

function countsOf(targets: readonly Reached<GraphNode>[]): TraceRows["counts"] {
  const counts = new Map<string, { type: GraphNode["type"]; strength: number; count: number }>();
  for (const { node, path } of targets) {
    const key = `${node.type} ${path.strength}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { type: node.type, strength: path.strength, count: 1 });
  }
  return [...counts.values()];
}

function nodesOf(
  graph: Graph,
  found: readonly TracedPath<GraphNode>[],
  { node: selections, asOf }: Wanted,
  meter: WorkMeter,
) {
  const walk = new PlanExecutor(graph, asOf, meter);
  const nodes: Record<string, NodeRow> = {};
  for (const node of found.flatMap((path) => path.nodes)) nodes[node.record.id] ??= walk.row(node, selections);
  return nodes;
}
