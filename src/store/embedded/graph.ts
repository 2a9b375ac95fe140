import { ENTITY_NAMES, type EntityName, entityOf, firstType } from "../../model/entities.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { presentId } from "../../model/identity.js";
import { type Direction, type RelationName, relationFieldsOf } from "../../model/relations.js";
import type { EdgeRecord, EntityRecord, Release } from "../../model/release.js";
import type { OrderTerm } from "../plan.js";
import type { LoadProgress } from "../store.js";
import { StoreError } from "../storeError.js";
import { compareRecords } from "./compareRecords.js";

/** An entity with its edges. Records belong to the release and are not copied. */
export interface GraphNode {
  readonly record: EntityRecord;
  readonly type: EntityName;
  /** Position among all nodes by id, in code unit order. */
  readonly index: number;
  /** The edges by relation and direction, in the default order of lists. */
  readonly links: ReadonlyMap<string, readonly Link[]>;
}

/** An edge as seen from one of its ends. */
export interface Link {
  readonly edge: EdgeRecord;
  /** The other end. */
  readonly node: GraphNode;
}

/** A release as maps. Immutable once built. */
export interface Graph {
  readonly release: Release;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** The nodes by index. */
  readonly byIndex: readonly GraphNode[];
  /** The nodes of a type in its default order. */
  readonly byType: ReadonlyMap<EntityName, readonly GraphNode[]>;
}

const NONE: readonly Link[] = [];
const FORWARD = new Map<string, string>();
const BACKWARD = new Map<string, string>();

/** "COVERS>" or "COVERS<". One shared string for each relation and direction. */
export function linkKey(relation: string, direction: Direction): string {
  const keys = direction === "FORWARD" ? FORWARD : BACKWARD;
  return getOrInsert(keys, relation, () => relation + (direction === "FORWARD" ? ">" : "<"));
}

/** The edges of a relation at a node, in default order. Callers filter by day. */
export const linksOf = (node: GraphNode, relation: RelationName, direction: Direction): readonly Link[] =>
  node.links.get(linkKey(relation, direction)) ?? NONE;

/** The node with this id, or the one it redirects to; undefined if there is none. */
export const nodeOf = (graph: Graph, id: string): GraphNode | undefined =>
  graph.nodes.get(id) ?? graph.nodes.get(presentId(graph.release.redirects, id));

const BY_NAME: readonly OrderTerm[] = ["name", "id"].map((prop) => ({ prop, descending: false }));

/** The default order of a list of a type; by name and id if a list has several types. */
export function defaultOrder(type: EntityName | null): readonly OrderTerm[] {
  const own = type && entityOf(type).order;
  return own ? [{ prop: own, descending: false }, ...BY_NAME] : BY_NAME;
}

const orders = new Map<EntityName, ReadonlyMap<string, readonly OrderTerm[]>>(
  ENTITY_NAMES.map((owner) => [
    owner,
    new Map(
      relationFieldsOf(owner).map(({ relation, direction, targets }) => [
        linkKey(relation.name, direction),
        defaultOrder(targets.length === 1 ? firstType(targets) : null),
      ]),
    ),
  ]),
);

/** The default order of a relation's edges at a node of a type. */
const linkOrder = (owner: EntityName, key: string): readonly OrderTerm[] => orders.get(owner)?.get(key) ?? BY_NAME;

/** The default order of a relation's edges at a node of a type. */
export const defaultLinkOrder = (owner: EntityName, relation: RelationName, direction: Direction) =>
  linkOrder(owner, linkKey(relation, direction));

type Building = Omit<GraphNode, "links"> & { readonly links: Map<string, Link[]>; rank: number; nameRank: number };

/**
 * Builds the graph of a release.
 * @throws StoreError STORE_CONFLICT if an edge refers to an entity that the release does not contain
 */
export function buildGraph(release: Release, onProgress: (progress: LoadProgress) => void = () => {}): Graph {
  const nodes = new Map<string, Building>();
  const sorted = [...release.entities].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const [index, record] of sorted.entries()) {
    nodes.set(record.id, {
      record,
      type: record.type,
      index,
      links: new Map(),
      rank: 0,
      nameRank: 0,
    });
  }
  const byIndex = [...nodes.values()];
  const byType = new Map<EntityName, Building[]>(ENTITY_NAMES.map((type) => [type, []]));
  for (const node of byIndex) byType.get(node.type)?.push(node);
  for (const [type, list] of byType) rankBy(list, defaultOrder(type), "rank");
  rankBy([...byIndex], BY_NAME, "nameRank");
  onProgress({ stage: "entities", done: byIndex.length, of: byIndex.length });

  for (const edge of release.edges) {
    const from = endOf(nodes, edge, edge.from);
    const to = endOf(nodes, edge, edge.to);
    add(from, linkKey(edge.relation, "FORWARD"), { edge, node: to });
    add(to, linkKey(edge.relation, "BACKWARD"), { edge, node: from });
  }
  onProgress({ stage: "edges", done: release.edges.length, of: release.edges.length });

  for (const node of byIndex) sortLinks(node);
  return { release, nodes, byIndex, byType };
}

/** Sorts a list in place and stores each node's rank, so that edges can be sorted by a number. */
function rankBy(list: Building[], order: readonly OrderTerm[], as: "rank" | "nameRank"): void {
  list.sort((a, b) => compareRecords(order, a.record, b.record));
  for (const [i, node] of list.entries()) node[as] = i;
}

function endOf(nodes: ReadonlyMap<string, Building>, edge: EdgeRecord, id: string): Building {
  const node = nodes.get(id);
  if (node) return node;
  throw new StoreError(
    "STORE_CONFLICT",
    `The release has an edge ${edge.from} ${edge.relation} ${edge.to} but no ${id}. Build it again from the seeds.`,
  );
}

function add(node: Building, key: string, link: Link): void {
  getOrInsert(node.links, key, (): Link[] => []).push(link);
}

function sortLinks(node: Building): void {
  for (const [key, grown] of node.links) {
    // Copies the list: a grown array has spare capacity that is never used.
    const links = grown.slice();
    node.links.set(key, links);
    if (links.length === 1) continue;
    const ownOrder = linkOrder(node.type, key).length > BY_NAME.length;
    const rank = ownOrder
      ? (link: Link) => (link.node as Building).rank
      : (link: Link) => (link.node as Building).nameRank;
    links.sort((a, b) => rank(a) - rank(b) || a.edge.ordinal - b.edge.ordinal);
  }
}

/** Compares nodes by id in code unit order, as traces do. */
export const compareNodes = (a: GraphNode, b: GraphNode): number => a.index - b.index;
