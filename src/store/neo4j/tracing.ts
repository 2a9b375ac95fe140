import neo4j from "neo4j-driver";
import type { EntityName } from "../../model/entities.js";
import { parseId } from "../../model/identity.js";
import type { ChainHop } from "../../trace/chain.js";
import { mergedEvidence } from "../../trace/graph.js";
import type { NodeRow } from "../plan.js";
import type { HopRow, PathRow, PathsQuery, PathsRows, TraceQuery, TraceRow, TraceRows } from "../store.js";
import { type Branches, compileChains, type HopFile } from "./branches.js";
import type { Row } from "./columns.js";
import { type Compilation, ROOT } from "./compilation.js";
import { type Compiled, unionAll } from "./compiled.js";
import { where } from "./conditions.js";
import { type Cypher, cypher, fill, piece, variable } from "./cypher.js";
import { hop } from "./hop.js";
import { asWritten, inOrder } from "./inOrder.js";
import { allOf, columnsOf, readWhole, type WholeRow } from "./whole.js";

/** What both ways of tracing need: the chains as Cypher, and the types on them. */
function prepare(compilation: Compilation, query: Pick<TraceQuery, "from" | "chains">, file: HopFile) {
  const from = typeOf(query.from);
  const chains = query.chains.filter((chain) => chain.from === from);
  const branches = compileChains(compilation, from, chains, file);
  const types = [...new Set([from, ...branches.chains.flat().map((hop) => hop.to)])];
  return { branches, columns: columnsOf(types, allOf) };
}

function typeOf(id: string): EntityName {
  const parsed = parseId(id);
  if (!parsed) throw new Error(`${id} is no id; ask for none that is not`);
  return parsed.type;
}

/** "COVERS>" along the relation, "COVERS<" against it. */
const signed = ({ relation, direction }: ChainHop): string => relation + (direction === "FORWARD" ? ">" : "<");

/** The hops that some chain takes, each once. */
function hopsOf({ chains }: Branches): readonly ChainHop[] {
  const bySign = new Map(chains.flat().map((taken) => [signed(taken), taken]));
  return [...bySign.keys()].sort().map((sign) => bySign.get(sign) as ChainHop);
}

const [NEAR, FAR, EDGE] = [cypher`near`, cypher`far`, cypher`r`];
// Without chains there are no edges to look for, but the statement needs a branch all the same.
const NO_HOP: Pick<ChainHop, "relation" | "direction"> = { relation: "MAKES", direction: "FORWARD" };

/** The edges of each hop: between two ends that are known, one relation in one direction is found faster than one of several. */
function edgesOf(compilation: Compilation, branches: Branches): Cypher {
  const hops = hopsOf(branches);
  return unionAll(
    (hops.length > 0 ? hops : [NO_HOP]).map(
      ({ relation, direction }, i) => cypher`WITH hop, near, far WHERE hop = $hops[${i}]
MATCH ${hop(NEAR, relation, direction, { edge: EDGE, far: FAR })}${where(compilation.valid(EDGE))}
RETURN r`,
    ),
  );
}

/** Holes that statements of both kinds have. */
function holes(compilation: Compilation, branches: Branches) {
  return {
    BRANCHES: branches.hops,
    STATES: branches.states,
    ENDS: branches.ends,
    EDGES: piece("read/path-edges", { HOPS: edgesOf(compilation, branches) }),
    NODES: piece("read/path-nodes"),
  };
}

interface Found {
  readonly p: readonly string[];
  readonly chain: number;
}
type EdgeRow = readonly [hop: string, from: string, to: string, ordinal: number, evidence: string];

/** Makes paths of ids: the hops by their chain, and what is said of each hop by the edges that came along. */
function pathReader({ chains }: Branches, edges: readonly EdgeRow[]) {
  const byHop = new Map<string, { ordinal: number; evidence: string }[]>();
  for (const [hop, from, to, ordinal, evidence] of edges) {
    const key = `${hop} ${from} ${to}`;
    const known = byHop.get(key);
    if (known) known.push({ ordinal, evidence });
    else byHop.set(key, [{ ordinal, evidence }]);
  }
  const evidenceOf = (key: string) => {
    const parallel = [...(byHop.get(key) ?? [])].sort((a, b) => a.ordinal - b.ordinal);
    return mergedEvidence(parallel.map(({ evidence }) => ({ evidence: JSON.parse(evidence) })));
  };
  return ({ p, chain }: Found, strength: number): PathRow => ({
    hops: (chains[chain] ?? []).map((hop, i): HopRow => {
      const [from, to] = [p[i] as string, p[i + 1] as string];
      const { relation, direction } = hop;
      return { relation, direction, from, to, evidence: evidenceOf(`${signed(hop)} ${from} ${to}`) };
    }),
    strength,
  });
}

