import neo4j from "neo4j-driver";
import type { EntityName } from "../../../model/entities.js";
import type { Evidence } from "../../../model/evidence.js";
import { getOrInsert } from "../../../model/getOrInsert.js";
import { parseId } from "../../../model/identity.js";
import type { ChainHop } from "../../../trace/chain.js";
import { mergedEvidence } from "../../../trace/traceGraph.js";
import type { HopRow, PathRow, PathsQuery, PathsRows, TraceQuery, TraceRow, TraceRows } from "../../store.js";
import { decodeSortable, encodeSortable } from "../sortableText.js";
import { Columns, type Row } from "./columns.js";
import { type CompiledChains, compileChains, type HopFile } from "./compileChains.js";
import { where } from "./compileCondition.js";
import { type CompileContext, ROOT } from "./compileContext.js";
import type { CompiledStatement } from "./compiledStatement.js";
import { type Cypher, commas, cypher, loadFragment, loadStatement, name, variable } from "./cypher.js";
import { farTypes, hop } from "./hop.js";
import { nodesById, projectNode, type ReadNode } from "./projectNode.js";

type Traversed = Pick<TraceQuery, "from" | "chains" | "node" | "evidence">;

const NEAR = cypher`near`;
const NOTHING = cypher``;

/** What traces and paths share: the placeholders of their statements, and the readers of their rows. */
function prepare(context: CompileContext, { from: id, chains: all, node, evidence }: Traversed, file: HopFile) {
  const from = typeOf(id);
  const chains = all.filter((chain) => chain.from === from);
  const chainsCypher = compileChains(context, from, chains, file);
  const types = [...new Set([from, ...chainsCypher.chains.flat().map((hop) => hop.to)])];
  const columns = new Columns();
  const readNode = projectNode(context, columns, NEAR, types, node);
  return {
    chainsCypher,
    readNode,
    placeholders: {
      BRANCHES: chainsCypher.hops,
      STATES: chainsCypher.states,
      ENDS: chainsCypher.ends,
      EDGES: evidence ? loadFragment("read/path-edges") : NOTHING,
      WORDS: evidence ? cypher`edges` : cypher`[]`,
      NODES: loadFragment("read/path-nodes", { NODE: columns.toCypher() }),
    },
  };
}

function typeOf(id: string): EntityName {
  const parsed = parseId(id);
  if (!parsed) throw new Error(`${id} is not an id; check ids before tracing`);
  return parsed.type;
}

/** "COVERS>" for the forward direction, "COVERS<" for the backward direction. */
const signed = ({ relation, direction }: ChainHop): string => relation + (direction === "FORWARD" ? ">" : "<");

interface Found {
  readonly p: readonly string[];
  readonly chain: number;
}
type EdgeRow = readonly [hop: string, from: string, to: string, ordinal: number, evidence: string];

/** Converts lists of ids to paths: the hops come from their chain, the evidence from the returned edges. */
function pathReader({ chains }: CompiledChains, edges: readonly EdgeRow[]) {
  const byHop = new Map<string, { ordinal: number; evidence: string }[]>();
  for (const [hop, from, to, ordinal, evidence] of edges)
    getOrInsert(byHop, `${hop} ${from} ${to}`, () => []).push({ ordinal, evidence });
  const read = new Map<string, readonly Evidence[]>();
  const evidenceOf = (key: string) =>
    getOrInsert(read, key, () => {
      const parallel = [...(byHop.get(key) ?? [])].sort((a, b) => a.ordinal - b.ordinal);
      return mergedEvidence(parallel.map(({ evidence }) => ({ evidence: JSON.parse(evidence) })));
    });
  return ({ p, chain }: Found, strength: number): PathRow => ({
    hops: (chains[chain] ?? []).map((hop, i): HopRow => {
      const [from, to] = [p[i] as string, p[i + 1] as string];
      const { relation, direction } = hop;
      return { relation, direction, from, to, evidence: evidenceOf(`${signed(hop)} ${from} ${to}`) };
    }),
    strength,
  });
}

interface TracedTarget extends Found {
  /** The sort key of a target: negative strength, hops, type, name, id. */
  readonly key: readonly [strength: number, hops: number, type: EntityName, name: string, id: string];
  readonly pathCount: number;
}
type TraceHead = readonly [
  isKnown: boolean,
  counts: readonly (readonly [EntityName, number, number])[],
  page: readonly TracedTarget[] | null,
  edges: readonly EdgeRow[] | null,
  nodes: readonly Row[] | null,
  direct: readonly number[],
];