function nodesById(rows: readonly WholeRow[]): Readonly<Record<string, NodeRow>> {
  const nodes = rows.map((row): NodeRow => ({ ...readWhole(row, allOf), links: {} }));
  return Object.fromEntries(nodes.map((node) => [node.id, node]));
}

interface TracedTarget extends Found {
  /** As the order of results compares it: the strength negative, hops, type, name, id. */
  readonly key: readonly [strength: number, hops: number, type: EntityName, name: string, id: string];
  readonly pathCount: number;
}
type TraceHead = readonly [
  isKnown: boolean,
  counts: readonly (readonly [EntityName, number, number])[],
  page: readonly TracedTarget[] | null,
  edges: readonly EdgeRow[] | null,
  nodes: readonly WholeRow[] | null,
];

/** A trace as one statement. */
export function compileTrace(compilation: Compilation, query: TraceQuery): Compiled<TraceRows | null> {
  const { branches, columns } = prepare(compilation, query, "read/trace-hop");
  const shared = holes(compilation, branches);
  const page = query.rows
    ? piece("read/trace-page", { ...shared, BEHIND: query.after ? cypher` WHERE target.key > $after` : cypher`` })
    : cypher``;
  const statement = fill("read/trace", {
    ...shared,
    VALID: where(compilation.valid(ROOT)),
    PAGE: page,
    SHOWN: query.rows ? cypher`page, edges, nodes` : cypher`null, null, null`,
  });
  const [strength, hops, type, targetName, id] = query.after ?? [];
  const parameters = {
    ...compilation.parameters.values,
    from: query.from,
    minStrength: neo4j.int(query.minStrength),
    types: branches.chains.map((hops) => hops.at(-1)?.to ?? null),
    relations: branches.chains.map((hops) => hops.map(signed)),
    hops: hopsOf(branches).map(signed),
    columns,
    limit: neo4j.int(query.limit + 1),
    after: query.after ? [-Number(strength), hops, type, inOrder(String(targetName)), id] : null,
  };
  return { statement, parameters, read: (_, head) => readTrace(head as TraceHead, query.limit, branches) };
}

function readTrace([isKnown, counts, page, edges, nodes]: TraceHead, limit: number, branches: Branches) {
  if (!isKnown) return null;
  const readPath = pathReader(branches, edges ?? []);
  const rows = (page ?? []).slice(0, limit).map((target): TraceRow => {
    const [strength, , type, name, id] = target.key;
    return { id, type, name: asWritten(name), path: readPath(target, -strength), pathCount: target.pathCount };
  });
  const met = new Set(rows.flatMap(({ id, path }) => [id, ...path.hops.map((hop) => hop.from)]));
  const all = nodesById(nodes ?? []);
  return {
    rows,
    hasNext: (page ?? []).length > limit,
    counts: counts.map(([type, strength, count]) => ({ type, strength, count })),
    nodes: Object.fromEntries(Object.entries(all).filter(([id]) => met.has(id))),
    // What is kept does not grow with the number of paths, so the only budget is a statement's time, which fails with TIMEOUT.
    truncated: false,
  };
}

type PathsHead = readonly [
  areKnown: boolean,
  page: readonly (Found & { readonly s: number })[],
  edges: readonly EdgeRow[],
  nodes: readonly WholeRow[],
];

/** The paths between two entities as one statement. */
export function compilePaths(compilation: Compilation, query: PathsQuery): Compiled<PathsRows | null> {
  const to = typeOf(query.to);
  const chains = query.chains.filter((chain) => chain.hops.at(-1)?.to === to);
  const { branches, columns } = prepare(compilation, { from: query.from, chains }, "read/paths-hop");
  const statement = fill("read/paths", {
    ...holes(compilation, branches),
    VALID_FROM: where(compilation.valid(ROOT)),
    VALID_TO: where(compilation.valid(variable("n", 1))),
  });
  const parameters = {
    ...compilation.parameters.values,
    from: query.from,
    to: query.to,
    minStrength: neo4j.int(query.minStrength),
    relations: branches.chains.map((hops) => hops.map(signed)),
    hops: hopsOf(branches).map(signed),
    columns,
    limit: neo4j.int(query.limit),
  };
  const read = (_: readonly Row[], head: unknown): PathsRows | null => {
    const [areKnown, page, edges, nodes] = head as PathsHead;
    if (!areKnown) return null;
    const readPath = pathReader(branches, edges);
    return {
      paths: page.map((path) => readPath(path, path.s)),
      nodes: nodesById(nodes),
      truncated: false,
    };
  };
  return { statement, parameters, read };
}