/** Compiles a trace to one statement. */
export function compileTrace(context: CompileContext, query: TraceQuery): CompiledStatement<TraceRows | null> {
  const { chainsCypher, readNode, placeholders } = prepare(context, query, "read/trace-hop");
  const page = query.rows
    ? loadFragment("read/trace-page", {
        ...placeholders,
        BEHIND: query.after ? cypher` WHERE target.key > $after` : cypher``,
      })
    : cypher``;
  const statement = loadStatement("read/trace", {
    ...placeholders,
    VALID: where(context.valid(ROOT)),
    PAGE: page,
    SHOWN: query.rows
      ? cypher`[target IN page | target {.key, .p, .chain, .pathCount}], ${placeholders.WORDS}, nodes`
      : cypher`null, null, null`,
    DIRECT: commas(query.direct.map((link) => countOf(context, typeOf(query.from), link))),
  });
  const [strength, hops, type, targetName, id] = query.after ?? [];
  const parameters = {
    ...context.parameters.values,
    from: query.from,
    minStrength: neo4j.int(query.minStrength),
    types: chainsCypher.chains.map((hops) => hops.at(-1)?.to ?? null),
    relations: chainsCypher.chains.map((hops) => hops.map(signed)),
    limit: neo4j.int(query.limit + 1),
    after: query.after ? [-Number(strength), hops, type, encodeSortable(String(targetName)), id] : null,
  };
  return {
    statement,
    parameters,
    read: (_, head) => readTrace(head as TraceHead, query.limit, chainsCypher, readNode),
  };
}

/** "COUNT { ... }" of the entities at the far end of links; parallel ones lead to one. */
function countOf(context: CompileContext, from: EntityName, { relation, direction, to }: ChainHop): Cypher {
  const number = context.next();
  const [edge, far] = [variable("r", number), variable("n", number)];
  const several = farTypes([from], relation, direction).length > 1;
  const conditions = context.validLink(relation, edge, far);
  const once = context.hasParallel(relation);
  const link = hop(ROOT, relation, direction, {
    edge,
    far: several ? cypher`${far}:${name(to)}` : far,
  });
  return once
    ? cypher`COUNT { MATCH ${link}${where(conditions)} RETURN DISTINCT ${far} }`
    : cypher`COUNT { ${link}${where(conditions)} }`;
}

function readTrace(
  [isKnown, counts, page, edges, nodes, direct]: TraceHead,
  limit: number,
  chainsCypher: CompiledChains,
  readNode: ReadNode,
): TraceRows | null {
  if (!isKnown) return null;
  const readPath = pathReader(chainsCypher, edges ?? []);
  const rows = (page ?? []).slice(0, limit).map((target): TraceRow => {
    const [strength, , type, targetName, id] = target.key;
    return {
      id,
      type,
      name: decodeSortable(targetName),
      path: readPath(target, -strength),
      pathCount: target.pathCount,
    };
  });
  const met = new Set(rows.flatMap(({ id, path }) => [id, ...path.hops.map((hop) => hop.from)]));
  const all = nodesById((nodes ?? []).map(readNode));
  return {
    rows,
    hasNext: (page ?? []).length > limit,
    counts: counts.map(([type, strength, count]) => ({ type, strength, count })),
    direct,
    nodes: Object.fromEntries(Object.entries(all).filter(([id]) => met.has(id))),
    // State does not grow with the number of paths, so the only limit is the statement timeout, which fails with TIMEOUT.
    truncated: false,
  };
}

type PathsHead = readonly [
  areKnown: boolean,
  page: readonly (Found & { readonly s: number })[],
  edges: readonly EdgeRow[],
  nodes: readonly Row[],
];

/** Compiles the paths between two entities to one statement. */
export function compilePaths(context: CompileContext, query: PathsQuery): CompiledStatement<PathsRows | null> {
  const to = typeOf(query.to);
  const chains = query.chains.filter((chain) => chain.hops.at(-1)?.to === to);
  const { chainsCypher, readNode, placeholders } = prepare(context, { ...query, chains }, "read/paths-hop");
  const statement = loadStatement("read/paths", {
    ...placeholders,
    VALID_FROM: where(context.valid(ROOT)),
    VALID_TO: where(context.valid(variable("n", 1))),
  });
  const parameters = {
    ...context.parameters.values,
    from: query.from,
    to: query.to,
    minStrength: neo4j.int(query.minStrength),
    relations: chainsCypher.chains.map((hops) => hops.map(signed)),
    limit: neo4j.int(query.limit),
  };
  const read = (_: readonly Row[], head: unknown): PathsRows | null => {
    const [areKnown, page, edges, nodes] = head as PathsHead;
    if (!areKnown) return null;
    const readPath = pathReader(chainsCypher, edges);
    return {
      paths: page.map((path) => readPath(path, path.s)),
      nodes: nodesById(nodes.map(readNode)),
      truncated: false,
    };
  };
  return { statement, parameters, read };
}
